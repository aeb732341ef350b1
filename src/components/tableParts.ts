import { BLOCK, blocksIn } from '../addresses/tableAddresses.ts';
import type { TableRows } from '../tables/tableRows.ts';
import type { Language } from '../words/language.ts';

/** The pages of a long table, each by the row that it begins with. */
export function tableParts(
  rows: TableRows,
  { periods }: Pick<Language, 'periods'>,
): { readonly block: number; readonly begins: string }[] {
  return Array.from({ length: blocksIn(rows.length) }, (_, index) => {
    const first = index * BLOCK;
    const begins = `${rows.areaAt(first).name}, ${periods.span([rows.periodAt(first)])}`;
    return { block: index + 1, begins };
  });
}
