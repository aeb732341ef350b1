import { href } from '../addresses/href.ts';
import { rowsPath } from '../addresses/tableAddresses.ts';

/** Link to lines of a published table, on the table's own page. */
export function cellHref(table: string, column: string, lines: readonly number[]): string {
  return href(rowsPath(table, column, lines));
}
