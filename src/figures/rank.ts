import { bisectLeft, bisectRight } from 'd3';
import type { Area } from '../newsroom/area.ts';
import { isGroup } from '../newsroom/areaGroup.ts';
import { isThere } from '../newsroom/areaLife.ts';
import { ALL_ROWS, ask, askRows, unrecorded } from '../tables/asked.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Period } from '../tables/period.ts';
import { mayRank } from '../tables/status.ts';
import type { Table } from '../tables/table.ts';
import { estimateAt, intervalOf } from './compare.ts';
import {
  isKnown,
  type KnownPoint,
  latestPeriod,
  type Point,
  pointAt,
  printedValue,
  type Series,
  seriesOf,
} from './series.ts';

export interface Ranked {
  readonly area: Area;
  readonly series: Series;
  readonly point: KnownPoint;
  /** As printed: areas whose figures read alike share a rank. */
  readonly value: number;
  /**
   * 1 for the highest; areas that tie share the better rank, and the next one is left out. Of estimates, the
   * best that the intervals allow: one more than there are areas clearly above.
   */
  readonly rank: number;
  /** 1 for the lowest. */
  readonly rankFromLowest: number;
  /** Equal to another, or not clearly different from it. */
  readonly tied: boolean;
}

interface Ranking {
  readonly ranks: readonly Ranked[];
  readonly byArea: ReadonlyMap<string, Ranked>;
}

const rankings = memoizeWeak((_table: Table) =>
  memoizeWeak((_peers: readonly Area[]) => new Map<string, Ranking>()),
);

/**
 * Areas by their newest value, highest first. Left out are areas that are not comparable or have ended, and values
 * that are missing or of low reliability: a rank among them would mislead.
 * @param peers the areas to rank, the same array for all editions of a story, so that this is done once
 */
export function ranking(series: Series, peers: readonly Area[]): readonly Ranked[] {
  ask(series.table, ALL_ROWS);
  return rankingOnce(series, peers).ranks;
}

/** The rank of the series' own area; undefined where it is not ranked. */
export function ownRank(series: Series, peers: readonly Area[]): Ranked | undefined {
  askOf(series.table, `rank ${series.column.name} ${series.area.code}`, peers);
  return rankingOnce(series, peers).byArea.get(series.area.code);
}

/** Where an area stands, counted from the nearer end of the ranking. */
export interface Standing {
  readonly end: 'highest' | 'lowest';
  /** From 1. */
  readonly place: number;
  readonly tied: boolean;
  /** Of estimates that allow several places: the furthest from that end, and of how many. */
  readonly open?: { readonly last: number; readonly of: number } | undefined;
}

/**
 * Where the series' own area stands; undefined where it is not ranked. Asked for less than its rank is: one
 * more area above it changes nothing for those that are counted from below.
 */
export function ownStanding(series: Series, peers: readonly Area[]): Standing | undefined {
  askOf(series.table, `standing ${series.column.name} ${series.area.code}`, peers);
  const { byArea, ranks } = rankingOnce(series, peers);
  const own = byArea.get(series.area.code);
  if (!own) return undefined;
  const { rank, rankFromLowest, tied } = own;
  const isHigh = rank <= rankFromLowest;
  const [end, place, other] = isHigh
    ? (['highest', rank, rankFromLowest] as const)
    : (['lowest', rankFromLowest, rank] as const);
  const of = ranks.length;
  const open = series.column.bounds && tied ? { last: of + 1 - other, of } : undefined;
  return { end, place, tied, open };
}

/** Whether the series' own area is first or last, alone or with others; undefined where it is not ranked. */
export function ownEnd(
  series: Series,
  peers: readonly Area[],
): { readonly at: 'first' | 'last' | 'between'; readonly tied: boolean } | undefined {
  askOf(series.table, `end ${series.column.name} ${series.area.code}`, peers);
  const own = rankingOnce(series, peers).byArea.get(series.area.code);
  if (!own) return undefined;
  const { rank, rankFromLowest, tied } = own;
  return { at: rank === 1 ? 'first' : rankFromLowest === 1 ? 'last' : 'between', tied };
}

/** Whether the series' own area is ranked. */
export function isRanked(series: Series, peers: readonly Area[]): boolean {
  askOf(series.table, `isRanked ${series.column.name} ${series.area.code}`, peers);
  return rankingOnce(series, peers).byArea.has(series.area.code);
}

/** How many areas are ranked. */
export function rankedCount(series: Series, peers: readonly Area[]): number {
  askOf(series.table, `ranked ${series.column.name}`, peers);
  return rankingOnce(series, peers).ranks.length;
}

/** The area that ranks first, or last; undefined where none is ranked. */
export function rankedAt(series: Series, peers: readonly Area[], end: 0 | -1): Ranked | undefined {
  askOf(series.table, `ends ${series.column.name}`, peers);
  const found = rankingOnce(series, peers).ranks.at(end);
  if (found) askRows(series.table, found.area);
  return found;
}

/** All areas that rank first, or last, as their figures read. */
export function sharingEnd(series: Series, peers: readonly Area[], end: 0 | -1): Area[] {
  askOf(series.table, `sharing ${series.column.name}`, peers);
  const { ranks } = rankingOnce(series, peers);
  const value = ranks.at(end)?.value;
  return ranks.filter((ranked) => ranked.value === value).map(({ area }) => area);
}

/** Questions are answered among all areas of the kind; what is asked among some needs all rows. */
function askOf(table: Table, question: string, peers: readonly Area[]): void {
  ask(table, isGroup(peers) ? ALL_ROWS : question);
}

function rankingOnce({ table, column }: Series, peers: readonly Area[]): Ranking {
  const done = rankings(table)(peers);
  const known = done.get(column.name);
  if (known) return known;
  const ranks = unrecorded(() => {
    const latest = latestPeriod(table, column);
    return latest ? rankedIn({ table, column }, peers, latest) : [];
  });
  const made = { ranks, byArea: new Map(ranks.map((ranked) => [ranked.area.code, ranked])) };
  done.set(column.name, made);
  return made;
}

/**
 * Areas by their values in one period, highest first; equals in the order of `areas`. For prose and charts
 * alike. Left out are areas that are not comparable, values that are missing or of low reliability, and
 * estimates without an interval.
 */
export function rankedIn(
  { table, column }: Pick<Series, 'table' | 'column'>,
  areas: readonly Area[],
  period: Period,
): Ranked[] {
  const known = areas.flatMap((area) => {
    const series = seriesOf(table, column.name, area);
    const point = pointAt(series, period);
    if (!area.comparable || !isThere(area, period) || !isReliable(point)) return [];
    const interval = intervalOf(estimateAt(series, point));
    if (!interval) return [];
    return [{ series, point, value: printedValue(series, point), interval }];
  });
  known.sort((a, b) => b.value - a.value);
  const lowers = known.map(({ interval }) => interval.lower).sort((a, b) => a - b);
  const uppers = known.map(({ interval }) => interval.upper).sort((a, b) => a - b);
  return known.map(({ series, point, value, interval }) => {
    const rank = known.length - bisectRight(lowers, interval.upper) + 1;
    const rankFromLowest = bisectLeft(uppers, interval.lower) + 1;
    const tied = rank + rankFromLowest <= known.length;
    return { area: series.area, series, point, value, rank, rankFromLowest, tied };
  });
}

function isReliable(point: Point): point is KnownPoint {
  return isKnown(point) && mayRank(point);
}
