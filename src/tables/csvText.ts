/** Serialises rows as CSV. Quotes only where needed. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Prefixes text that a spreadsheet would run as a formula with an apostrophe, as OWASP advises (CSV
 * injection). Numbers are safe: a minus sign before digits stays.
 */
export function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
