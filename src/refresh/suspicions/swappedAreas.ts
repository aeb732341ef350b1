import { listed } from '../../report/phrases.ts';
import type { Period } from '../../tables/period.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { distance, type ReleaseSeries, sharedColumns } from '../releaseView.ts';
import { referenceFor } from './reference.ts';
import type { Compared, Suspicion } from './suspicion.ts';

/** Further from its own history than this, a value is strange. */
const STRANGE = 0.25;

/** So near to the other's history: that of the same period has hardly been revised, that of the next may move. */
const FITS = { same: 0.02, next: 0.12 };

/** With more strange values than this, two swapped rows are not the reason. */
const MOST = 200;

interface Odd {
  readonly key: string;
  readonly series: ReleaseSeries;
  readonly value: number;
}

/** Two areas whose new values fit each other's history, and not their own: lines of a table that changed places. */
export function swappedAreas(compared: Compared): Suspicion[] {
  const found = sharedColumns(compared.before, compared.after).flatMap(({ header, before, after }) =>
    compared.after.periods.flatMap((period) =>
      pairs(oddValues(before, after, period), before, period).map(([a, b]) => {
        return { header, period, areas: [a.series.area, b.series.area] };
      }),
    ),
  );
  return [...Map.groupBy(found, ({ areas }) => areas.join('\u0000')).values()].map((group) => {
    const [one = '', other = ''] = (group[0]?.areas ?? []).map(compared.nameOf);
    const headers = [...new Set(group.map(({ header }) => header))];
    const periods = [...new Set(group.map(({ period }) => inEnglish.periods.text(period)))];
    return {
      what: `swapped areas: ${one} and ${other}`,
      because: `each has figures that fit the other’s history and not its own: ${listed(headers, 4)}, ${listed(periods, 4)}`,
      mend: 'compare both rows with the publication',
    };
  });
}

type AllSeries = ReadonlyMap<string, ReleaseSeries>;

function oddValues(before: AllSeries, after: AllSeries, period: Period): Odd[] {
  return [...after].flatMap(([key, series]) => {
    const value = series.values.get(period.id);
    const reference = referenceFor(before.get(key), period);
    if (value === undefined || !reference || distance(value, reference.value) < STRANGE) return [];
    return [{ key, series, value }];
  });
}

function pairs(odd: readonly Odd[], before: AllSeries, period: Period): [Odd, Odd][] {
  const fits = (one: Odd, other: Odd) => {
    const reference = referenceFor(before.get(other.key), period);
    if (!reference) return false;
    return distance(one.value, reference.value) <= (reference.same ? FITS.same : FITS.next);
  };
  if (odd.length > MOST) return [];
  return odd.flatMap((a, index) =>
    odd.slice(index + 1).flatMap((b): [Odd, Odd][] => {
      return a.series.rest === b.series.rest && fits(a, b) && fits(b, a) ? [[a, b]] : [];
    }),
  );
}
