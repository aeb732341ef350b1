import { AREAS_PATH, areaPath, letterPath } from '../addresses/areaAddresses.ts';
import { TABLES_PATH } from '../addresses/tableAddresses.ts';
import { releaseOf } from '../editions/embed.ts';
import type { Profiles } from '../editions/site.ts';
import type { ListedPage } from '../outputs/feed/sitemap.ts';
import { isLong, letterGroups } from './areaIndex.ts';
import { editionsFor, profiledAreas } from './profiles.ts';

/** The pages of areas and the lists, each with the date of the newest thing that it shows. */
export function listedPages(profiles: Profiles): ListedPage[] {
  const releases = profiles.tables.map(({ table }) => ({ table, released: releaseOf(table) }));
  const areas = [...profiledAreas(profiles)].flatMap((area) => {
    const figures = releases.filter(({ table }) => table.rows.has(area.code));
    const dates = [
      ...figures.map(({ released }) => released),
      ...editionsFor(area, profiles).map(({ edition }) => edition.modified),
    ];
    // One that only holds others has as good as nothing new.
    const modified = newest(dates.length > 0 ? dates : releases.map(({ released }) => released));
    return modified === undefined ? [] : { path: areaPath(area), modified };
  });
  const all = newest(areas.map(({ modified }) => modified));
  const letters = isLong(profiles) ? letterGroups(profiles) : [];
  const lists = [AREAS_PATH, TABLES_PATH, ...letters.map(({ letter }) => letterPath(letter))];
  return [...(all === undefined ? [] : lists.map((path) => ({ path, modified: all }))), ...areas];
}

function newest(dates: readonly string[]): string | undefined {
  return dates.toSorted().at(-1);
}
