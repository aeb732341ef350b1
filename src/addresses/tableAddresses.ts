/** Rows on one page of a table: a screenful of kilobytes, also of a table of a million. */
export const BLOCK = 500;

/** All tables, from the root of the site. */
export const TABLES_PATH = '/data/';

/** How many pages a table takes. */
export function blocksIn(rows: number): number {
  return Math.max(1, Math.ceil(rows / BLOCK));
}

/** From the root of the site. @param block number of the page, from 1 */
export function tablePath(table: string, block = 1): string {
  return `/data/${table}/${block > 1 ? `${block}/` : ''}`;
}

/** Id of a row on its page. @param line of the table's CSV file, whose header is line 1 */
export function rowId(line: number): string {
  return `row-${line}`;
}

/**
 * Where lines of a table stand: the page of the first, with that row as its target. A script marks the others, and
 * the column. From the root of the site.
 */
export function rowsPath(table: string, column: string, lines: readonly number[]): string {
  const [first, ...others] = [...new Set(lines)];
  if (first === undefined) return `${tablePath(table)}?column=${column}`;
  const rows = others.length > 0 ? `&rows=${[first, ...others].join('.')}` : '';
  return `${tablePath(table, blockOf(first))}?column=${column}${rows}#${rowId(first)}`;
}

function blockOf(line: number): number {
  return Math.floor((line - 2) / BLOCK) + 1;
}

/** What a sheet of XLSX holds, its header apart. */
const MOST_ROWS = 1_048_575;

/** A table for spreadsheets, from the root of the site; null for one that is too long for them. */
export function workbookPath({
  id,
  rows,
}: {
  readonly id: string;
  readonly rows: { readonly length: number };
}) {
  return rows.length > MOST_ROWS ? null : `/data/${id}.xlsx`;
}
