import { z } from 'zod';
import { pointAt, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import type { Cell } from '../tables/table.ts';
import { asShown } from '../words/asShown.ts';
import type { Language } from '../words/language.ts';
import type { ChartContext, ChartProblem, ChartTable } from './chart.ts';
import { labelProblems } from './columnSet.ts';
import { boundCells, boundHeads, cellText, labelText } from './dataTable.ts';
import type { ValueColumn } from './marks/valueColumns.ts';
import { comparisonNotes } from './notes.ts';
import { pickSeries } from './overTime.ts';
import { chosenAreas, compare } from './ranking.ts';
import { areaAt, type ColumnOf, columnAt } from './references.ts';
import { cellAt, periodsWithin, seriesIn, valuedOnly } from './rows.ts';
import { areaRef, areaRefs, columnRef, columnRefs, common, oneOrMoreColumns, periodRef } from './settings.ts';
import { type Shade, shadeOf, shadesOf } from './shades.ts';
import { shortened, shortening, shorteningNotes } from './shortened.ts';
import { refuse } from './type.ts';

const cellKind = z.enum(['bar', 'heat', 'none']);

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
    /** For all columns, or for each in their order. */
    cells: z.union([cellKind, z.array(cellKind)]).optional(),
    /** Headings of columns, in place of their titles. */
    labels: z.array(z.string().min(1)).optional(),
    ...shortening,
  })
  .superRefine(oneOrMoreColumns);

export type TableSettings = z.output<typeof tableSchema>;
type Settings = TableSettings;

/** Several columns of several areas: rows are of the first, with a line; values of all stand beside it. */
export function columnsBeside({ columns, kind, areas }: Settings): readonly string[] | null {
  return columns && (kind !== undefined || areas) ? columns : null;
}

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
export function shadesAt(all: readonly { readonly series: Series }[], period: Period): (Shade | undefined)[] {
  const values = all.map(({ series }) => {
    const { value } = pointAt(series, period);
    return value === null ? null : asShown(value, series.column);
  });
  const [first] = all;
  const known = values.filter((value) => value !== null);
  const shades = first ? shadesOf(known, first.series.column) : [];
  return values.map((value) => (value === null ? undefined : shadeOf(value, shades)));
}

/** A column of values for each, which stand in the rows of the first, at one period. */
export function columnsOf(
  refs: readonly string[],
  drawn: readonly DrawnRow[],
  last: Period,
  { cells, labels }: Settings,
  context: ChartContext,
): (ValueColumn & { readonly series: readonly Series[] })[] {
  return refs.map((ref, index) => {
    const of = columnAt(ref, context);
    const series = drawn.map((row) => seriesIn(of, row.series.area, [last]));
    const kind = Array.isArray(cells) ? cells[index] : cells;
    const shades =
      kind === 'heat'
        ? shadesAt(
            series.map((one) => ({ series: one })),
            last,
          )
        : [];
    return {
      series,
      heading: labels?.[index] ?? of.column.title,
      hasBars: kind === 'bar',
      cells: series.map((one, row) => {
        const point = pointAt(one, last);
        const text =
          point.value === null ? context.language.charts.none : labelText(point, of.column, context.language);
        return { value: point.value, text, shade: shades[row] };
      }),
    };
  });
}

/** A row for each area: the first column in all periods, the others at the last. */
export function tableBeside(
  series: readonly Series[],
  refs: readonly string[],
  last: Period,
  context: ChartContext,
): ChartTable {
  const { language } = context;
  const { charts, periods } = language;
  const others = refs.slice(1).map((ref) => columnAt(ref, context));
  const [first] = series as [Series];
  return {
    columns: [
      { label: charts.tables.area, numeric: false },
      ...first.points.flatMap(({ period }) => headsOf(periods.label(period), first.column, language)),
      ...others.flatMap(({ column }) =>
        headsOf(charts.group(column.title, periods.label(last)), column, language),
      ),
    ],
    rows: series.map((one) => [
      one.area.name,
      ...one.points.flatMap((point) => cellsOf(point, one.column, language)),
      ...others.flatMap((of) => cellsOf(cellAt(of, one.area, last), of.column, language)),
    ]),
  };
}

function headsOf(label: string, column: Column, language: Language) {
  return [{ label, numeric: true }, ...boundHeads(label, column, language)];
}

function cellsOf(cell: Cell, column: Column, language: Language): string[] {
  return [cellText(cell, column, language), ...boundCells(cell, column, language)];
}

/** Of lists, and of headings, which belong to columns beside each other. */
export function cellProblems({ cells, labels }: Settings, beside: readonly string[] | null): ChartProblem[] {
  if (beside) {
    const lists = Array.isArray(cells) && cells.length !== beside.length;
    const what = `cells for other columns: ${[cells].flat().length} cells, ${beside.length} columns`;
    const found: ChartProblem[] = lists ? [{ key: 'cells', what, expected: 'one for each column' }] : [];
    return [...found, ...labelProblems(labels, beside)];
  }
  const key = Array.isArray(cells) ? 'cells' : labels ? 'labels' : null;
  if (key === null) return [];
  return [
    { key, what: `${key} for each of several columns`, expected: 'columns, and a kind of areas or areas' },
  ];
}
