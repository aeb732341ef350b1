import { createHash } from 'node:crypto';
import { absolute } from '../../addresses/href.ts';
import { indexPath } from '../../addresses/textAddresses.ts';
import { editionsOf, type StoryModel, storyPath, storyTitle } from '../../editions/site.ts';
import type { Site } from '../../newsroom/site.ts';
import type { StoryOutput } from '../output.ts';
import { EXTENSION, standardOf } from '../parts/ninjs.ts';
import { jsonFile } from '../siteFile.ts';
import { newsItem } from './newsItem.ts';

export const index: StoryOutput = {
  of: 'story',
  files: (story, site) => [jsonFile(indexPath(story.slug), () => storyIndex(story, site))],
};

/** All editions of a story, national first, as a ninjs package: for systems to see which have changed. */
export function storyIndex(story: StoryModel, site: Site): object {
  const listed = editionsOf(story).filter(({ draft }) => !draft);
  const items = listed.map((edition) => newsItem(edition, site));
  const digest = createHash('sha256')
    .update(listed.map((edition) => edition.digest).join())
    .digest('hex');
  return {
    standard: standardOf(site),
    uri: absolute(site, indexPath(story.slug)),
    type: 'composite',
    profile: 'story-index',
    versionCreated: items
      .map(({ versionCreated }) => versionCreated)
      .toSorted()
      .at(-1),
    title: storyTitle(story),
    renditions: [{ name: 'page', href: absolute(site, storyPath(story)), contentType: 'text/html' }],
    altIds: [{ role: 'digest', value: digest }],
    associations: items.map((item, at) => {
      return { name: listed[at]?.slug, representationType: 'partial', ...item };
    }),
    [EXTENSION]: { story: story.slug },
  };
}
