import type { FoundOrigin } from '../../tables/origin.ts';
import type { Grammar } from '../grammar.ts';

/** More lines of a file than these are counted, not listed. */
const MAX_LISTED = 6;

type Cells = Pick<FoundOrigin, 'unit' | 'sheet' | 'path' | 'column' | 'numbers'>;

/** Cells of one file, as a reader looks them up: `Table 3, row 14, column D`; `line 14, column “Thefts”`. */
export function fileCells(cells: readonly Cells[], lists: Grammar['lists']): string {
  const sheet = cells[0]?.sheet;
  const texts = lists.and(cells.map((each) => inColumn(each, lists)));
  return sheet === undefined ? texts : `${sheet}, ${texts}`;
}

function inColumn({ unit, sheet, path, column, numbers }: Cells, { and }: Grammar['lists']): string {
  const spans = spansOf(numbers);
  const isLong = spans.length > MAX_LISTED;
  if (unit === 'item') {
    const key = column === '' ? '' : `.${column}`;
    return isLong ? `${numbers.length} items of ${path}` : and(numbers.map((at) => `${path}[${at}]${key}`));
  }
  const units = numbers.length === 1 ? unit : `${unit}s`;
  const rows = isLong ? `${numbers.length} ${units}` : `${units} ${and(spans)}`;
  return `${rows}, column ${sheet === undefined ? `“${column}”` : column}`;
}

/** `4`, `8 to 12`: numbers in order, with those that follow each other taken together. */
function spansOf(numbers: readonly number[]): string[] {
  const spans: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.flatMap(([from, to]) => {
    if (to - from > 1) return `${from} to ${to}`;
    return from === to ? String(from) : [String(from), String(to)];
  });
}
