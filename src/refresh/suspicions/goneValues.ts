import { type Period, periodText } from '../../tables/period.ts';
import { sharedColumns } from '../releaseView.ts';
import { type Compared, listed, type Suspicion } from './suspicion.ts';

/** Periods of the last release that this one does not hold. */
export function gonePeriods({ before, after }: Compared): Suspicion[] {
  const gone = before.periods.filter(({ id }) => !after.periods.some((period) => period.id === id));
  if (gone.length === 0) return [];
  return [
    {
      what: `periods gone: ${listed(gone.map(periodText), 12)}`,
      because: `recipes take the newest release, which goes back to ${after.periods[0] ? periodText(after.periods[0]) : 'none'} only`,
      mend: 'ask for the whole series, or let the recipe take older periods from releases()',
    },
  ];
}

/** Numbers of the last release whose row is there and whose cell is empty now. */
export function goneValues({ before, after, nameOf }: Compared): Suspicion[] {
  return sharedColumns(before, after).flatMap((column) =>
    after.periods.flatMap((period) => {
      const lost = [...column.before].filter(([key, series]) => {
        const now = column.after.get(key);
        return series.values.has(period.id) && now !== undefined && !now.values.has(period.id);
      });
      return lost.length === 0 ? [] : lostSuspicion(column.header, period, lost, nameOf);
    }),
  );
}

function lostSuspicion(
  header: string,
  period: Period,
  lost: readonly (readonly [string, { readonly area: string }])[],
  nameOf: (area: string) => string,
): Suspicion {
  const names = lost.map(([, { area }]) => nameOf(area));
  return {
    what: `values gone: ${header}, ${periodText(period)}: ${listed(names)}`,
    because: `the last release had ${lost.length === 1 ? 'a number' : 'numbers'} there`,
    mend: 'see whether the publisher withdrew them, and why',
  };
}
