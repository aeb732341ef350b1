import type { Area } from '../newsroom/area.ts';
import type { Table } from '../tables/table.ts';
import { asPrinted } from './format.ts';
import { isKnown, type KnownPoint, latestPeriod, pointAt, type Series, seriesOf } from './series.ts';

export interface Ranked {
  readonly area: Area;
  readonly series: Series;
  readonly point: KnownPoint;
  /** As printed: areas whose figures read alike share a rank. */
  readonly value: number;
  /** 1 for the highest; areas that tie share the better rank, and the next one is left out. */
  readonly rank: number;
  /** 1 for the lowest. */
  readonly rankFromLowest: number;
  readonly tied: boolean;
}

const memo = new WeakMap<Table, Map<string, { peers: readonly Area[]; ranks: readonly Ranked[] }>>();

/**
 * Areas by their newest value, highest first. Left out are areas that are not comparable, and values
 * that are missing or of low reliability: a rank among them would mislead.
 * @param peers the areas to rank, the same array for all editions of a story, so that this is done once
 */
export function ranking({ table, column }: Series, peers: readonly Area[]): readonly Ranked[] {
  const done = memo.get(table) ?? new Map();
  memo.set(table, done);
  const known = done.get(column.name);
  if (known?.peers === peers) return known.ranks;
  const ranks = rank(peers.map((area) => seriesOf(table, column.name, area)));
  done.set(column.name, { peers, ranks });
  return ranks;
}

function rank(all: readonly Series[]): Ranked[] {
  const known = all.flatMap((series) => {
    const point = rankablePoint(series);
    return point ? [{ series, point, value: asPrinted(point.value, series.column.decimals) }] : [];
  });
  known.sort((a, b) => b.value - a.value);
  return known.map(({ series, point, value }) => {
    const above = known.filter((other) => other.value > value).length;
    const below = known.filter((other) => other.value < value).length;
    const tied = known.length - above - below > 1;
    return { area: series.area, series, point, value, rank: above + 1, rankFromLowest: below + 1, tied };
  });
}

function rankablePoint(series: Series): KnownPoint | null {
  const period = latestPeriod(series.table, series.column);
  const point = period && pointAt(series, period);
  return series.area.comparable && isKnown(point) && !point.status.includes('u') ? point : null;
}
