/** Where the table stands among the rows of a file, from 0. */
export interface FoundTable {
  /** First of the rows that hold column names. */
  readonly header: number;
  readonly headerRows: number;
  /** One after the last row of the table. */
  readonly end: number;
}

/**
 * Finds the table among titles and footnotes: its rows have several filled cells, the others one.
 * @returns null when no row looks like one of a table
 */
export function findTable(rows: readonly (readonly string[])[]): FoundTable | null {
  const counts = rows.map(filled);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const enough = Math.max(Math.min(most, 2), Math.ceil(most * 0.6));
  const first = counts.findIndex((count) => count >= enough);
  if (most === 0 || first < 0) return null;
  let header = first;
  while (header > 0 && (counts[header - 1] ?? 0) >= 2) header -= 1;
  let headerRows = first - header + 1;
  while (headerRows < 3 && continuesHeader(rows, header, headerRows)) headerRows += 1;
  return { header, headerRows, end: counts.findLastIndex((count) => count >= Math.min(2, most)) + 1 };
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/** Names go on in the next row where some are missing or twice so far, and it holds no figure. */
function continuesHeader(rows: readonly (readonly string[])[], header: number, headerRows: number): boolean {
  const next = rows[header + headerRows];
  if (!next || filled(next) < 2 || next.some((cell) => looksLikeFigure(cell))) return false;
  const names = rows.slice(header, header + headerRows);
  const width = Math.max(next.length, ...names.map(({ length }) => length));
  const whole = Array.from({ length: width }, (_, column) =>
    names
      .map((row) => row[column] ?? '')
      .join(' ')
      .trim(),
  );
  return whole.some((name, index) => name === '' || whole.indexOf(name) !== index);
}

/** A number as files write it, or a marker in its place. */
export function looksLikeFigure(cell: string): boolean {
  return /^[-−+(£]?\d[\d, \u00A0.]*\)?%?(\s*\[?[a-z]{1,3}\]?)*$|^\[[a-z]{1,3}\]$|^(\.\.|:)$/i.test(
    cell.trim(),
  );
}
