import { asPrinted } from '../figures/format.ts';
import { breaksOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { askRows } from '../tables/asked.ts';
import type { Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import type { Status } from '../tables/status.ts';
import type { Cell, Table } from '../tables/table.ts';
import type { ChartContext } from './chart.ts';
import { type ColumnOf, periodAt, periodsOf } from './references.ts';

const ABSENT: Cell = { value: null, status: ['x'] };

export interface Point extends Cell {
  readonly period: Period;
}

/** A point that has a value. */
export interface KnownPoint extends Point {
  readonly value: number;
}

/** One column of a table for one area, in period order. */
export interface Series {
  readonly area: Area;
  readonly table: Table;
  readonly column: Column;
  readonly points: readonly Point[];
}

export interface Range {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Periods of a table within a range that names its first and last, earliest first. */
export function periodsWithin(table: Table, { from, to }: Range): Period[] {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : periodAt(from, table).index;
  const last = to === undefined ? Number.POSITIVE_INFINITY : periodAt(to, table).index;
  return periodsOf(table).filter((period) => period.index >= first && period.index <= last);
}

/** A period that the area has no row for is a point without a value. */
export function seriesOf({ table, column }: ColumnOf, area: Area, periods: readonly Period[]): Series {
  const points = periods.map((period) => ({ period, ...cellAt(table, column, area, period) }));
  return { area, table, column, points };
}

/** The cell of an area and period; a row that the table lacks is a cell that is not available. */
export function cellAt(table: Table, column: Column, area: Area, period: Period): Cell {
  askRows(table, area);
  const row = table.byArea.get(area.code)?.find((each) => each.period.id === period.id);
  return row?.cells[column.name] ?? ABSENT;
}

export function isKnown<P extends { readonly value: number | null }>(
  point: P,
): point is P & { readonly value: number } {
  return point.value !== null;
}

export function knownPoints(series: Series): KnownPoint[] {
  return series.points.filter(isKnown);
}

/** Without the periods at either end in which none of the series has a value. */
export function trimmed<S extends Series>(series: readonly S[]): S[] {
  const known = series.flatMap(knownPoints).map((point) => point.period.index);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return series.map((one) => ({
    ...one,
    points: one.points.filter(({ period }) => period.index >= first && period.index <= last),
  }));
}

/** A value as a reader sees it, for every comparison that words or pictures make. */
export function printed(value: number, column: Column): number {
  return asPrinted(value, column.decimals);
}

/** A value that must not be compared with those before it. */
export function isApart(cell: { readonly status: readonly Status[] }): boolean {
  return cell.status.includes('b');
}

/**
 * The values that may be set against the newest: those since the last break, whatever is missing between them.
 * The break is null where no value lies before it.
 */
export function sinceBreak(series: Series): { readonly since: Period | null; readonly points: KnownPoint[] } {
  const known = knownPoints(series);
  const [first = 0, newest = 0] = [known[0]?.period.index, known.at(-1)?.period.index];
  const between = breaksOf(series).filter(({ index }) => index > first && index <= newest);
  const since = between.toSorted((a, b) => a.index - b.index).at(-1) ?? null;
  return { since, points: known.filter(({ period }) => !since || period.index >= since.index) };
}

/**
 * Stretches of a series that a line may join: it stops at missing values, at periods that are
 * left out, and before each value that is counted in a new way.
 */
export function runsOf({ points, table }: Pick<Series, 'points' | 'table'>): KnownPoint[][] {
  const anew = new Set(breaksOf({ points, table }).map(({ index }) => index));
  const runs: KnownPoint[][] = [];
  let before: KnownPoint | null = null;
  for (const point of points) {
    if (!isKnown(point)) continue;
    const joined = before && point.period.index === before.period.index + 1 && !anew.has(point.period.index);
    const run = joined ? runs.at(-1) : undefined;
    if (run) run.push(point);
    else runs.push([point]);
    before = point;
  }
  return runs;
}

/** Areas of a kind, by default the edition's, in the order of the areas file. */
export function areasOfKind(kind: string | undefined, context: ChartContext): Area[] {
  const wanted = kind ?? context.area.kind;
  return context.areas.all.filter((area) => area.kind === wanted);
}

/** The latest period in which at least `least` of the areas have a value; null if none has. */
export function latestPeriod({ table, column }: ColumnOf, areas: readonly Area[], least = 1): Period | null {
  const has = (period: Period) =>
    areas.filter((area) => cellAt(table, column, area, period).value !== null).length >= least;
  return periodsOf(table).findLast(has) ?? null;
}

/** The areas that have a value in any of the periods. */
export function valuedOnly(areas: readonly Area[], of: ColumnOf, periods: readonly Period[]): Area[] {
  return areas.filter((area) =>
    periods.some((period) => cellAt(of.table, of.column, area, period).value !== null),
  );
}

export interface Ranked {
  readonly area: Area;
  readonly value: number;
  readonly status: readonly Status[];
  /** 1 for the highest. Values that are printed alike share a rank. */
  readonly rank: number;
  readonly joint: boolean;
}

export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** Areas that may be compared but have no value. */
  readonly missing: readonly Area[];
  /** Areas that must not be compared, though they have a value. */
  readonly leftOut: readonly Area[];
}

/** Highest first; those that are printed alike stand in the order of their names. */
export function rankingOf(of: ColumnOf, areas: readonly Area[], period: Period): Ranking {
  const comparable = areas.filter((area) => area.comparable);
  const cells = comparable.map((area) => ({ area, ...cellAt(of.table, of.column, area, period) }));
  const known = cells.filter(isKnown);
  const shown = (value: number) => printed(value, of.column);
  known.sort((a, b) => shown(b.value) - shown(a.value) || (a.area.name < b.area.name ? -1 : 1));
  const values = known.map(({ value }) => shown(value));
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return {
    ranked: known.map((cell) => {
      const value = shown(cell.value);
      return { ...cell, rank: values.indexOf(value) + 1, joint: (counts.get(value) ?? 0) > 1 };
    }),
    missing: cells.filter((cell) => !isKnown(cell)).map(({ area }) => area),
    leftOut: areas.filter(
      (area) => !area.comparable && cellAt(of.table, of.column, area, period).value !== null,
    ),
  };
}
