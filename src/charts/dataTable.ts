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
      ...series.map((one) => ({ label: name(one), numeric: true })),
    ],
    rows: periods.map((period, index) => [
      language.periods.label(period),
      ...series.map((one) => {
        const point = one.points[index];
        return point ? cellText(point, one.column, language) : tables.absent.x;
      }),
    ]),
  };
}
