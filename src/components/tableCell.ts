import type { Column } from '../tables/column.ts';
import type { Cell } from '../tables/table.ts';
import type { Language } from '../words/language.ts';

/** A cell of a table's page: its value as stored, with its column's decimals at least, and its statuses in words. `enhance/dataTable.ts` writes the same. */
export function tableCell(
  { value, status, bounds }: Cell,
  { bounds: declared, decimals }: Column,
  { numbers, figures, pages }: Language,
): { readonly value: string; readonly status: string } {
  const say = (number: number) => numbers.exact(number, decimals);
  const interval =
    declared && bounds ? ` ${pages.tables.interval(say(bounds.lower), say(bounds.upper))}` : '';
  return {
    value: value === null ? '' : `${say(value)}${interval}`,
    status: status.map((each) => figures.status[each]).join(', '),
  };
}
