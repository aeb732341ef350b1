import { listed } from '../../report/phrases.ts';
import type { Period } from '../../tables/period.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { type ReleaseSeries, sharedColumns } from '../releaseView.ts';
import type { Measured } from './measured.ts';
import { seriesName } from './seriesName.ts';
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
      const lost = [...column.before].flatMap(([key, series]) => {
        const now = column.after.get(key);
        const isLost = series.values.has(period.id) && now !== undefined && !now.values.has(period.id);
        return isLost ? [series] : [];
      });
      return lost.length === 0 ? [] : lostSuspicion(column.header, period, lost, nameOf);
    }),
  );
}

/** A new period for which fewer areas have a number than for the one before it. */
export function thinPeriods({ before, after, nameOf }: Measured): Suspicion[] {
  return after.columns.flatMap(({ header, series }) => {
    const having = ({ id }: Period) => [...series.values()].filter(({ values }) => values.has(id));
    return after.periods.flatMap((period, index): Suspicion[] => {
      const previous = after.periods[index - 1];
      const isNew = !before.periods.some(({ id }) => id === period.id);
      if (!isNew || !previous) return [];
      const [now, then] = [having(period), having(previous)];
      if (now.length >= then.length) return [];
      const missing = then.filter(({ values }) => !values.has(period.id));
      const without = now.length === 0 ? '' : `: without ${namesOf(missing, nameOf)}`;
      return [
        {
          what: `period with few areas: ${header}, ${inEnglish.periods.text(period)}${without}`,
          because: `${now.length} have a number, and ${then.length} for ${inEnglish.periods.text(previous)}`,
          unless: 'areas that report later',
          mend: 'see whether the rest is still to come',
          columns: [header],
          isMinor: true,
        },
      ];
    });
  });
}

function namesOf(all: readonly ReleaseSeries[], nameOf: Measured['nameOf']): string {
  return listed(
    all.map((series) => seriesName(series, nameOf)),
    4,
  );
}

function lostSuspicion(
  header: string,
  period: Period,
  lost: readonly ReleaseSeries[],
  nameOf: (area: string) => string,
): Suspicion {
  return {
    what: `values gone: ${header}, ${inEnglish.periods.text(period)}: ${namesOf(lost, nameOf)}`,
    because: `the last release had ${lost.length === 1 ? 'a number' : 'numbers'} there`,
    unless: 'figures that the publisher withdrew',
    mend: 'see whether the publisher withdrew them, and why',
    columns: [header],
  };
}
