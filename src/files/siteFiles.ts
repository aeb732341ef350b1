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

/** A file of the site, to be written. */
export interface WrittenFile {
  /** From the root of the site. */
  readonly path: string;
  readonly content: () => string | Promise<Uint8Array>;
}

/** One that is no page. */
export interface SiteFile extends WrittenFile {
  readonly type: string;
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
