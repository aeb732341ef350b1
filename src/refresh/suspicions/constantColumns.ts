import type { Period } from '../../tables/period.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { type ReleaseSeries, sharedColumns } from '../releaseView.ts';
import type { Measured } from './measured.ts';
import type { Suspicion } from './suspicion.ts';

/** Fewer equal values may be chance. */
const ENOUGH = 4;

/** Periods in which every area has one value, in a column where that was not so. */
export function constantColumns({ before, after }: Measured): Suspicion[] {
  return sharedColumns(before, after).flatMap(({ header, before: old, after: series }) => {
    if (before.periods.some((period) => constantIn(old, period) !== null)) return [];
    return after.periods.flatMap((period): Suspicion[] => {
      const constant = constantIn(series, period);
      if (constant === null) return [];
      return [
        {
          what: `the same everywhere: ${header}, ${inEnglish.periods.text(period)}: ${inEnglish.numbers.exact(constant)}`,
          because: `all ${[...series.values()].filter(({ values }) => values.has(period.id)).length} areas have it, and in no period of the last release had all the same`,
          unless: 'a figure that is set for all areas',
          mend: 'see whether the column holds what its name says',
          columns: [header],
        },
      ];
    });
  });
}

function constantIn(series: ReadonlyMap<string, ReleaseSeries>, { id }: Period): number | null {
  const values = [...series.values()].flatMap(({ values: own }) => own.get(id) ?? []);
  const [first] = values;
  return first !== undefined && values.length >= ENOUGH && values.every((value) => value === first)
    ? first
    : null;
}
