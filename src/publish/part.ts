import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../editions/edition.ts';
import type { SiteModel, StoryModel } from '../editions/site.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import { listDigest } from './builtRecord.ts';
import { removeEmpty } from './keepFiles.ts';
import { isIn, type Shard } from './shard.ts';

/** What a part says of itself, so that parts which do not belong together are not put together. */
export interface PartManifest {
  readonly shard: Shard;
  /** Whether it has the pictures that are PNG files. */
  readonly png: boolean;
  /** Digest of everything that the site is made of. */
  readonly inputs: string;
  /** Digest of its files' names. */
  readonly files: string;
  /** What the stories' indices say of its editions. */
  readonly editions: readonly ListedEdition[];
}

export type ListedEdition = Pick<
  Edition,
  'story' | 'area' | 'national' | 'slug' | 'path' | 'headline' | 'published' | 'modified' | 'draft' | 'digest'
>;

export const MANIFEST = 'part.json';

/** The site as one machine sees it: editions of other parts are linked to, and no more. */
export function partOf(model: SiteModel, shard: Shard | null): SiteModel {
  if (!shard) return model;
  const others = allEditions(model).filter(({ story, slug }) => !isIn(shard, story, slug));
  return { ...model, elsewhere: new Set(others.map((edition) => edition.path)) };
}

function allEditions({ stories }: Pick<SiteModel, 'stories'>): Edition[] {
  return stories.flatMap(({ national, editions }) => [national, ...editions]);
}

/** The editions that this machine builds. */
export function editionsHere(model: SiteModel): Edition[] {
  return allEditions(model).filter((edition) => !model.elsewhere?.has(edition.path));
}

/** Editions by story, the first of each in the place of the national one. */
export function storiesOf(editions: readonly Edition[]): StoryModel[] {
  return [...Map.groupBy(editions, ({ story }) => story)].flatMap(([slug, [national, ...others]]) =>
    national ? [{ slug, national, editions: others }] : [],
  );
}

export function writePart(
  folder: string,
  about: Pick<PartManifest, 'shard' | 'png' | 'inputs'>,
  model: SiteModel,
): void {
  removeEmpty(folder);
  const manifest: PartManifest = {
    ...about,
    files: namesDigest(folder),
    editions: editionsHere(model).map(
      ({ story, area, national, slug, path: at, headline, published, modified, draft, digest }) => {
        return { story, area, national, slug, path: at, headline, published, modified, draft, digest };
      },
    ),
  };
  writeFileSync(path.join(folder, MANIFEST), JSON.stringify(manifest));
}

/** @returns null when the folder is no part, or lacks files that it had */
export function readPart(folder: string): PartManifest | null {
  const file = path.join(folder, MANIFEST);
  if (!existsSync(file)) return null;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as PartManifest;
  return namesDigest(folder) === manifest.files ? manifest : null;
}

function namesDigest(folder: string): string {
  const names = filesIn(folder).filter((file) => file !== MANIFEST);
  return listDigest(names.join('\n'));
}
