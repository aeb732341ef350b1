import { z } from 'zod';
import { knownPoints, type Series } from '../figures/series.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ChartProblem } from './chart.ts';
import type { ReferenceLine } from './referenceLines.ts';

/** For lines and dots, whose place is read. */
export const scaleSetting = z.enum(['linear', 'log']).default('linear');

/** Zero lies nowhere on a logarithmic scale. */
export function logProblems(all: readonly Series[], lines: readonly ReferenceLine[] = []): ChartProblem[] {
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
  const under = lines.flatMap(({ value }) => (Number(value) <= 0 ? [`a line at ${value}`] : []));
  const [found] = [...low, ...under];
  if (found === undefined) return [];
  return [
    {
      key: 'scale',
      what: `a logarithmic scale with zero or less: ${found}`,
      expected: 'values above zero',
      mend: 'leave scale out, or show only periods and areas without such values',
    },
  ];
}
