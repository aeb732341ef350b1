import { UnreadableFile } from '../csv/unreadableFile.ts';
import { MAX_CELLS } from './sheetXml.ts';
import type { SheetGrid } from './spreadsheet.ts';

/** From 0, both ends included. */
export interface CellRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** @param text validated by the schema: `A5:F60` */
export function parseRange(text: string): CellRange {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text);
  const [, left, top, right, bottom] = match ?? [];
  if (!left || !top || !right || !bottom) throw new RangeError(`no range of cells: ${text}`);
  const [columns, rows] = [
    [columnIndex(left), columnIndex(right)],
    [Number(top) - 1, Number(bottom) - 1],
  ];
  return {
    startRow: Math.min(...rows),
    endRow: Math.max(...rows),
    startColumn: Math.min(...columns),
    endColumn: Math.max(...columns),
  };
}

/** Cells of the area that are covered by a merged cell, and that cell, by `row,column`. */
export function coveredCells(
  merges: SheetGrid['merges'],
  area: CellRange,
): Map<string, { row: number; column: number }> {
  const covered = new Map<string, { row: number; column: number }>();
  let steps = 0;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    for (let row = Math.max(startRow, area.startRow); row <= Math.min(endRow, area.endRow); row++) {
      for (
        let column = Math.max(startCol, area.startColumn);
        column <= Math.min(endCol, area.endColumn);
        column++
      ) {
        if (row !== startRow || column !== startCol) {
          covered.set(`${row},${column}`, { row: startRow, column: startCol });
        }
        if (++steps > MAX_CELLS) throw new UnreadableFile({ what: 'merged cells overlap without end' });
      }
    }
  }
  return covered;
}

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** `A` → 0, `AA` → 26. */
function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
