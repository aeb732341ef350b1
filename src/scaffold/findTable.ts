/** Position of the table in the file's rows, 0-based. */
export interface FoundTable {
  /** First header row. */
  readonly header: number;
  readonly headerRows: number;
  /** One past the last row. */
  readonly end: number;
}

/**
 * Finds the table among titles and footnotes: its rows have several filled cells, theirs have one.
 * @returns null when no row looks like part of a table
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

/** The header continues where names are still missing or repeated and the next row holds no figure. */
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

/** A number as publishers write it, or a marker. */
function looksLikeFigure(cell: string): boolean {
  return /^[-−+(]?[£€$]?[-−]?\d[\d, \u00A0.]*\)?%?(\s*\[?[a-z]{1,3}\]?)*$|^\[[a-z]{1,3}\]$|^(\.\.|:)$/i.test(
    cell.trim(),
  );
}
