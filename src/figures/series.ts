import type { Area } from '../newsroom/area.ts';
import { ask, askRows } from '../tables/asked.ts';
import type { Column } from '../tables/column.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Period } from '../tables/period.ts';
import { indexBefore, isNext } from '../tables/schedule.ts';
import { breaksSeries, type Status } from '../tables/status.ts';
import type { Bounds, Cell, Table } from '../tables/table.ts';
import { lineOfRow } from '../tables/tableRows.ts';
import { asShown } from '../words/asShown.ts';

/** One cell of a series. `value` is null where the publisher has none; `status` then says why. */
export interface Point {
  readonly period: Period;
  readonly value: number | null;
  readonly status: readonly Status[];
  /** 1-based line of the table's CSV file; 0 where the table has no row. */
  readonly line: number;
  readonly bounds?: Bounds | undefined;
}

/** A point that has a value. */
export interface KnownPoint extends Point {
  readonly value: number;
}

/** One column of a table for one area, in period order. */
export interface Series {
  readonly table: Table;
  readonly column: Column;
  readonly area: Area;
  readonly points: readonly Point[];
}

export function isKnown<P extends { readonly value: number | null }>(
  point: P | null | undefined,
): point is P & { readonly value: number } {
  return point !== null && point !== undefined && point.value !== null;
}

export function knownPoints(series: Series): KnownPoint[] {
  return series.points.filter(isKnown);
}

const NO_CELL: Cell = { value: null, status: ['x'] };

/**
 * A series that makes its points as they are asked for: a ranking asks for one of each area, and most areas are told
 * of elsewhere.
 */
class TableSeries implements Series {
  readonly table: Table;
  readonly column: Column;
  readonly area: Area;
  /** Those made so far, so that each is one and the same; all of them once all were asked for. */
  #made: readonly Point[] = [];
  #hasAll = false;

  constructor(table: Table, column: Column, area: Area) {
    this.table = table;
    this.column = column;
    this.area = area;
  }

