import type { FoundOrigin } from '../../tables/origin.ts';
import type { Grammar } from '../grammar.ts';
import { lineNumbers, MAX_LISTED, spansOf } from './lineNumbers.ts';

type Cells = Pick<FoundOrigin, 'unit' | 'sheet' | 'path' | 'column' | 'numbers'>;

/** Cells of one file, as a reader looks them up: `Table 3, row 14, column D`; `line 14, column “Thefts”`. */
export function fileCells(cells: readonly Cells[], lists: Grammar['lists']): string {
  const sheet = cells[0]?.sheet;
  const texts = lists.and(cells.map((each) => inColumn(each, lists)));
  return sheet === undefined ? texts : `${sheet}, ${texts}`;
}

function inColumn({ unit, sheet, path, column, numbers }: Cells, { and }: Grammar['lists']): string {
  if (unit === 'item') {
    const key = column === '' ? '' : `.${column}`;
    if (spansOf(numbers).length > MAX_LISTED) return `${numbers.length} items of ${path}`;
    return and(numbers.map((at) => `${path}[${at}]${key}`));
  }
  return `${lineNumbers(unit, numbers, and)}, column ${sheet === undefined ? `“${column}”` : column}`;
}
