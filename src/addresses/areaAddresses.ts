import type { Area } from '../newsroom/area.ts';

/** The page of an area, from the root of the site. */
export function areaPath({ slug }: Pick<Area, 'slug'>): string {
  return `/areas/${slug}/`;
}
