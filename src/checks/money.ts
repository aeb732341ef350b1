import type { Column } from '../tables/column.ts';

const MONEY =
  /\b(?:pounds?|pence|euros?|dollars?|prices?|rents?|costs?|wages?|pay|incomes?|spen\w+|salar\w+|earnings?|tax\w*|budgets?|fees?|fines?|debts?|grants?|funding)\b|[£$€]/iu;

/** Whether a column holds money, by its unit or its title. */
export function isMoney({ unit, title }: Column): boolean {
  return MONEY.test(`${unit.one} ${unit.many}`) || MONEY.test(title);
}
