import { storyFeedPath } from '../../addresses/textAddresses.ts';
import { editionsOf, storyPath, storyTitle } from '../../editions/site.ts';
import { languageOf } from '../../words/languages.ts';
import type { StoryOutput } from '../output.ts';
import { atomFeed, entryOf } from '../parts/atomFeed.ts';
import { textFile } from '../siteFile.ts';

/** More than a feed reader takes; a story's index lists all editions. */
const MOST = 500;

/** The editions of a story, those that were updated last first: which of them a CMS has to fetch again. */
export const storyFeed: StoryOutput = {
  of: 'story',
  files: (story, site) => [
    textFile(storyFeedPath(story.slug), 'application/atom+xml', () => {
      const title = storyTitle(story);
      const finished = editionsOf(story).filter(({ draft }) => !draft);
      return atomFeed(site, {
        title: languageOf(site).pages.profile.feedTitle(site.name, title),
        subtitle: title,
        ...{ path: storyFeedPath(story.slug), page: storyPath(story) },
        entries: finished.map((edition) => entryOf(edition, site)),
        most: MOST,
      });
    }),
  ],
};
