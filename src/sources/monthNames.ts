import { inEnglish } from '../words/inEnglish.ts';

/** Names of the months in lower case, as files have them. */
export const MONTHS = Array.from({ length: 12 }, (_, index) =>
  inEnglish.periods.month(index + 1).toLowerCase(),
);

/** 1 to 12 for `march` or `mar`; 0 for other texts. @param name in lower case */
export function monthNumber(name: string | undefined): number {
  return MONTHS.findIndex((full) => full === name || full.slice(0, 3) === name) + 1;
}
