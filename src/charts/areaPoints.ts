import { rankedIn } from '../figures/rank.ts';
import type { KnownPoint } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Period } from '../tables/period.ts';
import { periodsOf } from '../tables/schedule.ts';
import { asShown } from '../words/asShown.ts';
import type { RankingEnd } from '../words/facts.ts';
import type { Language } from '../words/language.ts';
import type { ChartProblem, ChartTable } from './chart.ts';
import { boundCells, boundHeads, cellText } from './dataTable.ts';
import { cellNotes, comparisonNotes } from './notes.ts';
import type { Comparison } from './ranking.ts';
import type { ColumnOf } from './references.ts';

/** An area by two columns at one period. */
export interface AreaPoint {
  readonly area: Area;
  readonly x: KnownPoint;
  readonly y: KnownPoint;
}

/** Fewer points show no pattern that their values in a table would not. */
export const LEAST = 5;

/** A part grows with its whole, so the two would seem to be related whatever the figures are. */
export function wholeProblems(a: ColumnOf, b: ColumnOf): ChartProblem[] {
  const [part, whole] = a.column.partOf === b.column.name ? [a, b] : [b, a];
  if (part.column.partOf !== whole.column.name) return [];
  return [
    {
      key: 'columns',
      what: `a part against its whole: ${part.column.name}, part of ${whole.column.name}`,
      expected: 'columns of which neither is part of the other',
      mend: 'derive a column with the share, or draw type: bars or type: nested',
    },
  ];
}

/** Areas that may be compared and have reliable values of both columns. */
export function pointsAt(
  across: ColumnOf,
  up: ColumnOf,
  areas: readonly Area[],
  period: Period,
): AreaPoint[] {
  const ups = new Map(rankedIn(up, areas, period).map(({ area, point }) => [area, point]));
  return rankedIn(across, areas, period).flatMap(({ area, point: x }): AreaPoint[] => {
    const y = ups.get(area);
    return y ? [{ area, x, y }] : [];
  });
}

export function latestOf(across: ColumnOf, up: ColumnOf, areas: readonly Area[]): Period | undefined {
  const count = (period: Period) => pointsAt(across, up, areas, period).length;
  return periodsOf(across.table).findLast((period) => count(period) >= LEAST);
}

export function tooFewPoints(key: string, count: number): ChartProblem {
  return {
    key,
    what: `a scatter plot of ${count === 0 ? 'too few areas' : `${count} areas`}`,
    expected: `at least ${LEAST} comparable areas with reliable values of both columns`,
    mend: 'name more areas, or a kind that the table covers; or draw a bar chart of each column',
  };
}

/** What is drawn, the highlighted area, and the ends of either column. */
export function tellPoints(
  points: readonly AreaPoint[],
  own: AreaPoint | undefined,
  [across, up]: readonly [ColumnOf, ColumnOf],
  start: string,
  { charts }: Language,
): string[] {
  const spread = (of: ColumnOf, side: 'x' | 'y') => {
    const all = points.map((one) => ({ area: one.area, value: asShown(one[side].value, of.column) }));
    const end = (value: number): RankingEnd => {
      return { value, areas: all.filter((one) => one.value === value).map(({ area }) => area) };
    };
    const found = all.map(({ value }) => value);
    return charts.spread(of.column, end(Math.min(...found)), end(Math.max(...found)));
  };
  return [
    charts.sentences([start]),
    own ? charts.both(own.area, own.x.value, across.column, own.y.value, up.column) : '',
    spread(across, 'x'),
    spread(up, 'y'),
  ];
}

export function pointsTable(
  points: readonly AreaPoint[],
  columns: readonly ColumnOf[],
  language: Language,
): ChartTable {
  const sides = ['x', 'y'] as const;
  return {
    columns: [
      { label: language.charts.tables.area, numeric: false },
      ...columns.flatMap(({ column }) => [
        { label: column.title, numeric: true },
        ...boundHeads(column.title, column, language),
      ]),
    ],
    rows: points.map((one) => [
      one.area.name,
      ...columns.flatMap(({ column }, index) => {
        const cell = one[sides[index] ?? 'x'];
        return [cellText(cell, column, language), ...boundCells(cell, column, language)];
      }),
    ]),
  };
}

/** Areas that either comparison leaves out, and cautions on the cells of both. */
export function pointNotes(
  points: readonly AreaPoint[],
  comparisons: readonly Comparison[],
  language: Language,
): string[] {
  const [first] = comparisons;
  if (!first) return [];
  const unranked = (which: 'missing' | 'unreliable' | 'unbounded' | 'leftOut') => [
    ...new Set(comparisons.flatMap((one) => one[which])),
  ];
  const leftOut = {
    missing: unranked('missing'),
    unreliable: unranked('unreliable'),
    unbounded: unranked('unbounded'),
    leftOut: unranked('leftOut'),
  };
  const cautions = comparisons.flatMap(({ of }, index) => {
    const cells = points.map(({ area, x, y }) => ({ area, point: index === 0 ? x : y }));
    return cellNotes(of, cells, first.period, language);
  });
  return [...comparisonNotes(leftOut, first.period, language), ...new Set(cautions)];
}
