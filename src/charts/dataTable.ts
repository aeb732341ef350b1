import { formatLabel } from '../figures/format.ts';
import type { Series } from '../figures/series.ts';
import type { Column } from '../tables/column.ts';
import { periodLabel } from '../tables/period.ts';
import { QUALIFIERS, type Qualifier } from '../tables/status.ts';
import type { Cell } from '../tables/table.ts';
import type { ChartTable } from './chart.ts';
import { listText } from './words.ts';

/** A cell as a data table has it, its qualifications beside it as in official statistics: `1,234`, `1,234 [p]`, `not available`. */
export function cellText(cell: Cell, column: Column): string {
  if (cell.value === null) return absentText(cell);
  const marks = QUALIFIERS.filter((status) => cell.status.includes(status)).map((status) => ` [${status}]`);
  return formatLabel(cell.value, column) + marks.join('');
}

/** What the markers in a table stand for: `In the table, [b] marks a break in the series.`; '' where it has none. */
export function markerKey({ rows }: ChartTable): string {
  const cells = rows.flat();
  const found = QUALIFIERS.filter((status) => cells.some((cell) => cell.includes(` [${status}]`)));
  if (found.length === 0) return '';
  return `In the table, ${listText(found.map((status) => `[${status}] marks ${KEY[status]}`))}.`;
}

const KEY: Readonly<Record<Qualifier, string>> = {
  p: 'a provisional figure',
  e: 'an estimate',
  u: 'a figure of low reliability',
  f: 'a forecast',
  b: 'a figure that is not comparable with those before',
  r: 'a revised figure',
};

function absentText({ status }: Cell): string {
  if (status.includes('c')) return 'withheld';
  if (status.includes('z')) return 'not applicable';
  if (status.includes('low')) return 'near zero';
  return 'not available';
}

/** A row for each period, a column for each series. */
export function seriesTable(series: readonly Series[], name: (series: Series) => string): ChartTable {
  const periods = series[0]?.points.map((point) => point.period) ?? [];
  return {
    columns: [
      { label: 'Period', numeric: false },
      ...series.map((one) => ({ label: name(one), numeric: true })),
    ],
    rows: periods.map((period, index) => [
      periodLabel(period),
      ...series.map((one) => {
        const point = one.points[index];
        return point ? cellText(point, one.column) : 'not available';
      }),
    ]),
  };
}
