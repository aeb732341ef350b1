import { monthName } from '../tables/period.ts';

/** A date as far as it is known: a day, a month or a year. */
export const ISO_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * `2024-10-08` → `8 October 2024`, `2024-10` → `October 2024`. Worked out on the text: no clock and
 * no time zone.
 * @throws {RangeError} for anything but an ISO date, month or year
 */
export function formatDate(iso: string): string {
  const match = ISO_DATE.exec(iso);
  if (!match) throw new RangeError(`not a date: ${iso}`);
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  const named = `${monthName(Number(month))} ${year}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
}
