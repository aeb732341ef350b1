import type { Column } from '../tables/column.ts';
import type { Cell } from '../tables/table.ts';
import type { Language } from '../words/language.ts';

/** A cell of a table's page: its value as stored, with its statuses in words. `enhance/dataTable.ts` writes the same. */
export function tableCell(
  { value, status, bounds }: Cell,
  { bounds: declared }: Column,
  { numbers, figures, pages }: Language,
): { readonly value: string; readonly status: string } {
  const interval =
    declared && bounds
      ? ` ${pages.tables.interval(numbers.exact(bounds.lower), numbers.exact(bounds.upper))}`
      : '';
  return {
    value: value === null ? '' : `${numbers.exact(value)}${interval}`,
    status: status.map((each) => figures.status[each]).join(', '),
  };
}
