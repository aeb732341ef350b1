import type { Areas } from '../newsroom/area.ts';
import type { Row, Table } from './table.ts';
import { TableRows } from './tableRows.ts';

/** Builds a table from unsorted rows: sorts them by area and period. */
export function makeTable(
  parts: Omit<Table, 'rows'>,
  unsorted: readonly Omit<Row, 'line'>[],
  areas: Areas,
): Table {
  const position = new Map(areas.all.map(({ code }, index) => [code, index]));
  const place = ({ area }: Pick<Row, 'area'>) => position.get(area.code) ?? areas.all.length;
  const rows = unsorted.toSorted((a, b) => place(a) - place(b) || a.period.index - b.period.index);
  return { ...parts, rows: TableRows.of(rows) };
}
