import { greatest } from 'd3';
import { breaksOf, isKnown, knownPoints, pointAt, type Series } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ChartProblem } from './chart.ts';
import { refuseIf } from './wants.ts';

/**
 * Each series as per cent of its value at one period, without bounds: those of a ratio are not known.
 * @throws {ChartError} when a series has no value above zero there, or a break parts it from others
 */
export function indexed(all: readonly Series[], base: Period): Series[] {
  refuseIf(
    all.flatMap((series) => [...baseProblems(series, base), ...breakProblems(series, base)]).slice(0, 1),
  );
  return all.map((series) => {
    const { bounds, denominator, ...column } = series.column;
    const whole = pointAt(series, base).value ?? 1;
    return {
      ...series,
      column: { ...column, kind: 'index', decimals: 1 },
      points: series.points.map(({ bounds: _, ...point }) => {
        return { ...point, value: point.value === null ? null : (point.value / whole) * 100 };
      }),
    };
  });
}

function baseProblems(series: Series, base: Period): ChartProblem[] {
  const { column, area } = series;
  if (column.negative || column.kind === 'percentage-change') {
    const what = `an index of what may be below zero: ${column.name}`;
    return [{ key: 'index', what, expected: 'values above zero', mend: 'leave index out' }];
  }
  const { value } = pointAt(series, base);
  if (value !== null && value > 0) return [];
  const of = `${inEnglish.places.the(area)}, ${inEnglish.periods.label(base)}`;
  const what = `an index based on ${value === null ? 'no value' : `${value}`}: ${of}`;
  const expected = 'a period in which every series has a value above zero';
  return [{ key: 'index', what, expected, mend: 'name another period, or leave index out' }];
}

function breakProblems(series: Series, base: Period): ChartProblem[] {
  const known = knownPoints(series);
  const crossed = breaksOf(series).filter(({ index }) =>
    known.some(({ period }) => period.index < index !== base.index < index),
  );
  const last = greatest(crossed, ({ index }) => index);
  if (!last) return [];
  const start = series.points.find((point) => isKnown(point) && point.period.index >= last.index)?.period;
  const from = inEnglish.periods.label(start ?? last);
  const what = `an index across a break: ${inEnglish.periods.label(last)}`;
  const expected = 'values that can be compared with that of the period';
  return [
    {
      key: 'index',
      what,
      expected,
      mend: `write index: "${from}" and, on a line of its own, from: "${from}"`,
    },
  ];
}
