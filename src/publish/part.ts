import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../editions/edition.ts';
import type { SiteModel, StoryModel } from '../editions/site.ts';
import { publisherFiles } from '../embeds/publisherFiles.ts';
import type { SiteFile } from '../files/siteFiles.ts';
import { indexPath } from '../texts/addresses.ts';
import { isIn, type Shard } from './shard.ts';

/** What a part says of itself, so that parts which do not belong together are not put together. */
export interface PartManifest {
  readonly shard: Shard;
  /** Whether it has the pictures that are PNG files. */
  readonly png: boolean;
  /** Digest of everything that the site is made of. */
  readonly inputs: string;
  /** Of its files' names, and how many there are. */
  readonly files: { readonly count: number; readonly digest: string };
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

/** Every machine renders the pages and files that all editions share; only the first one's are kept. */
export function keepOnly(folder: string, model: SiteModel, { index }: Shard): void {
  if (index === 1) return;
  const own = new Set(editionsHere(model).map((edition) => `${edition.path.slice(1)}index.html`));
  for (const file of filesIn(folder)) if (!own.has(file)) rmSync(path.join(folder, file));
}

/** Files that are no edition's own, from the first machine; the stories' indices are made when parts meet. */
export function sharedFiles(model: SiteModel, { index }: Shard): SiteFile[] {
  const here = { site: model.site, stories: storiesOf(editionsHere(model)) };
  const indices = new Set(model.stories.map(({ slug }) => indexPath(slug)));
  const texts = publisherFiles(here).filter((file) => !indices.has(file.path) && !isShared(file));
  return index === 1 ? [...texts, ...publisherFiles(withoutEditions(model)).filter(isShared)] : texts;
}

/** All files of publishers but the editions' texts stand at the root of the site. */
function isShared({ path: file }: SiteFile): boolean {
  return file.lastIndexOf('/') === 0;
}

function withoutEditions(model: SiteModel): SiteModel {
  return { ...model, stories: model.stories.map((story) => ({ ...story, editions: [] })) };
}

export function writePart(
  folder: string,
  about: Pick<PartManifest, 'shard' | 'png' | 'inputs'>,
  model: SiteModel,
): void {
  removeEmpty(folder);
  const manifest: PartManifest = {
    ...about,
    files: listedFiles(folder),
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
  const { count, digest } = listedFiles(folder);
  return count === manifest.files.count && digest === manifest.files.digest ? manifest : null;
}

function listedFiles(folder: string): PartManifest['files'] {
  const files = filesIn(folder).filter((file) => file !== MANIFEST);
  return { count: files.length, digest: createHash('sha256').update(files.join('\n')).digest('hex') };
}

/** Relative to the folder, with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
}

function removeEmpty(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inner = path.join(folder, entry.name);
    removeEmpty(inner);
    if (readdirSync(inner).length === 0) rmSync(inner, { recursive: true });
  }
}
