import { link, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Chart } from '../charts/chart.ts';
import type { Edition } from '../editions/edition.ts';
import type { SiteModel } from '../editions/site.ts';
import { renditions } from '../pictures/renditions.ts';
import type { StoryPicture } from '../pictures/storyPicture.ts';
import { type ChartFile, chartFilePath, sharePath } from './addresses.ts';
import { chartCsv } from './chartCsv.ts';
import { chartMetadata } from './chartMetadata.ts';
import { chartPicture } from './chartPicture.ts';
import type { PictureCache } from './pictureCache.ts';
import { sharePicture } from './sharePicture.ts';

/** A file of the site that is no page. */
export interface SiteFile {
  /** From the root of the site. */
  readonly path: string;
  readonly type: string;
  readonly content: () => string | Promise<Uint8Array>;
  /** In milliseconds: the last site's file is this one, unless it was touched since. */
  readonly sameSince?: number | null;
}

/** Larger than the drawing: sharp on most screens, and still quick to load. */
export const CHART_SCALE = 1.5;

/**
 * The files of all charts of finished editions, the pictures for links to them, and their photos.
 * @param storiesFolder where the newsroom keeps its stories
 */
export function siteFiles(
  { site, stories }: Pick<SiteModel, 'site' | 'stories'>,
  storiesFolder: string,
  cache: PictureCache,
): SiteFile[] {
  const editions = stories.flatMap(({ national, editions: local }) => [national, ...local]);
  const finished = editions.filter(({ draft }) => !draft);
  return [
    ...finished.flatMap((edition) => editionFiles(edition, site, cache)),
    // A draft's photos are there to be looked at, too.
    ...photoFiles(editions, storiesFolder, cache),
  ];
}

function editionFiles(edition: Edition, site: SiteModel['site'], cache: PictureCache): SiteFile[] {
  const charts = edition.body.flatMap((block) => (block.kind === 'chart' ? block.chart : []));
  const share: SiteFile = {
    path: sharePath(edition),
    type: 'image/png',
    content: () => cache.png(sharePicture(edition, site), 1),
  };
  return [share, ...charts.flatMap((chart) => chartFiles(edition, chart, site, cache))];
}

/** A photo that many editions show is one set of files. */
function photoFiles(editions: readonly Edition[], storiesFolder: string, cache: PictureCache): SiteFile[] {
  const files = editions.flatMap((edition) =>
    picturesOf(edition).flatMap((picture) =>
      renditions(edition.story, picture).map((rendition): [string, SiteFile] => [
        rendition.path,
        {
          path: rendition.path,
          type: `image/${rendition.format}`,
          content: () =>
            cache.photo(path.join(storiesFolder, edition.story, 'pictures'), picture.file, rendition),
        },
      ]),
    ),
  );
  return [...new Map(files).values()];
}

function picturesOf({ picture, body }: Edition): StoryPicture[] {
  return [
    ...(picture ? [picture] : []),
    ...body.flatMap((block) => (block.kind === 'picture' ? block.picture : [])),
  ];
}

function chartFiles(
  edition: Edition,
  chart: Chart,
  site: SiteModel['site'],
  cache: PictureCache,
): SiteFile[] {
  const file = (kind: ChartFile, type: string, content: SiteFile['content']): SiteFile => {
    return { path: chartFilePath(edition, chart, kind), type, content };
  };
  return [
    file('svg', 'image/svg+xml', () => chartPicture(chart, site).svg),
    file('png', 'image/png', () => cache.png(chartPicture(chart, site), CHART_SCALE)),
    file('csv', 'text/csv; charset=utf-8', () => chartCsv(chart)),
    file('csv-metadata.json', 'application/csvm+json', () => chartMetadata(chart, site)),
  ];
}

/** So many pictures are on their way at once: enough to keep the threads busy. */
const AT_ONCE = 8;

/**
 * Writes the files under a folder.
 * @param before the site of the last build: what is the same there is taken over without being written
 */
export async function writeSiteFiles(
  files: Iterable<SiteFile>,
  folder: string,
  before: string | null = null,
): Promise<void> {
  const made = new Set<string>();
  const waiting = oneByOne(files);
  const worker = async () => {
    for (const file of waiting) {
      const target = path.join(folder, file.path);
      const parent = path.dirname(target);
      if (!made.has(parent)) await mkdir(parent, { recursive: true });
      made.add(parent);
      const known = before && path.join(before, file.path);
      if (known && (await isUntouched(known, file)) && (await takeOver(known, target))) continue;
      const content = await file.content();
      const same = known && (await hasContent(known, content)) && (await takeOver(known, target));
      if (!same) await writeFile(target, content);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function isUntouched(known: string, { sameSince = null }: SiteFile): Promise<boolean> {
  if (sameSince === null) return false;
  const found = await stat(known).catch(() => null);
  return found !== null && found.mtimeMs <= sameSince;
}

async function hasContent(known: string, content: string | Uint8Array): Promise<boolean> {
  const found = await readFile(known).catch(() => null);
  return found?.equals(Buffer.from(content)) ?? false;
}

/** By a second name for the same file, which costs a disk far less. @returns false where it has to be written */
async function takeOver(known: string, target: string): Promise<boolean> {
  try {
    await link(known, target);
    return true;
  } catch {
    // On another disk, or on one that has no such names.
    return false;
  }
}

/** Several workers may take from it, each the next one that is left. */
function* oneByOne<T>(items: Iterable<T>): Generator<T> {
  yield* items;
}
