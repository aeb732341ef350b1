import type { Site } from '../newsroom/site.ts';
import { languageOf } from '../words/languages.ts';
import type { Edition } from './edition.ts';
import { type StoryModel, storyPath } from './site.ts';

/** A step on the path from the home page to an edition. */
export interface Crumb {
  readonly name: string;
  /** From the root of the site. */
  readonly path: string;
}

/** Home, the national edition or the choice of an area, the local edition: one trail for readers and search engines. */
export function breadcrumb(site: Site, story: StoryModel, edition: Edition | null): Crumb[] {
  const home = { name: site.name, path: '/' };
  const { find } = languageOf(site).pages.areas;
  const start = { name: story.national?.area.name ?? find, path: storyPath(story) };
  return !edition || edition.national
    ? [home, start]
    : [home, start, { name: edition.area.name, path: edition.path }];
}
