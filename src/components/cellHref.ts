import { href } from '../addresses/href.ts';

/** The lines of a published table, as RFC 7111 addresses the rows of a CSV file: `…csv#row=5;8`. */
export function cellHref(table: string, lines: readonly number[]): string {
  const rows = [...new Set(lines)].join(';');
  return href(`/data/${table}.csv${rows && `#row=${rows}`}`);
}

/** `line 5`, `lines 5 and 8`, `lines 5, 8 and 9`; a figure of no line in particular rests on all. */
export function cellText(lines: readonly number[]): string {
  const distinct = [...new Set(lines)];
  if (distinct.length === 0) return 'all lines';
  if (distinct.length === 1) return `line ${distinct[0]}`;
  return `lines ${distinct.slice(0, -1).join(', ')} and ${distinct.at(-1)}`;
}
