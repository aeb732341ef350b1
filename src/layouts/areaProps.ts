import { href } from '../addresses/href.ts';
import type { SiteModel } from '../editions/site.ts';
import type { FinderAddresses } from '../finder/finderData.ts';
import type { Area } from '../newsroom/area.ts';
import { predecessorsOf } from '../newsroom/areaLife.ts';
import type { Site } from '../newsroom/site.ts';
import { type AreaMap, areaMap } from '../profiles/areaMap.ts';
import { type ProfileTable, profileOf } from '../profiles/profile.ts';
import { editionsFor, profiledAreas } from '../profiles/profiles.ts';
import { type Relations, relationsOf } from '../profiles/relations.ts';
import { STRIP_FILE } from '../profiles/stripFile.ts';

/** Props of the page of an area. */
export interface AreaProps {
  readonly site: Site;
  readonly finder: FinderAddresses;
  readonly area: Area;
  readonly editions: ReturnType<typeof editionsFor>;
  readonly tables: readonly ProfileTable[];
  readonly relations: Relations;
  readonly predecessors: readonly Area[];
  /** Where it lies; null where its shape is not known. */
  readonly map: AreaMap | null;
}

/** @returns null where there is no such page */
export function areaProps({ site, finder, profiles }: SiteModel, slug = ''): AreaProps | null {
  const area = profiles?.areas.bySlug.get(slug);
  if (!profiles || !area || !profiledAreas(profiles).has(area)) return null;
  const { map } = areaMap(profiles);
  return {
    ...{ site, finder, area },
    editions: editionsFor(area, profiles),
    tables: profileOf(area, profiles, site, href(STRIP_FILE)),
    relations: relationsOf(area, profiles),
    predecessors: predecessorsOf(area, profiles.areas),
    map: map?.boundaries.shapes.has(area.code) ? map : null,
  };
}
