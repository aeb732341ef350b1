import { monthName } from '../tables/period.ts';

/**
 * `2024-10-08` → `8 October 2024`. Worked out on the text: no clock and no time zone.
 * @throws {RangeError} for anything but an ISO date
 */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) throw new RangeError(`not a date: ${iso}`);
  return `${Number(match[3])} ${monthName(Number(match[2]))} ${match[1]}`;
}
