import type { Point } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import { periodsOf } from '../tables/schedule.ts';
import type { NamedValue } from '../words/facts.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Language } from '../words/language.ts';
import type { ChartContext, ChartProblem, ChartTable } from './chart.ts';
import { boundCells, boundHeads, cellText, labelText } from './dataTable.ts';
import { seriesNotes } from './notes.ts';
import { areaAt, columnAt, periodAt } from './references.ts';
import { cellAt } from './rows.ts';
import { refuse, refuseIf } from './type.ts';

/** Several columns of one table for one area at one period. */
export interface ColumnSet {
  readonly area: Area;
  readonly period: Period;
  readonly cells: readonly ColumnCell[];
  readonly notes: readonly string[];
}

export interface ColumnCell extends Point {
  readonly column: Column;
  /** For a label, with or without a value. */
  readonly text: string;
  /** For a sentence. */
  readonly said: string;
}

export interface ColumnSetSettings {
  readonly columns: readonly string[];
  readonly area?: string | undefined;
  readonly period?: string | undefined;
}

/**
 * The period is the latest in which most of the columns have a value, unless it is given.
 * @throws {ChartError} when fewer than `least` have one, or when their units differ
 */
export function columnSet(settings: ColumnSetSettings, context: ChartContext, least = 2): ColumnSet {
  const { language } = context;
  const all = settings.columns.map((ref) => columnAt(ref, context));
  const area = areaAt(settings.area ?? 'area', context);
  const table = columnAt(settings.columns[0] ?? '', context).table;
  const count = (period: Period) =>
    all.filter(({ column }) => cellAt({ table, column }, area, period).value !== null).length;
  const periods = periodsOf(table);
  const most = Math.max(...periods.map(count));
  const latest = periods.findLast((period) => count(period) === most);
  const period = settings.period ? periodAt(settings.period, table) : latest;
  refuseIf(unitProblems(all.map(({ column }) => column)));
  if (!period || count(period) < least) refuse(tooFew(settings, area, period, least));
  const cells = all.map(({ column }) => {
    const cell = cellAt({ table, column }, area, period);
    const text = labelText(cell, column, language);
    const said = cell.value === null ? text : language.charts.value(cell.value, column);
    return { ...cell, column, text, said };
  });
  const asSeries = cells.map((cell) => ({ area, table, column: cell.column, points: [cell] }));
  const notes = seriesNotes(asSeries, (one) => language.charts.columnOf(one.column, area), language);
  return { area, period, cells, notes };
}

function tooFew(
  { columns }: ColumnSetSettings,
  area: Area,
  period: Period | undefined,
  least: number,
): ChartProblem {
  const when = period ? `, ${inEnglish.periods.text(period)}` : '';
  return {
    key: columns.length > 1 ? 'columns' : 'column',
    what: `too few values: ${inEnglish.places.the(area)}${when}`,
    expected: `values in at least ${least} of ${columns.join(', ')}`,
    mend: 'leave the chart out of editions that have no such values',
  };
}

/** A problem when a story names the columns, and not each of them. */
export function labelProblems(
  labels: readonly string[] | undefined,
  columns: readonly string[],
): ChartProblem[] {
  if (!labels || labels.length === columns.length) return [];
  const what = `labels for other columns: ${labels.length} labels, ${columns.length} columns`;
  return [{ key: 'labels', what, expected: 'a label for each column' }];
}

/** A problem when the columns do not fit one scale. */
export function unitProblems(columns: readonly Column[]): ChartProblem[] {
  const kinds = [
    ...new Set(columns.map(({ kind, unit }) => (kind === 'count' ? kind : `${kind}, ${unit.many}`))),
  ];
  if (kinds.length < 2) return [];
  return [
    {
      key: 'columns',
      what: `columns that one scale cannot measure: ${kinds.join('; ')}`,
      expected: 'columns of one kind and unit',
      mend: 'draw a chart for each unit',
    },
  ];
}

/** A row for each column. */
export function columnSetTable({ cells, area, period }: ColumnSet, language: Language): ChartTable {
  const { tables } = language.charts;
  const label = tables.areaIn(area, period);
  const estimated = cells.find(({ column }) => column.bounds)?.column;
  const boundsOf = (cell: ColumnCell) =>
    cell.column.bounds ? boundCells(cell, cell.column, language) : estimated ? ['', ''] : [];
  return {
    columns: [
      { label: tables.measure, numeric: false },
      { label, numeric: true },
      ...(estimated ? boundHeads(label, estimated, language) : []),
    ],
    rows: cells.map((cell) => [cell.column.title, cellText(cell, cell.column, language), ...boundsOf(cell)]),
  };
}

/** A column and its value for a sentence. @param name the column's title, unless the story has another */
export function namedValue(
  { column, value, said, text }: ColumnCell,
  { charts }: Language,
  name?: string,
): NamedValue {
  return { name: name ?? charts.title(column.title), said: value === null ? null : said, label: text };
}
