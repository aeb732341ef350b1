import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Chart } from '../charts/chart.ts';
import type { Block, Edition } from '../editions/edition.ts';
import { editionsOf, type SiteModel } from '../editions/site.ts';
import { filesIn } from '../newsroom/filesIn.ts';
import type { Quote } from '../prose/quote.ts';
import type { OwnedFiles } from './buildStore.ts';
import { digestOf } from './keys.ts';
import { isIn, type Shard } from './shard.ts';

/** What a part says of itself, so that parts of different sites are not merged. */
export interface PartManifest {
  readonly shard: Shard;
  /** Whether it has PNG files. */
  readonly png: boolean;
  /** `inputsKey` of the newsroom. */
  readonly inputs: string;
  /** Digest of its files' names. */
  readonly files: string;
  /** What the stories' indices need of its editions. */
  readonly editions: readonly ListedEdition[];
}

export type ListedEdition = Pick<
  Edition,
  | 'story'
  | 'area'
  | 'national'
  | 'slug'
  | 'path'
  | 'formerly'
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'published'
  | 'modified'
  | 'updates'
  | 'corrections'
  | 'draft'
  | 'lean'
  | 'tables'
  | 'digest'
> & { readonly body: readonly ListedBlock[] };

/** What can be embedded, by its id. */
type ListedBlock =
  | { readonly kind: 'chart'; readonly chart: Pick<Chart, 'id' | 'formerly' | 'sources'> }
  | { readonly kind: 'quote'; readonly quote: Pick<Quote, 'id'> };

export const MANIFEST = 'part.json';

/** The site as one machine sees it: it only links to editions of other parts. */
export function partOf(model: SiteModel, shard: Shard | null): SiteModel {
  if (!shard) return model;
  const others = allEditions(model).filter(({ slug }) => !isIn(shard, slug));
  return { ...model, elsewhere: new Set(others.map((edition) => edition.path)) };
}

function allEditions({ stories }: Pick<SiteModel, 'stories'>): Edition[] {
  return stories.flatMap((story) => editionsOf(story));
}

/** The editions that this machine builds. */
export function editionsHere(model: SiteModel): Edition[] {
  return allEditions(model).filter((edition) => !model.elsewhere?.has(edition.path));
}

export function writePart(
  folder: string,
  about: Pick<PartManifest, 'shard' | 'png' | 'inputs'>,
  model: SiteModel,
): OwnedFiles {
  const manifest: PartManifest = {
    ...about,
    files: digestOf(filesOf(folder)),
    editions: editionsHere(model).map(listed),
  };
  writeFileSync(path.join(folder, MANIFEST), JSON.stringify(manifest));
  return { owner: MANIFEST, key: '', files: [`/${MANIFEST}`] };
}

function listed(edition: Edition): ListedEdition {
  const { story, area, national, slug, path: at, formerly, headline, standfirst, byline } = edition;
  const { published, modified, updates, corrections, draft, lean, tables, digest } = edition;
  const words = { headline, standfirst, byline, published, modified, updates, corrections };
  const state = { draft, ...(lean && { lean }) };
  const body = edition.body.flatMap(listedBlock);
  return { story, area, national, slug, path: at, formerly, ...words, ...state, tables, digest, body };
}

function listedBlock(block: Block): ListedBlock[] {
  if (block.kind === 'quote') return [{ kind: 'quote', quote: { id: block.quote.id } }];
  if (block.kind !== 'chart') return [];
  const { id, formerly, sources } = block.chart;
  return [{ kind: 'chart', chart: { id, ...(formerly && { formerly }), sources } }];
}

/** @returns null when the folder is not a part, or files are missing */
export function readPart(folder: string): PartManifest | null {
  const file = path.join(folder, MANIFEST);
  if (!existsSync(file)) return null;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as PartManifest;
  return digestOf(filesOf(folder)) === manifest.files ? manifest : null;
}

function filesOf(folder: string): string[] {
  return filesIn(folder).filter((file) => file !== MANIFEST);
}
