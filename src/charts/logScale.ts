import { z } from 'zod';
import { knownPoints, type Series } from '../figures/series.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ChartProblem } from './chart.ts';

/** For lines and dots, whose place is read. */
export const scaleSetting = z.enum(['linear', 'log']).default('linear');

/** Bars are read by their length, which begins at zero. */
export const barScale = z
  .enum(['linear', 'log'])
  .optional()
  .refine(
    (scale) => scale !== 'log',
    'linear, since bars are read by their length; or type: line or type: scatter',
  );

/** Zero lies nowhere on a logarithmic scale. @param also further values that it has to hold */
export function logProblems(all: readonly Series[], also: readonly number[] = []): ChartProblem[] {
  const low = all.flatMap((series) => {
    const point = knownPoints(series).find(
      ({ value, bounds }) => Math.min(value, bounds?.lower ?? value) <= 0,
    );
    if (!point) return [];
    const when = inEnglish.periods.label(point.period);
    return [
      `${point.value <= 0 ? point.value : 'an interval to zero'}, ${inEnglish.places.the(series.area)}, ${when}`,
    ];
  });
  const [found] = [...low, ...also.filter((value) => value <= 0).map((value) => `a line at ${value}`)];
  if (found === undefined) return [];
  return [logProblem(found)];
}

/** @param found what is zero or less, and where */
export function logProblem(found: string): ChartProblem {
  return {
    key: 'scale',
    what: `a logarithmic scale with zero or less: ${found}`,
    expected: 'values above zero',
    mend: 'leave scale out, or show only periods and areas without such values',
  };
}
