import { href } from '../addresses/href.ts';

/** The lines of a published table, as RFC 7111 addresses the rows of a CSV file: `…csv#row=5;8`. */
export function cellHref(table: string, lines: readonly number[]): string {
  const rows = [...new Set(lines)].join(';');
  return href(`/data/${table}.csv${rows && `#row=${rows}`}`);
}
