import { formerPaths } from '../../addresses/formerPaths.ts';
import type { Edition } from '../../editions/edition.ts';
import { embedsOf } from '../../editions/embed.ts';
import { leadOf, type StoryModel, storyPath } from '../../editions/site.ts';
import { NATIONAL_SLUG } from '../../editions/story.ts';
import { languageOf } from '../../words/languages.ts';
import type { EditionOutput } from '../output.ts';
import type { SiteFile } from '../siteFile.ts';
import { standInPage } from './standInPage.ts';

/** Pages at the addresses that an edition had before its story was renamed; `src/profiles` has those of areas. */
export const moved: EditionOutput = {
  of: 'edition',
  files: (edition, { site }) =>
    edition.formerly
      .filter(({ story }) => story !== edition.story)
      .map(({ story, slug }): SiteFile => {
        const { standIns } = languageOf(site);
        const link = { path: edition.path, words: standIns.newAddress(edition.headline.plain) };
        return {
          path: `/${story}/${slug === NATIONAL_SLUG ? '' : `${slug}/`}index.html`,
          type: 'text/html; charset=utf-8',
          content: () => standInPage({ says: standIns.moved, link, leads: true }, site),
        };
      }),
};

/** The same files at the addresses that they had before: a frame or a picture follows no page that leads on. */
export function withFormer(files: readonly SiteFile[], edition: Edition): SiteFile[] {
  const parts = embedsOf(edition).map((embed) => {
    return { id: embed.id, formerly: embed.kind === 'chart' ? embed.chart.formerly : embed.quote.formerly };
  });
  if (edition.formerly.length === 0 && parts.every(({ formerly }) => !formerly)) return [...files];
  return files.flatMap((file) => [
    file,
    ...formerPaths(file.path, edition, parts).map((path) => ({ ...file, path })),
  ]);
}

/** The same of a story's own files, which other systems poll. */
export function withFormerNames(files: readonly SiteFile[], story: StoryModel): SiteFile[] {
  const names = new Set(leadOf(story)?.formerly.map((each) => each.story));
  names.delete(story.slug);
  const start = storyPath(story);
  return files.flatMap((file) => [
    file,
    ...[...names].map((name) => ({ ...file, path: `/${name}/${file.path.slice(start.length)}` })),
  ]);
}
