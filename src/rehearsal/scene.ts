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
import type { Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import type { Table } from '../tables/table.ts';
import { carriedOn } from './carriedOn.ts';

/** One area that has a newest figure in the column, and between what a made-up one may lie. */
export interface Held {
  readonly series: Series;
  readonly last: KnownPoint;
  /** A period earlier; null where there is none or it is missing. */
  readonly before: KnownPoint | null;
  /** The smallest step that a reader can see. */
  readonly unit: number;
  readonly lowest: number;
  /** A part is no more than its whole, a percentage no more than 100. */
  readonly highest: number;
}

/** All that the changes of one column are made from. */
export interface Scene {
  readonly column: Column;
  /** Of the made-up figures. */
  readonly period: Period;
  /** All areas with a figure, the nation and regions too. */
  readonly all: readonly Held[];
  /** Those that the story tells editions of or binds, without the nation. */
  readonly own: readonly Held[];
  readonly nation: Held | null;
  /** Those of `own` that can be ranked, highest first. */
  readonly ranked: readonly Held[];
}

/** @returns null where the column has no figure at all */
export function sceneOf(table: Table, column: Column, story: Story, data: NewsroomData): Scene | null {
  const period = carriedOn(table).periods.get(column.name);
  const areas = data.areas.all.filter(({ code }) => table.byArea.has(code));
  const all = areas.flatMap((area) => held(seriesOf(table, column.name, area), period) ?? []);
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

function held(series: Series, period: Period | undefined): Held | null {
  const { column, area, table } = series;
  const last = latestPoint(series);
  if (!isKnown(last)) return null;
  const before = pointBefore(series, last);
  const row = carriedOn(table)
    .rows.get(area.code)
    ?.find((each) => each.period.id === period?.id);
  const whole = row?.cells[column.partOf ?? '']?.value ?? Number.POSITIVE_INFINITY;
  const percentage = column.kind === 'percentage' && last.value <= 100;
  return {
    series,
    last,
    before: isKnown(before) ? before : null,
    unit: 10 ** -column.decimals,
    lowest: column.kind === 'percentage-change' ? Number.NEGATIVE_INFINITY : 0,
    highest: percentage ? Math.min(100, whole) : whole,
  };
}
