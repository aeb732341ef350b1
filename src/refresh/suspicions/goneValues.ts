import { listed } from '../../report/phrases.ts';
import type { Period } from '../../tables/period.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { sharedColumns } from '../releaseView.ts';
import type { Measured } from './measured.ts';
import type { Suspicion } from './suspicion.ts';

/** Periods of the last release that this one does not hold. */
export function gonePeriods({ before, after }: Measured): Suspicion[] {
  const gone = before.periods.filter(({ id }) => !after.periods.some((period) => period.id === id));
  if (gone.length === 0) return [];
  return [
    {
      what: `periods gone: ${listed(gone.map(inEnglish.periods.text), 12)}`,
      because: `recipes take the newest release, which goes back to ${after.periods[0] ? inEnglish.periods.text(after.periods[0]) : 'none'} only`,
      unless: 'a publication that shows as many periods each time',
      mend: 'ask for the whole series, or let the recipe take older periods from releases()',
      // A window that moves on is how many publications are made.
      isMinor: after.periods.length >= before.periods.length,
    },
  ];
}

/** Numbers of the last release whose row is there and whose cell is empty now. */
export function goneValues({ before, after, nameOf }: Measured): Suspicion[] {
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

/** A new period for which fewer areas have a number than for the one before it. */
export function thinPeriods({ before, after }: Measured): Suspicion[] {
  return after.columns.flatMap(({ header, series }) => {
    const having = ({ id }: Period) => [...series.values()].filter(({ values }) => values.has(id)).length;
    return after.periods.flatMap((period, index) => {
      const previous = after.periods[index - 1];
      const isNew = !before.periods.some(({ id }) => id === period.id);
      if (!isNew || !previous || having(period) >= having(previous)) return [];
      return [
        {
          what: `period with few areas: ${header}, ${inEnglish.periods.text(period)}`,
          because: `${having(period)} have a number, and ${having(previous)} for ${inEnglish.periods.text(previous)}`,
          unless: 'areas that report later',
          mend: 'see whether the rest is still to come',
          columns: [header],
          isMinor: true,
        },
      ];
    });
  });
}

function lostSuspicion(
  header: string,
  period: Period,
  lost: readonly (readonly [string, { readonly area: string }])[],
  nameOf: (area: string) => string,
): Suspicion {
  const names = lost.map(([, { area }]) => nameOf(area));
  return {
    what: `values gone: ${header}, ${inEnglish.periods.text(period)}: ${listed(names, 4)}`,
    because: `the last release had ${lost.length === 1 ? 'a number' : 'numbers'} there`,
    unless: 'figures that the publisher withdrew',
    mend: 'see whether the publisher withdrew them, and why',
    columns: [header],
  };
}
