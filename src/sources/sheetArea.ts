import { UnreadableFile } from '../csv/unreadableFile.ts';
import { type CellRange, parseRange } from './cellRange.ts';
import type { LeftOut } from './scannedTable.ts';
import type { SheetGrid } from './spreadsheet.ts';
import type { TableOptions } from './tableOptions.ts';
import { noEnd } from './tablePart.ts';

type Rows = readonly (readonly string[])[];

/** Rows and columns of the sheet, from 0, that the table takes up. */
export function tableArea(
  { name, rows }: SheetGrid,
  { range, header, headerRows = 1, end }: TableOptions,
): CellRange {
  const declared = range === undefined ? null : parseRange(range);
  const at = `sheet ${name}`;
  const startRow = header === undefined ? (declared?.startRow ?? rows.findIndex(isFilled)) : header - 1;
  const lastRow = Math.min(declared?.endRow ?? rows.length - 1, rows.length - 1);
  if (startRow > lastRow || startRow < 0) {
    const what =
      rows.length === 0 ? 'empty sheet' : `no header on row ${startRow + 1}: the sheet has ${rows.length}`;
    throw new UnreadableFile({ at, what, mend: 'correct table in source.yaml' });
  }
  const isEnd = (row: readonly string[], index: number) =>
    index >= startRow + headerRows &&
    row
      .find(hasText)
      ?.trim()
      .startsWith(end ?? '') === true;
  const ending = end === undefined ? rows.length : rows.findIndex(isEnd);
  if (ending < 0) throw noEnd(end ?? '', at);
  const endRow = Math.min(lastRow, ending - 1);
  const part = rows.slice(startRow, endRow + 1);
  const widest = part.reduce((width, row) => Math.max(width, row.length), 0);
  // Many tables begin in the second column: empty columns on the left do not count.
  const firstFilled = part
    .filter(isFilled)
    .reduce((least, row) => Math.min(least, row.findIndex(hasText)), widest);
  return {
    startRow,
    endRow,
    startColumn: declared?.startColumn ?? firstFilled,
    endColumn: declared?.endColumn ?? widest - 1,
  };
}

function hasText(cell: string): boolean {
  return cell.trim() !== '';
}

export function isFilled(row: readonly string[]): boolean {
  return row.some(hasText);
}

export function leftOut({ rows }: SheetGrid, { startRow, endRow }: CellRange): LeftOut {
  const filled = (part: Rows) => part.filter(isFilled).length;
  return { above: filled(rows.slice(0, startRow)), below: filled(rows.slice(endRow + 1)) };
}
