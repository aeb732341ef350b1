import { nearest } from '../faults/nearest.ts';
import { type CellRange, coveredCells, parseRange } from './cellRange.ts';
import { columnLetters } from './columnLetters.ts';
import type { LeftOut, RawRow, RawRows } from './rawTable.ts';
import { openSpreadsheet, type SheetGrid, type SpreadsheetKind } from './spreadsheet.ts';
import type { TableOptions } from './tableOptions.ts';
import { UnreadableFile } from './unreadableFile.ts';

/**
 * Rows of the sheet that a source declares, from the column names to the end of the table.
 * @throws {UnreadableFile}
 */
export async function sheetRows(
  bytes: Uint8Array,
  kind: SpreadsheetKind,
  options: Partial<TableOptions>,
): Promise<RawRows> {
  const spreadsheet = await openSpreadsheet(bytes, kind);
  const grid = await spreadsheet.sheet(chosenSheet(spreadsheet.sheetNames, options.sheet));
  return gridRows(grid, options);
}

function chosenSheet(names: readonly string[], wanted: string | undefined): string {
  const [only] = names;
  if (wanted === undefined && only !== undefined && names.length === 1) return only;
  if (wanted !== undefined && names.includes(wanted)) return wanted;
  const expected = `one of ${names.join(', ')}`;
  if (names.length === 0) throw new UnreadableFile({ what: 'spreadsheet without a sheet' });
  if (wanted === undefined) {
    const mend = 'say which with table: { sheet: … } in source.yaml';
    throw new UnreadableFile({ what: `spreadsheet with ${names.length} sheets`, expected, mend });
  }
  const meant = nearest(wanted, names);
  const mend = meant ? `did you mean ${meant}?` : 'correct table.sheet in source.yaml';
  throw new UnreadableFile({ what: `no such sheet: ${wanted}`, expected, mend });
}

function gridRows(grid: SheetGrid, options: Partial<TableOptions>): RawRows {
  const area = tableArea(grid, options);
  const covered = coveredCells(grid.merges, area);
  const rows: RawRow[] = [];
  for (let row = area.startRow; row <= area.endRow; row++) {
    const cells: string[] = [];
    for (let column = area.startColumn; column <= area.endColumn; column++) {
      const from = options.merged === 'fill' ? covered.get(`${row},${column}`) : undefined;
      cells.push(grid.rows[from?.row ?? row]?.[from?.column ?? column] ?? '');
    }
    if (cells.every((cell) => cell.trim() === '') && !hasProblem(grid, row, area)) continue;
    rows.push(sheetRow(grid, row, area.startColumn, cells, covered));
  }
  return { rows, leftOut: leftOut(grid, area), from1904: grid.from1904 };
}

function hasProblem({ problems }: SheetGrid, row: number, { startColumn, endColumn }: CellRange): boolean {
  if (problems.size === 0) return false;
  for (let column = startColumn; column <= endColumn; column++) {
    if (problems.has(`${row},${column}`)) return true;
  }
  return false;
}

function sheetRow(
  { name, problems }: SheetGrid,
  row: number,
  startColumn: number,
  cells: readonly string[],
  covered: ReadonlyMap<string, unknown>,
): RawRow {
  const key = (index: number) => `${row},${startColumn + index}`;
  const cell = (index: number) => `sheet ${name}!${columnLetters(startColumn + index)}${row + 1}`;
  return {
    cells,
    name: `row ${row + 1}`,
    line: 0,
    at: `sheet ${name}, row ${row + 1}`,
    place: (index) => ({ line: 0, column: 0, at: cell(index) }),
    problem: (index) => problems.get(key(index)),
    covered: (index) => covered.has(key(index)),
  };
}

/** Rows and columns, from 0, within which the table stands. */
function tableArea(
  { name, rows }: SheetGrid,
  { range, header, headerRows = 1, end }: Partial<TableOptions>,
): CellRange {
  const declared = range === undefined ? null : parseRange(range);
  const at = `sheet ${name}`;
  const startRow = header === undefined ? (declared?.startRow ?? firstFilled(rows)) : header - 1;
  let endRow = Math.min(declared?.endRow ?? rows.length - 1, rows.length - 1);
  if (startRow > endRow || startRow < 0) {
    const what =
      rows.length === 0 ? 'empty sheet' : `no header on row ${startRow + 1}: the sheet has ${rows.length}`;
    throw new UnreadableFile({ at, what, mend: 'correct table in source.yaml' });
  }
  if (end !== undefined) {
    const found = rows.findIndex((row, index) => {
      return (
        index >= startRow + headerRows &&
        row
          .find((cell) => cell.trim() !== '')
          ?.trim()
          .startsWith(end)
      );
    });
    if (found < 0) {
      const mend = 'correct table.end in source.yaml, or leave it out';
      throw new UnreadableFile({ at, what: `end of the table not found: ${end}`, mend });
    }
    endRow = Math.min(endRow, found - 1);
  }
  const widest = rows.slice(startRow, endRow + 1).reduce((width, row) => Math.max(width, row.length), 0);
  const startColumn = declared?.startColumn ?? firstColumn(rows.slice(startRow, endRow + 1));
  return { startRow, endRow, startColumn, endColumn: declared?.endColumn ?? widest - 1 };
}

function firstFilled(rows: readonly (readonly string[])[]): number {
  return rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
}

/** Tables that begin in the second column are common; an empty column on the left is no column. */
function firstColumn(rows: readonly (readonly string[])[]): number {
  return rows.reduce((least, row) => {
    const first = row.findIndex((cell) => cell.trim() !== '');
    return first < 0 ? least : Math.min(least, first);
  }, Number.MAX_SAFE_INTEGER);
}

function leftOut({ rows }: SheetGrid, { startRow, endRow }: CellRange): LeftOut {
  const filled = (part: readonly (readonly string[])[]) =>
    part.filter((row) => row.some((cell) => cell.trim() !== '')).length;
  return { above: filled(rows.slice(0, startRow)), below: filled(rows.slice(endRow + 1)) };
}
