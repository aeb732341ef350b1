import { knownPoints, type Point, type Series } from '../figures/series.ts';
import type { Language } from '../words/language.ts';
import { stepOf } from './axes/time.ts';
import type { ChartProblem } from './chart.ts';
import type { Mark } from './mark.ts';
import { band, type Extent } from './marks/band.ts';
import { runsOf } from './rows.ts';
import { SERIES_ROLES } from './seriesStyle.ts';

/** What the parts add up to; nothing where one of them is missing, since a gap is no zero. */
export function sumsOf(series: readonly Series[]): Point[] {
  const [first] = series;
  return (first?.points ?? []).map(({ period }, index) => {
    const parts = series.map(({ points }) => points[index]);
    const isFull = parts.every((part) => part !== undefined && part.value !== null);
    const value = isFull ? parts.reduce((sum, part) => sum + (part?.value ?? 0), 0) : null;
    const status = [...new Set(parts.flatMap((part) => part?.status ?? []))];
    return { period, value, status, line: parts[0]?.line ?? 0 };
  });
}

export function namedSums(sums: readonly Point[], { periods }: Language) {
  return sums.map(({ period, value }) => ({ name: periods.label(period), sum: value ?? 0 }));
}

export function belowZero(series: readonly Series[]): ChartProblem[] {
  const found = series.find((one) => knownPoints(one).some(({ value }) => value < 0));
  if (!found) return [];
  return [
    {
      key: series.length > 1 ? 'columns' : 'column',
      what: `an area below zero: ${found.column.name}`,
      expected: 'values of zero or more',
      mend: 'draw type: line, or type: column',
    },
  ];
}

/** From the top of the parts below to the top of this one, wherever all parts are known and may be joined. */
export function layer(whole: Series, series: readonly Series[], index: number): Mark {
  const places = new Map(whole.points.map(({ period }, place) => [period.index, place]));
  const upTo = (count: number, at: number) =>
    series.slice(0, count).reduce((sum, { points }) => sum + (points[places.get(at) ?? -1]?.value ?? 0), 0);
  const lone = stepOf(whole.points.map(({ period }) => period)) * 0.15;
  const runs = runsOf(whole).map((run) =>
    run.flatMap(({ period: { index: x } }): Extent[] => {
      const [low, high] = [upTo(index, x), upTo(index + 1, x)];
      // A lone point would be a line without width.
      return run.length > 1
        ? [{ x, low, high }]
        : [
            { x: x - lone, low, high },
            { x: x + lone, low, high },
          ];
    }),
  );
  return band(runs, SERIES_ROLES[index] ?? 'context');
}
