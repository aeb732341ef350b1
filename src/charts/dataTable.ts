import type { Series } from '../figures/series.ts';
import type { Column } from '../tables/column.ts';
import { absenceOf, QUALIFIERS } from '../tables/status.ts';
import type { Cell } from '../tables/table.ts';
import type { Language } from '../words/language.ts';
import type { ChartTable } from './chart.ts';

/** A cell of a data table: `1,234`, `1,234 [p]`, `not available`. */
export function cellText(cell: Cell, column: Column, { numbers, charts }: Language): string {
  if (cell.value === null) return charts.tables.absent[absenceOf(cell.status)];
  const marks = QUALIFIERS.filter((status) => cell.status.includes(status)).map((status) => ` [${status}]`);
  return numbers.label(cell.value, column) + marks.join('');
}

/** The same for a label: markers of known values belong in the data table. */
export function labelText(cell: Cell, column: Column, language: Language): string {
  return cellText({ ...cell, status: cell.value === null ? cell.status : [] }, column, language);
}

/** Headings of a column's bounds; none of a column without. */
export function boundHeads(label: string, { bounds }: Column, { charts }: Language) {
  if (!bounds) return [];
  const { lower, upper } = charts.tables.bounds;
  return [lower(label), upper(label)].map((each) => ({ label: each, numeric: true }));
}

/** The cells beneath them; empty where an estimate has no interval. */
export function boundCells({ bounds }: Partial<Cell>, column: Column, { numbers }: Language): string[] {
  if (!column.bounds) return [];
  return bounds ? [bounds.lower, bounds.upper].map((end) => numbers.label(end, column)) : ['', ''];
}

/** What the markers in a table stand for: `In the table, [b] marks a break in the series.`; '' without markers. */
export function markerKey({ rows }: ChartTable, { charts }: Language): string {
  const cells = rows.flat();
  const found = QUALIFIERS.filter((status) => cells.some((cell) => cell.includes(` [${status}]`)));
  return found.length === 0 ? '' : charts.tables.key(found);
}

/** A row for each period, a column for each series. */
export function seriesTable(
  series: readonly Series[],
  name: (series: Series) => string,
  language: Language,
): ChartTable {
  const periods = series[0]?.points.map((point) => point.period) ?? [];
  const { tables } = language.charts;
  return {
    columns: [
      { label: tables.period, numeric: false },
      ...series.flatMap((one) => [
        { label: name(one), numeric: true },
        ...boundHeads(name(one), one.column, language),
      ]),
    ],
    rows: periods.map((period, index) => [
      language.periods.label(period),
      ...series.flatMap((one) => {
        const point = one.points[index] ?? { value: null, status: [] };
        return [cellText(point, one.column, language), ...boundCells(point, one.column, language)];
      }),
    ]),
  };
}
