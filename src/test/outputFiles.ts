import { editionsOf, type SiteModel } from '../editions/site.ts';
import type { EditionOutput } from '../outputs/output.ts';
import type { SiteFile } from '../outputs/siteFile.ts';

/** What outputs make of all finished editions; none of them draws a PNG. */
export function outputFiles(
  { site, stories }: Pick<SiteModel, 'site' | 'stories'>,
  ...outputs: EditionOutput[]
): SiteFile[] {
  const cache = new Proxy({} as Parameters<EditionOutput['files']>[1]['cache'], {
    get: () => {
      throw new Error('no pictures here');
    },
  });
  const editions = stories.flatMap((story) => editionsOf(story));
  return editions
    .filter(({ draft }) => !draft)
    .flatMap((edition) =>
      outputs.flatMap(({ files }) => files(edition, { site, stories, storiesFolder: '', cache })),
    );
}
