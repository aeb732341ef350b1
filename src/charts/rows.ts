import { extent, greatest } from 'd3';
import {
  breaksOf,
  isBrokenBetween,
  isKnown,
  type KnownPoint,
  knownPoints,
  type Point,
  pointAt,
  type Series,
  seriesOf,
} from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Period } from '../tables/period.ts';
import { isNext, periodsOf } from '../tables/schedule.ts';
import type { Table } from '../tables/table.ts';
import { type ColumnOf, periodAt } from './references.ts';
import type { Range } from './settings.ts';

/** Periods of a table within a range that names its first and last, earliest first. */
export function periodsWithin(table: Table, { from, to }: Range): Period[] {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : periodAt(from, table).index;
  const last = to === undefined ? Number.POSITIVE_INFINITY : periodAt(to, table).index;
  return periodsOf(table).filter((period) => period.index >= first && period.index <= last);
}

/** A series with a point for each of the periods: one without a value where the table has no row. */
export function seriesIn({ table, column }: ColumnOf, area: Area, periods: readonly Period[]): Series {
  const series = seriesOf(table, column.name, area);
  return { ...series, points: periods.map((period) => pointAt(series, period)) };
}

/** A point without a value where the table has no row. */
export function cellAt({ table, column }: ColumnOf, area: Area, period: Period): Point {
  return pointAt(seriesOf(table, column.name, area), period);
}

/** Without the periods at either end in which none of the series has a value. */
export function trimmed<S extends Series>(series: readonly S[]): S[] {
  const [first = Number.POSITIVE_INFINITY, last = 0] = extent(
    series.flatMap(knownPoints),
    ({ period }) => period.index,
  );
  return series.map((one) => ({
    ...one,
    points: one.points.filter(({ period }) => period.index >= first && period.index <= last),
  }));
}

/**
 * The values comparable with the newest: those since the last break, with or without gaps. The break is null when no
 * value precedes it.
 */
export function sinceBreak(series: Series): { readonly since: Period | null; readonly points: KnownPoint[] } {
  const known = knownPoints(series);
  const [first = 0, newest = 0] = [known[0]?.period.index, known.at(-1)?.period.index];
  const between = breaksOf(series).filter(({ index }) => index > first && index <= newest);
  const since = greatest(between, ({ index }) => index) ?? null;
  return { since, points: known.filter(({ period }) => !since || period.index >= since.index) };
}

/**
 * Stretches of a series that a line may join: it stops at missing values, at periods that are
 * left out, and before each value that is counted in a new way.
 */
export function runsOf({ points, table }: Pick<Series, 'points' | 'table'>): KnownPoint[][] {
  const runs: KnownPoint[][] = [];
  let before: KnownPoint | null = null;
  for (const point of points) {
    if (!isKnown(point)) continue;
    const joined =
      before &&
      isNext(table, before.period, point.period) &&
      !isBrokenBetween({ points, table }, before.period, point.period);
    const run = joined ? runs.at(-1) : undefined;
    if (run) run.push(point);
    else runs.push([point]);
    before = point;
  }
  return runs;
}

/** True where at least `least` of the areas have a value in a period. */
export function hasValues(of: ColumnOf, areas: readonly Area[], least: number): (period: Period) => boolean {
  return (period) => areas.filter((area) => isKnown(cellAt(of, area, period))).length >= least;
}

/** The latest period in which at least `least` of the areas have a value; null if none has. */
export function latestShared(of: ColumnOf, areas: readonly Area[], least = 1): Period | null {
  return periodsOf(of.table).findLast(hasValues(of, areas, least)) ?? null;
}