  get points(): readonly Point[] {
    if (this.#hasAll) return this.#made;
    const [from, to] = this.table.rows.rangeOf(this.area.code);
    this.#made = Array.from({ length: to - from }, (_, index) => this.#pointOf(from + index));
    this.#hasAll = true;
    return this.#made;
  }

  pointAt({ id }: Period): Point | undefined {
    const known = this.#made.find(({ period }) => period.id === id);
    if (known || this.#hasAll) return known;
    const { rows } = this.table;
    const [from, to] = rows.rangeOf(this.area.code);
    let row = from;
    while (row < to && rows.periodAt(row).id !== id) row += 1;
    if (row === to) return undefined;
    const point = this.#pointOf(row);
    this.#made = [...this.#made, point];
    return point;
  }

  #pointOf(row: number): Point {
    const line = lineOfRow(row);
    const known = this.#made.find((point) => point.line === line);
    const { rows } = this.table;
    const cell = rows.cell(this.column.name, row) ?? NO_CELL;
    return known ?? { period: rows.periodAt(row), ...cell, line };
  }
}

const memo = memoizeWeak((_table: Table) => memoizeWeak((_column: Column) => new Map<string, Series>()));

/** The series of an area that nobody will ask for again: it is not kept. */
export function passingSeries({ table, column }: Pick<Series, 'table' | 'column'>, area: Area): Series {
  askRows(table, area);
  return new TableSeries(table, column, area);
}

/** @throws {RangeError} when the table has no such column: callers check names at the edge. */
export function seriesOf(table: Table, columnName: string, area: Area): Series {
  askRows(table, area);
  const column = table.columns.get(columnName);
  if (!column) throw new RangeError(`unknown column: ${table.id}.${columnName}`);
  const known = memo(table)(column);
  const series = known.get(area.code) ?? new TableSeries(table, column, area);
  known.set(area.code, series);
  return series;
}

const newest = new WeakMap<Table, Map<string, Period | null>>();

/**
 * The newest period for which any area has a value in this column; null when none has. Every
 * area's "latest" is at this period, so that no edition quietly speaks of an older one.
 */
export function latestPeriod(table: Table, column: Column): Period | null {
  ask(table, `latest ${column.name}`);
  const known = newest.get(table) ?? new Map<string, Period | null>();
  newest.set(table, known);
  const latest = known.get(column.name);
  if (latest !== undefined) return latest;
  const found = newestWithValue(table, column);
  known.set(column.name, found);
  return found;
}

function newestWithValue({ rows }: Table, { name }: Column): Period | null {
  let newestYet: Period | null = null;
  for (let row = 0; row < rows.length; row += 1) {
    const period = rows.periodAt(row);
    const isNewer = newestYet === null || period.index > newestYet.index;
    if (isNewer && rows.cell(name, row)?.value != null) newestYet = period;
  }
  return newestYet;
}

/** The cell of a period; a point without value and line where the table has no row for it. */
export function pointAt(series: Series, period: Period): Point {
  const found =
    series instanceof TableSeries
      ? series.pointAt(period)
      : series.points.find((point) => point.period.id === period.id);
  return found ?? { period, value: null, status: ['x'], line: 0 };
}

export function latestPoint(series: Series): Point | null {
  const period = latestPeriod(series.table, series.column);
  return period && pointAt(series, period);
}

/** The cell of the period that a change is measured from; null where the table has no row for it. */
export function pointBefore(series: Series, { period }: Point): Point | null {
  const before = indexBefore(series.table, period);
  return (
    series.points.find(({ period: { cycle, index } }) => cycle === period.cycle && index === before) ?? null
  );
}

/** The cell of the closest period before, which may be a span that overlaps; null where one is missing between. */
function pointNextTo({ points, table }: Series, { period }: Point): Point | null {
  return points.findLast((other) => isNext(table, other.period, period)) ?? null;
}

/** What breaks a series: its cells, and what its table says. */
interface Breakable {
  readonly points: readonly Pick<Point, 'period' | 'status'>[];
  readonly table: Pick<Table, 'breaks'>;
}

/** The periods from which on a series is counted in a new way, in no order. */
export function breaksOf({ points, table }: Breakable): Period[] {
  return [...points.filter(breaksSeries), ...table.breaks].map(({ period }) => period);
}

/** True when the figures are counted in a new way from this point on. */
export function isBreak(series: Series, point: Point): boolean {
  return breaksSeries(point) || series.table.breaks.some(({ period }) => period.id === point.period.id);
}

/** True when the figures of two periods, of which the first is the earlier, are counted in different ways. */
export function isBrokenBetween(series: Breakable, from: Period, to: Period): boolean {
  return breaksOf(series).some((period) => isWithin(period, from, to));
}

function isWithin({ index }: Period, from: Period, to: Period): boolean {
  return index > from.index && index <= to.index;
}

/**
 * The points that may be compared with the latest: back from it without a missing period, a missing
 * value or a break in how the figures are counted. Oldest first; empty when the latest is missing.
 */
export function comparableRun(series: Series): readonly KnownPoint[] {
  return runBack(series, pointNextTo);
}

/** The comparable run without the spans that overlap: each is the period that a change is measured from. */
export function runOfSteps(series: Series): readonly KnownPoint[] {
  return runBack(series, pointBefore);
}

function runBack(
  series: Series,
  before: (series: Series, point: Point) => Point | null,
): readonly KnownPoint[] {
  const run: KnownPoint[] = [];
  const breaks = breaksOf(series);
  let point = latestPoint(series);
  while (isKnown(point)) {
    const [from, to] = [point.period, run[0]?.period];
    if (to && breaks.some((period) => isWithin(period, from, to))) break;
    run.unshift(point);
    point = before(series, point);
  }
  return run;
}

/** True of a span that shares a part of its time with an earlier one. */
export function overlaps({ period: earlier }: Point, { period: later }: Point): boolean {
  return later.index - earlier.index < later.length;
}

/**
 * All values from the last break up to the latest, on both sides of gaps; empty when the latest is missing. What
 * nobody knows of one year is no reason to forget those before it: a value that was higher then denies a record.
 */
export function knownSinceBreak(series: Series): readonly KnownPoint[] {
  const latest = latestPoint(series);
  if (!isKnown(latest)) return [];
  const past = breaksOf(series).filter((period) => !isAfter(period, latest.period));
  const last = Math.max(...past.map(({ index }) => index));
  return knownBefore(series, latest.period)
    .filter(({ period }) => period.index >= last)
    .concat(latest);
}

/** All values before a period, whatever lies between. */
export function knownBefore({ points }: Series, period: Period): KnownPoint[] {
  return points.filter(isKnown).filter((point) => isAfter(period, point.period));
}

function isAfter(later: Period, earlier: Period): boolean {
  return later.cycle === earlier.cycle && later.index > earlier.index;
}

/** What several points or figures are to be read with, each once. */
export function statusesOf(points: readonly Pick<Point, 'status'>[]): readonly Status[] {
  return [...new Set(points.flatMap(({ status }) => status))];
}

/** The value that a reader sees; comparisons are made on it, so that words and printed numbers agree. */
export function printedValue(series: Series, point: KnownPoint): number {
  return asShown(point.value, series.column);
}
