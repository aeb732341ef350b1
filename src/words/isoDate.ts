/** A date as far as it is known: a day, a month or a year. */
export const ISO_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

export interface DateParts {
  readonly year: number;
  /** 1 to 12; null where only the year is known. */
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * Taken from the text: no clock and no time zone.
 * @throws {RangeError} for anything but an ISO date, month or year
 */
export function datePartsOf(iso: string): DateParts {
  const match = ISO_DATE.exec(iso);
  if (!match) throw new RangeError(`not a date: ${iso}`);
  const [, year, month, day] = match;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}
