import type { Site } from '../newsroom/site.ts';
import type { Edition } from './edition.ts';

/** A step on the path from the home page to an edition. */
export interface Crumb {
  readonly name: string;
  /** From the root of the site. */
  readonly path: string;
}

/** Home, the national edition, the local one: the same trail for readers and for search engines. */
export function breadcrumb(site: Site, national: Edition, edition: Edition): Crumb[] {
  const home = { name: site.name, path: '/' };
  const nation = { name: national.area.name, path: national.path };
  return edition.national ? [home, nation] : [home, nation, { name: edition.area.name, path: edition.path }];
}
