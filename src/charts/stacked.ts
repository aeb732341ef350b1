import { sum } from 'd3';
import { isKnown, knownPoints, type Point, type Series, statusesOf } from '../figures/series.ts';
import { addsUp, type Column, isShareOfWhole } from '../tables/column.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { stepOf } from './axes/time.ts';
import type { ChartProblem } from './chart.ts';
import type { Mark } from './mark.ts';
import { band, type Extent } from './marks/line.ts';
import { runsOf } from './rows.ts';
import { seriesRole } from './seriesStyle.ts';

/** How a stacked chart is called, and what would suit where values must not be stacked. */
export interface Stack {
  readonly key: string;
  readonly name: string;
  readonly mend: string;
}

/** Stacked lengths add up, so the values must too. */
export function stackProblems(columns: readonly Column[], { key, name, mend }: Stack): ChartProblem[] {
  const names = columns.map((column) => column.name);
  const wholes = [...new Set(columns.filter(isShareOfWhole).map(({ unit }) => unit.many))];
  if (wholes.length > 1) {
    const what = `${name} of different wholes: ${wholes.join(', ')}`;
    return [{ key, what, expected: 'shares of one whole', mend }];
  }
  return columns.flatMap((column): ChartProblem[] => {
    if (column.negative || !(addsUp(column) || column.kind === 'percentage')) {
      const of = column.negative ? 'what may be below zero' : `a ${column.kind}`;
      const expected = 'counts, or percentages of one whole, which may be added up';
      return [{ key, what: `${name} of ${of}: ${column.name}`, expected, mend }];
    }
    if (column.partOf === undefined || !names.includes(column.partOf)) return [];
    const what = `a part stacked on its whole: ${column.name}, part of ${column.partOf}`;
    const expected = 'columns that have nothing in common';
    return [{ key, what, expected, mend: `draw type: nested, or ${mend}` }];
  });
}

/** Shares of a whole cannot exceed it, rounding aside. */
export function sumProblems({ column, area, points }: Series, { key, mend }: Stack): ChartProblem[] {
  if (column.kind !== 'percentage') return [];
  return points.flatMap(({ period, value }): ChartProblem[] => {
    if (value === null || value <= 100.5) return [];
    const where = `${inEnglish.places.the(area)}, ${inEnglish.periods.label(period)}`;
    const what = `stacked percentages beyond 100: ${where}, ${inEnglish.numbers.digits(value, 1)}`;
    return [{ key, what, expected: 'shares of one whole', mend }];
  });
}

export function belowZero(series: readonly Series[]): ChartProblem[] {
  const found = series.find((one) => knownPoints(one).some(({ value }) => value < 0));
  if (!found) return [];
  const what = `an area below zero: ${found.column.name}`;
  const key = series.length > 1 ? 'columns' : 'column';
  return [{ key, what, expected: 'values of zero or more', mend: 'draw type: line, or type: column' }];
}

/** What the parts add up to; nothing where one of them is missing, since a gap is no zero. */
export function wholeOf(series: readonly Series[]): Series {
  const [first] = series as [Series];
  const points = first.points.map(({ period, line }, index): Point => {
    const parts = series.flatMap((one) => one.points[index] ?? []);
    const value = parts.every(isKnown) ? sum(parts, (part) => part.value) : null;
    return { period, value, status: statusesOf(parts), line };
  });
  return { ...first, points };
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
      const ends = run.length > 1 ? [x] : [x - lone, x + lone];
      return ends.map((at) => ({ x: at, low, high }));
    }),
  );
  return band(runs, seriesRole(index));
}
