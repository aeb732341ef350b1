import { asPrinted } from '../figures/format.ts';
import type { Areas } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import { makeTable } from '../tables/makeTable.ts';
import type { Period } from '../tables/period.ts';
import type { Cell, Table } from '../tables/table.ts';
import { carriedOn, type OpenRow } from './carriedOn.ts';

/** What a made-up release says in one cell of an area. */
export interface Edit {
  readonly period: Period;
  readonly cell: Cell;
}

/** By area code. */
export type Edits = ReadonlyMap<string, readonly Edit[]>;

/** The next release of a table, with some cells of one column as they are made up. */
export function releasedTable(table: Table, column: string, edits: Edits, areas: Areas): Table {
  const { rows, periods, sources } = carriedOn(table);
  const fresh = new Set([...periods.values()].map(({ id }) => id));
  const released = [...rows].flatMap(([code, own]) => {
    const made = edits.get(code) ?? [];
    const edited = own.map((row) => {
      const edit = made.find(({ period }) => period.id === row.period.id);
      return edit ? { ...row, cells: { ...row.cells, [column]: edit.cell } } : row;
    });
    const touched = new Set([...fresh, ...made.map(({ period }) => period.id)]);
    return consistent(edited, touched, [...table.columns.values()]);
  });
  return makeTable({ ...table, sources }, released, areas);
}

/** No part is more than its whole, and a published change is that of the figures beside it. */
function consistent(
  rows: readonly OpenRow[],
  touched: ReadonlySet<string>,
  columns: readonly Column[],
): OpenRow[] {
  const capped = rows.map((row) => (touched.has(row.period.id) ? withinWholes(row, columns) : row));
  return capped.map((row, i) => {
    if (!touched.has(row.period.id)) return row;
    const before = capped[i - 1];
    const next = before?.period.index === row.period.index - 1 ? before : undefined;
    return withChanges(row, next, columns);
  });
}

function withinWholes(row: OpenRow, columns: readonly Column[]): OpenRow {
  const cells = { ...row.cells };
  // As often as columns can be parts of parts.
  for (const _ of columns) {
    for (const { name, partOf } of columns) {
      const [part, whole] = [cells[name], partOf === undefined ? undefined : cells[partOf]];
      if (part?.value == null || whole?.value == null || part.value <= whole.value) continue;
      cells[name] = { ...part, value: whole.value };
    }
  }
  return { ...row, cells };
}

function withChanges(row: OpenRow, before: OpenRow | undefined, columns: readonly Column[]): OpenRow {
  const cells = columns.flatMap((column): (readonly [string, Cell])[] => {
    const base = column.changeOf;
    const known = row.cells[column.name]?.value != null;
    if (base === undefined || !known) return [];
    return [[column.name, changeBetween(before?.cells[base], row.cells[base], column)]];
  });
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } };
}

/** Nothing is compared across a break, nor with nothing. */
function changeBetween(from: Cell | undefined, to: Cell | undefined, { kind, decimals }: Column): Cell {
  const broken = to?.status.includes('b') ?? false;
  if (from?.value == null || to?.value == null || broken) return { value: null, status: ['x'] };
  const relative = kind === 'percentage-change';
  if (relative && from.value === 0) return { value: null, status: ['z'] };
  const change = relative ? (to.value / from.value - 1) * 100 : to.value - from.value;
  return { value: asPrinted(change, decimals), status: to.status.filter((status) => status === 'p') };
}
