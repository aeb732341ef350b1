import { createHash } from 'node:crypto';
import { absolute } from '../../addresses/href.ts';
import { indexPath } from '../../addresses/textAddresses.ts';
import { editionsOf, type StoryModel, storyPath } from '../../editions/site.ts';
import type { Site } from '../../newsroom/site.ts';
import type { StoryOutput } from '../output.ts';
import { jsonFile } from '../siteFile.ts';
import { editionAddresses } from './editionAddresses.ts';

export const index: StoryOutput = {
  of: 'story',
  files: (story, site) => [jsonFile(indexPath(story.slug), () => storyIndex(story, site))],
};

/** All editions of a story, national first, for systems to see which have changed. */
export function storyIndex(story: StoryModel, site: Site): object {
  const listed = editionsOf(story).filter(({ draft }) => !draft);
  const digest = createHash('sha256')
    .update(listed.map((edition) => edition.digest).join())
    .digest('hex');
  return {
    story: story.slug,
    address: absolute(site, storyPath(story)),
    digest,
    editions: listed.map((edition) => ({
      area: { code: edition.area.code, name: edition.area.name, slug: edition.slug, kind: edition.area.kind },
      national: edition.national,
      headline: edition.headline.plain,
      published: edition.published,
      modified: edition.modified,
      ...editionAddresses(edition, site),
    })),
  };
}
