import { nearest } from '../../faults/nearest.ts';
import { listed } from '../../report/phrases.ts';
import { distance, type ReleaseSeries, seriesKey, sharedColumns } from '../releaseView.ts';
import type { Measured } from './measured.ts';
import type { Suspicion } from './suspicion.ts';

/** Revised a little, and still the same place. */
const REVISED = 0.02;

/** Areas that are gone while another came: by its figures, or else by its name, it may be the same place. */
export function renamedAreas(compared: Measured): Suspicion[] {
  const { before, after, nameOf } = compared;
  const gone = [...before.areas].filter((area) => !after.areas.has(area));
  const fresh = [...after.areas].filter((area) => !before.areas.has(area));
  return fresh.flatMap((area) => {
    const twin = gone.find((old) => hasItsFigures(compared, old, area));
    const namesake = nearest(nameOf(area), gone.map(nameOf));
    if (twin === undefined && namesake === null) return [];
    const old = twin === undefined ? (namesake ?? '') : nameOf(twin);
    return [
      {
        what: `renamed area: ${nameOf(area)}, which was ${old}`,
        because: twin === undefined ? 'one name is gone and this one is near it' : 'it has the same figures',
        mend: `if it is the same place, make ${nameOf(area)} an alias of ${old} in data/areas.csv`,
      },
    ];
  });
}

/** Areas that are gone, or new, and are not known by another name. */
export function areasThatCameOrWent({ before, after, nameOf }: Measured): Suspicion[] {
  const gone = [...before.areas].filter((area) => !after.areas.has(area)).map(nameOf);
  if (gone.length === 0) return [];
  return [
    {
      what: `areas gone: ${listed(gone, 12)}`,
      because: `${gone.length} of the ${before.areas.size} areas of the last release have no row in this one`,
      unless: 'areas that were merged, or that no longer report',
      mend: 'see whether the file is whole',
    },
  ];
}

function hasItsFigures(compared: Measured, old: string, area: string): boolean {
  const distances = sharedColumns(compared.before, compared.after).flatMap(({ before, after }) =>
    [...after.values()]
      .filter((series) => series.area === area)
      .flatMap((series) => distancesTo(before.get(seriesKey(old, series.rest)), series)),
  );
  return distances.length > 1 && distances.every((far) => far <= REVISED);
}

function distancesTo(old: ReleaseSeries | undefined, { values }: ReleaseSeries): number[] {
  return [...values].flatMap(([id, value]) => {
    const was = old?.values.get(id);
    return was === undefined ? [] : distance(value, was);
  });
}
