import type { Area } from '../newsroom/area.ts';

type Addressed = Pick<Area, 'slug'>;

/** All areas, from the root of the site. */
export const AREAS_PATH = '/areas/';

export function areaPath({ slug }: Addressed): string {
  return `${AREAS_PATH}${slug}/`;
}

/** Areas with the paths of their pages. */
export function areaPages(areas: readonly Area[]): { readonly area: Area; readonly path: string }[] {
  return areas.map((area) => ({ area, path: areaPath(area) }));
}

export function areaFeedPath(area: Addressed): string {
  return `${areaPath(area)}feed.xml`;
}

/** The areas whose names begin with a letter, where one page can't hold all. */
export function letterPath(letter: string): string {
  return `${AREAS_PATH}from/${encodeURIComponent(letter.toLowerCase())}/`;
}
