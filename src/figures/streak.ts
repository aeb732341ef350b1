import { cellValue } from './cellMeasures.ts';
import { comparePoints } from './compare.ts';
import type { Measure } from './result.ts';
import { isKnown, type KnownPoint, latestPoint, runOfSteps, type Series } from './series.ts';

/** Which way each step of a run goes: −1, 0 or 1; null where that is not clear. */
export function stepsOf(series: Series, run: readonly KnownPoint[]): (number | null)[] {
  return run.slice(1).map((to, i) => comparePoints(series, to, run[i] ?? to).sign);
}

/** How many periods running, up to the latest, the printed value has moved the same way; 0 after no change. */
export function streakOf(series: Series): number {
  const steps = stepsOf(series, runOfSteps(series));
  const last = steps.at(-1) ?? 0;
  if (last === 0) return 0;
  const broken = steps.findLastIndex((step) => step !== last);
  return steps.length - 1 - broken;
}

/** How many periods running it has moved the same way. */
export const streak: Measure = (series, context) => {
  const value = cellValue(series, latestPoint(series), 'streak', context);
  const run = runOfSteps(series).slice(-streakOf(series) - 1);
  const known = isKnown(latestPoint(series));
  return {
    is: 'value',
    value: {
      ...value,
      kind: 'rank',
      counts: 'periods',
      decimals: 0,
      value: known ? streakOf(series) : null,
      points: run,
      how: context.language.figures.how.streak,
    },
  };
};
