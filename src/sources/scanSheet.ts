import { nearest } from '../faults/nearest.ts';
import type { CellProblem } from './cellPlace.ts';
import { type CellRange, coveredCells, parseRange } from './cellRange.ts';
import { type ColumnPlan, columnBuilder } from './codedColumn.ts';
import { columnLetters } from './columnLetters.ts';
import type { Begin, HeadRow, LeftOut, RawFile, ScannedTable } from './scannedTable.ts';
import { openSpreadsheet, type SheetGrid, type SpreadsheetKind } from './spreadsheet.ts';
import type { TableOptions } from './tableOptions.ts';
import { noEnd } from './tablePart.ts';
import { UnreadableFile } from './unreadableFile.ts';

export const scanXlsx = (file: RawFile, begin: Begin) => scanSheet(file, 'xlsx', begin);
export const scanOds = (file: RawFile, begin: Begin) => scanSheet(file, 'ods', begin);

/**
 * Scans the sheet that a source declares, from the column names to the end of the table.
 * @throws {UnreadableFile}
 */
async function scanSheet(
  { bytes, table = {} }: RawFile,
  kind: SpreadsheetKind,
  begin: Begin,
): Promise<ScannedTable | null> {
  const spreadsheet = await openSpreadsheet(bytes, kind);
  const grid = await spreadsheet.sheet(chosenSheet(spreadsheet.sheetNames, table.sheet));
  return scanArea(new SheetArea(grid, table), table, begin);
}

function scanArea(
  area: SheetArea,
  { headerRows = 1, merged }: TableOptions,
  begin: Begin,
): ScannedTable | null {
  const rows = area.filledRows();
  const body = rows.slice(headerRows);
  const plans = begin(rows.slice(0, headerRows).map((row) => area.headRow(row)));
  if (!plans) return null;
  const builders = plans.map((plan) => plan && columnBuilder(plan, body.length));
  for (const [record, row] of body.entries()) {
    for (const [column, builder] of builders.entries()) {
      const problem =
        area.problem(row, column) ?? coveredProblem(area.isCovered(row, column), plans[column], merged);
      builder?.setText(record, area.text(row, column), problem);
    }
  }
  const rowOf = (record: number) => body[record] ?? 0;
  return {
    records: body.length,
    columns: builders.map((builder) => builder?.result(body.length)),
    places: {
      name: (record) => `row ${rowOf(record) + 1}`,
      record: (record) => area.rowPlace(rowOf(record)),
      cell: (record, column) => area.cellPlace(rowOf(record), column),
      spot: (record, column) => record * plans.length + column,
    },
    leftOut: area.leftOut,
    from1904: area.from1904,
  };
}

/** A merged cell says the same of all that it covers, which is never what a number means. */
function coveredProblem(
  isCovered: boolean,
  plan: ColumnPlan | undefined,
  merged: TableOptions['merged'],
): CellProblem | undefined {
  if (!isCovered) return undefined;
  if (plan?.kind === 'number') {
    const mend = 'ask the publisher for a table with a cell for each number';
    return { what: 'number under a merged cell', mend };
  }
  if (merged) return undefined;
  const mend = 'declare table: { merged: fill }, if it means the same for all that it covers';
  return { what: 'cell under a merged one', mend };
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

/** The part of a sheet that is a table. Rows are those of the sheet, columns those of the table, both from 0. */
class SheetArea {
  readonly leftOut: LeftOut;
  readonly from1904: boolean;
  readonly #grid: SheetGrid;
  readonly #area: CellRange;
  readonly #fill: boolean;
  readonly #covered: ReturnType<typeof coveredCells>;

  constructor(grid: SheetGrid, options: TableOptions) {
    this.#grid = grid;
    this.#area = tableArea(grid, options);
    this.#fill = options.merged === 'fill';
    this.#covered = coveredCells(grid.merges, this.#area);
    this.leftOut = leftOut(grid, this.#area);
    this.from1904 = grid.from1904;
  }

  filledRows(): number[] {
    const { startRow, endRow } = this.#area;
    const columns = Array.from({ length: this.#width }, (_, column) => column);
    const isFilled = (row: number) =>
      columns.some((column) => this.text(row, column).trim() !== '' || this.problem(row, column));
    return Array.from({ length: endRow - startRow + 1 }, (_, index) => startRow + index).filter(isFilled);
  }

  get #width(): number {
    return this.#area.endColumn - this.#area.startColumn + 1;
  }

  #key(row: number, column: number): string {
    return `${row},${this.#area.startColumn + column}`;
  }

  text(row: number, column: number): string {
    const from = this.#fill && this.#covered.size > 0 ? this.#covered.get(this.#key(row, column)) : undefined;
    return this.#grid.rows[from?.row ?? row]?.[from?.column ?? this.#area.startColumn + column] ?? '';
  }

  problem(row: number, column: number): CellProblem | undefined {
    return this.#grid.problems.size > 0 ? this.#grid.problems.get(this.#key(row, column)) : undefined;
  }

  isCovered(row: number, column: number): boolean {
    return this.#covered.size > 0 && this.#covered.has(this.#key(row, column));
  }

  headRow(row: number): HeadRow {
    const cells = Array.from({ length: this.#width }, (_, column) => this.text(row, column));
    return { cells, row: this.rowPlace(row), place: (column) => this.cellPlace(row, column) };
  }

  rowPlace(row: number) {
    return { line: 0, column: 0, at: `sheet ${this.#grid.name}, row ${row + 1}` };
  }

  cellPlace(row: number, column: number) {
    const letters = columnLetters(this.#area.startColumn + column);
    return { line: 0, column: 0, at: `sheet ${this.#grid.name}!${letters}${row + 1}` };
  }
}

/** Rows and columns of the sheet, from 0, that the table takes up. */
function tableArea(
  { name, rows }: SheetGrid,
  { range, header, headerRows = 1, end }: TableOptions,
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
    if (found < 0) throw noEnd(end, at);
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
