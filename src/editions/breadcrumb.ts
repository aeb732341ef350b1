import type { Site } from '../newsroom/site.ts';
import { languageOf } from '../words/languages.ts';
import type { Edition } from './edition.ts';
import { type StoryModel, storyPath } from './site.ts';

/** A step on the path from the home page. */
export interface Crumb {
  readonly name: string;
  /** From the root of the site. */
  readonly path: string;
}

/** From the home page: the national edition or the choice of an area, the local edition. */
export function breadcrumb(site: Site, story: StoryModel, edition: Edition | null): Crumb[] {
  const { find } = languageOf(site).pages.areas;
  const start = { name: story.national?.area.name ?? find, path: storyPath(story) };
  return !edition || edition.national ? [start] : [start, { name: edition.area.name, path: edition.path }];
}
