import type { Areas } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import { makeTable } from '../tables/makeTable.ts';
import { indexBefore } from '../tables/schedule.ts';
import type { Cell, Table } from '../tables/table.ts';
import { withBounds } from '../tables/withBounds.ts';
import { asPrinted } from '../words/digits.ts';
import { carryForward, type OpenRow } from './carryForward.ts';

/** A made-up cell of one area. */
export interface Edit {
  /** Names of a column and a period. */
  readonly column: string;
  readonly period: string;
  readonly cell: Cell;
}

/** By area code. */
export type Edits = ReadonlyMap<string, readonly Edit[]>;

/** The next release of a table, edited. */
export function releasedTable(table: Table, edits: Edits, areas: Areas): Table {
  const { rows, periods, sources } = carryForward(table);
  const columns = [...table.columns.values()];
  const edited = ({ column, cell }: Edit, { cells }: OpenRow) => {
    const own = table.columns.get(column);
    return [column, own ? withBounds(cell, cells[column], own) : cell] as const;
  };
  const newPeriods = [...periods.values()].map(({ id }) => id);
  const released = [...rows].flatMap(([code, all]) => {
    const made = edits.get(code) ?? [];
    const touched = new Set([...newPeriods, ...made.map(({ period }) => period)]);
    const then = all.map((row) => {
      const cells = made.filter(({ period }) => period === row.period.id).map((edit) => edited(edit, row));
      return cells.length > 0
        ? withinWholes({ ...row.cells, ...Object.fromEntries(cells) }, row, columns)
        : row;
    });
    const before = ({ period }: OpenRow) => {
      const index = indexBefore(table, period);
      return then.find((other) => other.period.index === index);
    };
    return then.map((row) => (touched.has(row.period.id) ? withChanges(row, before(row), columns) : row));
  });
  return makeTable({ ...table, sources }, released, areas);
}

/** A part that would exceed its whole keeps its share. */
function withinWholes(edited: OpenRow['cells'], row: OpenRow, columns: readonly Column[]): OpenRow {
  const cells = { ...edited };
  // Repeated because parts may have parts.
  for (const _ of columns) {
    for (const column of columns) {
      const { name, partOf = '', decimals } = column;
      const [part, whole, before] = [cells[name], cells[partOf], row.cells[partOf]];
      if (part?.value == null || whole?.value == null || part.value <= whole.value) continue;
      const share = before?.value ? Math.min(1, part.value / before.value) : 1;
      const value = Math.min(whole.value, asPrinted(share * whole.value, decimals));
      cells[name] = withBounds({ value, status: part.status }, part, column);
    }
  }
  return { ...row, cells };
}

function withChanges(row: OpenRow, before: OpenRow | undefined, columns: readonly Column[]): OpenRow {
  const cells = columns.flatMap((column): (readonly [string, Cell])[] => {
    const [name, base] = [column.name, column.changeOf];
    const carried = row.cells[name];
    if (base === undefined || carried?.value == null) return [];
    return [[name, changeBetween(before?.cells[base], row.cells[base], column) ?? carried]];
  });
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } };
}

/**
 * The change as the publisher would state it. None across a break.
 * @returns null when the table lacks the base
 */
function changeBetween(
  from: Cell | undefined,
  to: Cell | undefined,
  { kind, decimals }: Column,
): Cell | null {
  if (to?.value == null || to.status.includes('b')) return { value: null, status: ['x'] };
  if (from?.value == null) return null;
  const relative = kind === 'percentage-change';
  if (relative && from.value === 0) return { value: null, status: ['z'] };
  const change = relative ? (to.value / from.value - 1) * 100 : to.value - from.value;
  return { value: asPrinted(change, decimals), status: to.status.filter((status) => status === 'p') };
}
