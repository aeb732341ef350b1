import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import { ranking } from '../figures/rank.ts';
import {
  isKnown,
  type KnownPoint,
  latestPoint,
  pointBefore,
  type Series,
  seriesOf,
} from '../figures/series.ts';
import { type Column, limitsOf } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import type { Table } from '../tables/table.ts';
import { carryForward } from './carryForward.ts';

/** An area with a newest figure in the column, and the bounds of a made-up one. */
export interface AreaBaseline {
  readonly series: Series;
  readonly last: KnownPoint;
  /** The point one period earlier, unless missing. */
  readonly before: KnownPoint | null;
  /** The smallest step that prints. */
  readonly unit: number;
  readonly lowest: number;
  /** Limited by the whole that the column is part of; for percentages, by 100. */
  readonly highest: number;
}

/** What the changes of one column start from. */
export interface Baseline {
  readonly column: Column;
  /** Period of the made-up figures. */
  readonly period: Period;
  /** All areas with a figure, including the nation and regions. */
  readonly all: readonly AreaBaseline[];
  /** Areas that the story has editions for or binds, without the nation. */
  readonly own: readonly AreaBaseline[];
  readonly nation: AreaBaseline | null;
  /** The rankable areas of `own`, highest first. */
  readonly ranked: readonly AreaBaseline[];
}

/** @returns null when the column has no figure */
export function baselineOf(table: Table, column: Column, story: Story, data: NewsroomData): Baseline | null {
  const period = carryForward(table).periods.get(column.name);
  const areas = data.areas.all.filter(({ code }) => table.rows.has(code));
  const all = areas.flatMap((area) => areaBaseline(seriesOf(table, column.name, area), period) ?? []);
  const [first] = all;
  if (!period || !first) return null;
  const told = new Set([...story.peers, ...story.bindings.flatMap(({ area }) => area ?? [])]);
  const own = all.filter(({ series }) => told.has(series.area) && series.area !== data.nation);
  const byArea = new Map(own.map((each) => [each.series.area, each]));
  return {
    column,
    period,
    all,
    own,
    nation: all.find(({ series }) => series.area === data.nation) ?? null,
    ranked: ranking(first.series, story.peers).flatMap(({ area }) => byArea.get(area) ?? []),
  };
}

function areaBaseline(series: Series, period: Period | undefined): AreaBaseline | null {
  const { column, area, table } = series;
  const last = latestPoint(series);
  if (!isKnown(last)) return null;
  const before = pointBefore(series, last);
  const row = carryForward(table)
    .rows.get(area.code)
    ?.find((each) => each.period.id === period?.id);
  const whole = row?.cells[column.partOf ?? '']?.value ?? Number.POSITIVE_INFINITY;
  const { lowest, highest } = limitsOf(column);
  return {
    series,
    last,
    before: isKnown(before) ? before : null,
    unit: 10 ** -column.decimals,
    lowest,
    highest: Math.min(highest, whole),
  };
}
