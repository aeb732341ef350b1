import type { Boundaries } from '../boundaries/boundaries.ts';
import { meshOf } from '../boundaries/mesh.ts';
import { element, type Markup } from '../charts/svg.ts';
import type { Profiles } from '../editions/site.ts';
import type { Area } from '../newsroom/area.ts';
import { hasEnded } from '../newsroom/areaLife.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { MOST_LISTED } from './areaIndex.ts';
import { profiledAreas } from './profiles.ts';

/** Where all pages find the shapes of areas. */
export const MAP_FILE = '/areas/map.svg';

/** A map that leads to the pages of areas, and shows where one lies. */
export interface AreaMap {
  readonly boundaries: Boundaries;
  readonly width: number;
  readonly height: number;
  /** Those with a shape and a page. */
  readonly areas: readonly Area[];
}

/** Of the first boundaries that have shapes of areas with a page; null where there are none, or too many to tell apart. */
export const areaMap = memoizeWeak((profiles: Profiles): { readonly map: AreaMap | null } => {
  const pages = [...profiledAreas(profiles)].filter((area) => !hasEnded(area));
  const maps = profiles.boundaries.flatMap((boundaries): AreaMap[] => {
    const areas = pages.filter(({ code }) => boundaries.shapes.has(code));
    if (areas.length < 2 || boundaries.shapes.size > MOST_LISTED) return [];
    const { width, height } = meshOf(boundaries);
    return [{ boundaries, width, height, areas }];
  });
  return { map: maps[0] ?? null };
});

/** Of an area's shape, in the file. */
export function shapeId({ slug }: Pick<Area, 'slug'>): string {
  return `area-${slug}`;
}

/** Of the whole land. */
export const LAND = 'land';

/** The file of shapes: pages show one, or all of them, by `use`. */
export function mapFile(profiles: Profiles): string | null {
  const { map } = areaMap(profiles);
  if (!map) return null;
  const { shapes } = meshOf(map.boundaries);
  const drawn = [...shapes].map(([code, { d }]): Markup => {
    const area = profiles.areas.byCode.get(code);
    return element('path', { id: area && shapeId(area), d, 'fill-rule': 'evenodd' });
  });
  return `<svg xmlns="http://www.w3.org/2000/svg"><defs>${element('g', { id: LAND }, drawn)}</defs></svg>\n`;
}
