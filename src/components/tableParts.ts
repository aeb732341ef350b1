import { BLOCK } from '../addresses/tableAddresses.ts';
import type { Row } from '../tables/table.ts';
import type { Language } from '../words/language.ts';

/** The pages of a long table, each by the row that it begins with. */
export function tableParts(
  rows: readonly Row[],
  { periods }: Pick<Language, 'periods'>,
): { readonly block: number; readonly begins: string }[] {
  return rows
    .filter((_, index) => index % BLOCK === 0)
    .map(({ area, period }, index) => ({
      block: index + 1,
      begins: `${area.name}, ${periods.span([period])}`,
    }));
}
