import type { CellProblem } from '../csv/cellPlace.ts';
import type { HeadRow } from '../csv/head.ts';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { nearest } from '../faults/nearest.ts';
import { listed } from '../report/phrases.ts';
import { type CellRange, columnLetters, coveredCells } from './cellRange.ts';
import { ColumnBuilder, type ColumnPlan } from './codedColumn.ts';
import type { Begin, Places, RawFile, ScannedTable } from './scannedTable.ts';
import { isFilled, leftOut, tableArea } from './sheetArea.ts';
import { openSpreadsheet, type SheetGrid, type SpreadsheetKind } from './spreadsheet.ts';
import type { TableOptions } from './tableOptions.ts';

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
  return scanGrid(grid, table, begin);
}

function scanGrid(grid: SheetGrid, options: TableOptions, begin: Begin): ScannedTable | null {
  const { headerRows = 1, merged } = options;
  const area = tableArea(grid, options);
  const covered = coveredCells(grid.merges, area);
  const rows = filledRows(grid, area, merged ? covered : new Map());
  const body = rows.slice(headerRows);
  const plans = begin(rows.slice(0, headerRows).map(({ row, texts }) => headRow(grid, area, row, texts)));
  if (!plans) return null;
  const columns = plans.map((plan, column) => {
    const builder = plan && new ColumnBuilder(plan, body.length);
    const hasPercent = plan?.kind === 'number' && body.some(({ texts }) => texts[column]?.endsWith('%'));
    for (const [record, { row, texts }] of body.entries()) {
      const isCovered = cellOf(covered, row, area.startColumn + column) !== undefined;
      const problem =
        cellOf(grid.problems, row, area.startColumn + column) ??
        (isCovered ? coveredProblem(plan, merged) : undefined) ??
        (hasPercent ? fractionProblem(texts[column] ?? '') : undefined);
      builder?.setText(record, texts[column] ?? '', problem);
    }
    return builder?.result(body.length);
  });
  const places = placesOf(grid, area, body);
  const notes = hiddenNotes(grid, area);
  return {
    records: body.length,
    columns,
    places,
    leftOut: leftOut(grid, area),
    notes,
    from1904: grid.from1904,
  };
}

/** What the sheet does not show is read like the rest, and said. */
function hiddenNotes({ hidden }: SheetGrid, area: CellRange): string[] {
  const rows = hidden.rows.filter((row) => row >= area.startRow && row <= area.endRow);
  const columns = hidden.columns.filter((at) => at >= area.startColumn && at <= area.endColumn);
  const said = (what: string, names: readonly (string | number)[]) =>
    names.length === 0 ? [] : [`hidden ${what}, read like the others: ${listed(names.map(String), 8)}`];
  return [
    ...said(
      'rows',
      rows.map((row) => row + 1),
    ),
    ...said('columns', columns.map(columnLetters)),
  ];
}

interface SheetRow {
  /** In the sheet, from 0. */
  readonly row: number;
  /** By column of the table. */
  readonly texts: readonly string[];
}

/** Looks up a cell of the sheet. Quick for an empty map, which most are. */
function cellOf<T>(map: ReadonlyMap<string, T>, row: number, column: number): T | undefined {
  return map.size === 0 ? undefined : map.get(`${row},${column}`);
}

/** Rows that are not empty. @param merged cells that take the text of the cell that covers them */
function filledRows(grid: SheetGrid, area: CellRange, merged: ReturnType<typeof coveredCells>): SheetRow[] {
  const { startRow, endRow, startColumn, endColumn } = area;
  const columns = Array.from({ length: endColumn - startColumn + 1 }, (_, at) => startColumn + at);
  const rows = Array.from({ length: endRow - startRow + 1 }, (_, at): SheetRow => {
    const row = startRow + at;
    const texts = columns.map((column) => {
      const from = cellOf(merged, row, column);
      return grid.rows[from?.row ?? row]?.[from?.column ?? column] ?? '';
    });
    return { row, texts };
  });
  const hasProblem = (row: number) => columns.some((column) => cellOf(grid.problems, row, column));
  return rows.filter(({ row, texts }) => isFilled(texts) || hasProblem(row));
}

function headRow(grid: SheetGrid, area: CellRange, row: number, cells: readonly string[]): HeadRow {
  const places = placesOf(grid, area, [{ row }]);
  return { cells, row: places.record(0), place: (column) => places.cell(0, column) };
}

function placesOf(
  { name }: SheetGrid,
  { startColumn }: CellRange,
  rows: readonly Pick<SheetRow, 'row'>[],
): Places {
  const number = (record: number) => (rows[record]?.row ?? 0) + 1;
  const at = (where: string) => ({ line: 0, column: 0, at: `sheet ${name}${where}` });
  return {
    name: (record) => `row ${number(record)}`,
    record: (record) => at(`, row ${number(record)}`),
    cell: (record, column) => at(`!${columnLetters(startColumn + column)}${number(record)}`),
    spot: (record, column) => record * MAX_COLUMNS + column,
    counting: { unit: 'row', sheet: name },
    number,
    columnName: (column) => columnLetters(startColumn + column),
  };
}

/** Beside cells shown as per cent, one that is not may mean 0.275 per cent or 27.5. */
function fractionProblem(text: string): CellProblem | undefined {
  if (!/^[-−]?0?\.\d+$/.test(text)) return undefined;
  const mend = `ask the publisher which is meant; until then declare ${JSON.stringify(text)}: x under markers`;
  return { what: `a fraction beside per cent: ${text}`, expected: 'a cell shown as per cent', mend };
}

const MAX_COLUMNS = 16_384;

/** A merged name may apply to all the cells it covers; a merged number never does. */
function coveredProblem(
  plan: ColumnPlan | undefined,
  merged: TableOptions['merged'],
): CellProblem | undefined {
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
