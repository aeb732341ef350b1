import { editionsOf, type SiteModel } from '../editions/site.ts';
import { PictureCache } from '../graphics/pictureCache.ts';
import type { EditionOutput } from '../outputs/output.ts';
import type { SiteFile } from '../outputs/siteFile.ts';
import { testFolder } from './testFolder.ts';

/** What outputs make of all finished editions. */
export function outputFiles(
  { site, stories }: Pick<SiteModel, 'site' | 'stories'>,
  ...outputs: EditionOutput[]
): SiteFile[] {
  const cache = new PictureCache(testFolder('pictures'));
  const editions = stories.flatMap((story) => editionsOf(story));
  return editions
    .filter(({ draft }) => !draft)
    .flatMap((edition) =>
      outputs.flatMap(({ files }) => files(edition, { site, stories, storiesFolder: '', cache })),
    );
}
