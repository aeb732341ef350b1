import { z } from 'zod';
import { pointAt, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Period } from '../tables/period.ts';
import { asShown } from '../words/asShown.ts';
import type { ChartContext } from './chart.ts';
import { comparisonNotes } from './notes.ts';
import { pickSeries } from './overTime.ts';
import { chosenAreas, compare } from './ranking.ts';
import { areaAt, type ColumnOf, columnAt } from './references.ts';
import { periodsWithin, valuedOnly } from './rows.ts';
import { areaRef, areaRefs, columnRef, columnRefs, common, oneOrMoreColumns, periodRef } from './settings.ts';
import { type Shade, shadeOf, shadesOf } from './shades.ts';
import { shortened, shortening, shorteningNotes } from './shortened.ts';
import { refuse } from './type.ts';

export const tableSchema = z
  .strictObject({
    ...common,
    column: columnRef.optional(),
    columns: columnRefs.max(12).optional(),
    kind: z.string().min(1).optional(),
    area: areaRef.optional(),
    areas: areaRefs.min(2, 'at least two areas').optional(),
    from: periodRef.optional(),
    to: periodRef.optional(),
    highlight: areaRef.default('area'),
    cells: z.enum(['bar', 'heat']).optional(),
    ...shortening,
  })
  .superRefine(oneOrMoreColumns);

type Settings = z.output<typeof tableSchema>;

export interface TableRows {
  /** All of them: those drawn and those of the data table only. */
  readonly series: readonly Series[];
  /** Have values and must not be compared. */
  readonly leftOut: readonly Area[];
  readonly main?: Series | undefined;
}

/** Areas of one column, or columns of one area. */
export function tableRows(settings: Settings, context: ChartContext): TableRows {
  const columns = (settings.columns ?? [settings.column ?? '']).map((ref) => columnAt(ref, context));
  const [of] = columns as [ColumnOf];
  if (settings.columns) {
    const areas = [areaAt(settings.area ?? 'area', context)];
    return { series: pickSeries(columns, areas, settings), leftOut: [] };
  }
  const areas = chosenAreas(settings, context).areas;
  const comparable = areas.filter((area) => area.comparable);
  const apart = areas.filter((area) => !area.comparable);
  const series = pickSeries(columns, comparable, settings);
  const highlight = areaAt(settings.highlight, context);
  const main = series.find(({ area }) => area.code === highlight.code);
  return { series, leftOut: valuedOnly(apart, of, periodsWithin(of.table, settings)), main };
}

/** A row that is drawn, and how many are left out between it and the one above. */
export interface DrawnRow {
  readonly series: Series;
  readonly omitted: number;
}

/** The rows at the ends that were asked for, ranked at the last period, and the own one wherever it stands. */
export function drawnRows(
  { series, main }: TableRows,
  settings: Settings,
  last: Period,
  context: ChartContext,
): { readonly rows: readonly DrawnRow[]; readonly notes: readonly string[] } {
  const { column, columns, top, bottom } = settings;
  if (top === undefined && bottom === undefined)
    return { rows: series.map((one) => ({ series: one, omitted: 0 })), notes: [] };
  const key = top === undefined ? 'bottom' : 'top';
  if (columns || column === undefined) {
    const mend = `leave ${key} out, or draw one column`;
    refuse({ key, what: `${key} with several columns`, expected: 'one column of many areas', mend });
  }
  const areas = series.map(({ area }) => area);
  const { key: chosenBy } = chosenAreas(settings, context);
  const comparison = compare({ column, period: last.id, areas, key: chosenBy }, context);
  const kept = shortened(comparison.ranked, settings, areaAt(settings.highlight, context));
  const byArea = new Map(series.map((one) => [one.area, one]));
  const ranked = kept.flatMap(({ area, omitted }) => {
    const own = byArea.get(area);
    return own ? [{ series: own, omitted }] : [];
  });
  const isRanked = ranked.some((row) => row.series === main);
  return {
    // An own area without a rank stands last.
    rows: main && !isRanked ? [...ranked, { series: main, omitted: 0 }] : ranked,
    notes: [
      ...shorteningNotes(comparison.ranked, kept, settings, context.language),
      ...comparisonNotes({ ...comparison, missing: [], leftOut: [] }, last, context.language),
    ],
  };
}

/** The shade of each row's value at a period. */
export function shadesAt(all: readonly DrawnRow[], period: Period): (Shade | undefined)[] {
  const values = all.map(({ series }) => {
    const { value } = pointAt(series, period);
    return value === null ? null : asShown(value, series.column);
  });
  const [first] = all;
  const known = values.filter((value) => value !== null);
  const shades = first ? shadesOf(known, first.series.column) : [];
  return values.map((value) => (value === null ? undefined : shadeOf(value, shades)));
}
