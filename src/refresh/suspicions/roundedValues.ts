import { listed } from '../../report/phrases.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { type AllSeries, type ReleaseView, sharedColumns } from '../releaseView.ts';
import { chanceOf, RARE } from './chance.ts';
import type { Measured } from './measured.ts';
import { scaleOf } from './scale.ts';
import type { Suspicion } from './suspicion.ts';

/** Smaller values, in steps in which the column is written, say little by their last digit. */
const LONG = 100;

/** One value in ten ends with a nought. */
const USUAL = 0.1;

/** Periods whose values end with noughts, in a column that was written in smaller steps. */
export function roundedValues({ before, after }: Measured): Suspicion[] {
  return sharedColumns(before, after).flatMap(({ header, before: old, after: series }): Suspicion[] => {
    const { unit } = scaleOf(old);
    const former = nought(old, before.periods, unit);
    const usual = Math.max(USUAL, (former.round + 1) / (former.of + 2));
    const fresh = withoutOld(series, old);
    const rounded = after.periods.filter((period) => {
      const { of, round } = nought(fresh, [period], unit);
      return chanceOf(round, of, usual) < RARE;
    });
    if (rounded.length === 0) return [];
    const { of, round } = nought(fresh, rounded, unit);
    const step = inEnglish.numbers.exact(unit * 10);
    return [
      {
        what: `rounded values: ${header}, ${listed(rounded.map(inEnglish.periods.text), 4)}`,
        because: `${round} of ${of} values are multiples of ${step}, and ${former.round} of ${former.of} were in the last release`,
        unless: 'a publisher who rounds from now on',
        mend: 'ask for the figures as they were counted',
        columns: [header],
      },
    ];
  });
}

/** The values that the last release did not have. */
function withoutOld(all: AllSeries, old: AllSeries): AllSeries {
  const fresh = [...all].map(([key, series]) => {
    const was = old.get(key)?.values;
    const values = [...series.values].filter(([id, value]) => was?.get(id) !== value);
    return [key, { ...series, values: new Map(values) }] as const;
  });
  return new Map(fresh);
}

/** How many of the long values end with a nought. */
function nought(all: AllSeries, periods: ReleaseView['periods'], unit: number) {
  const values = [...all.values()].flatMap((series) =>
    periods.flatMap(({ id }) => series.values.get(id) ?? []),
  );
  const steps = values.map((value) => Math.round(Math.abs(value) / unit)).filter((step) => step >= LONG);
  return { of: steps.length, round: steps.filter((step) => step % 10 === 0).length };
}
