import type { Areas } from '../newsroom/area.ts';
import type { PackedRows } from './packRows.ts';
import type { Table } from './table.ts';
import { TableRows } from './tableRows.ts';

/** A table as plain data, to be posted to a thread. */
export interface PackedTable extends Omit<Table, 'rows'> {
  readonly rows: PackedRows;
}

export function packTable(table: Table): PackedTable {
  return { ...table, rows: table.rows.packed };
}

/** @param areas the thread's own: what is posted is a copy */
export function unpackTable({ rows, ...table }: PackedTable, { byCode }: Areas): Table {
  const areas = rows.areas.map((area) => byCode.get(area.code) ?? area);
  return { ...table, rows: new TableRows({ ...rows, areas }) };
}
