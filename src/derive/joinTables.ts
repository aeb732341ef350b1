import type { Areas } from '../newsroom/area.ts';
import { type FoundCells, placesOf, runsOf } from '../tables/filePlace.ts';
import { makeTable } from '../tables/makeTable.ts';
import type { Table } from '../tables/table.ts';
import { rowOfLine } from '../tables/tableRows.ts';

/**
 * Joins tables of one recipe, each of other areas, into the one that it would have made of all rows at once.
 * @returns an area that is in two of them, as its code, where there is one
 */
export function joinTables(pieces: readonly [Table, ...Table[]], areas: Areas): Table | string {
  const seen = new Set<string>();
  for (const code of pieces.flatMap(({ rows }) => rows.areas.map((area) => area.code))) {
    if (seen.has(code)) return code;
    seen.add(code);
  }
  const [first] = pieces;
  const table = makeTable(
    { ...first, found: [] },
    pieces.flatMap(({ rows }) => [...rows]),
    areas,
  );
  return { ...table, found: joinFound(pieces, table) };
}

interface ColumnCells {
  readonly column: string;
  readonly rest: Omit<FoundCells, 'columns' | 'cells'>;
  readonly names: readonly string[];
  readonly cells: { line: number; number: number }[];
}

/** Cells of each column by their lines in the joined table; columns that stand beside each other are found together. */
function joinFound(pieces: readonly Table[], table: Table): FoundCells[] {
  const byColumn = new Map<string, ColumnCells>();
  for (const piece of pieces) {
    for (const found of piece.found) addCells(byColumn, piece, found, table);
  }
  const groups = new Map<string, FoundCells>();
  const order = [...table.columns.keys()];
  const columns = [...byColumn.values()].toSorted(
    (a, b) => order.indexOf(a.column) - order.indexOf(b.column),
  );
  for (const { column, rest, names, cells: unsorted } of columns) {
    const cells = unsorted.toSorted((a, b) => a.line - b.line);
    const runs = runsOf(
      cells.map(({ line }) => line),
      (index) => cells[index]?.number ?? 0,
    );
    const key = JSON.stringify([rest, runs]);
    groups.set(key, { ...rest, columns: { ...groups.get(key)?.columns, [column]: names }, cells: runs });
  }
  return [...groups.values()];
}

function addCells(byColumn: Map<string, ColumnCells>, piece: Table, found: FoundCells, table: Table): void {
  const { columns, cells, ...rest } = found;
  for (const [column, names] of Object.entries(columns)) {
    const key = JSON.stringify([column, rest, names]);
    const all = byColumn.get(key) ?? { column, rest, names, cells: [] };
    byColumn.set(key, all);
    for (const { line, number } of placesOf(cells))
      all.cells.push({ line: lineIn(table, piece, line), number });
  }
}

/** The rows of an area follow each other in both. */
function lineIn(table: Table, piece: Table, line: number): number {
  const { code } = piece.rows.areaAt(rowOfLine(line));
  return line - piece.rows.rangeOf(code)[0] + table.rows.rangeOf(code)[0];
}
