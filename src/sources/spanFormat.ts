import { laterPeriod, type Period, spanOf } from '../tables/period.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { monthNumber } from './monthNames.ts';

/** Reads the period that begins or ends a span. */
type ReadEnd = (text: string) => Period | null;

/**
 * How files write spans: by both ends (`2010-2016`, `2019/21`, `2010–11 to 2015–16`), or by a length and the last
 * end (`3 years to March 2024`).
 * @param read for the ends, in the format that the source declares
 * @param month in which the years end, 1 to 12, for the ends `April 2021 to March 2024`; null where they have none
 */
export function readSpan(text: string, read: ReadEnd, month: number | null): Period | null {
  return byLength(text, read, month) ?? byEnds(text, read, month);
}

const LENGTH =
  /^(?:the )?(?<count>\d{1,2}|[a-z]+)[ -](?:financial )?(?<unit>year|quarter|month)s? (?:to|ending|ended)(?: in)? (?<end>.+)$/i;

/** `3 years to March 2024`, `Three years ending 2021` */
function byLength(text: string, read: ReadEnd, month: number | null): Period | null {
  const { count = '', unit = '', end = '' } = LENGTH.exec(text)?.groups ?? {};
  const last = readEnd(end, read, month);
  const length = Number(/^\d+$/.test(count) ? count : SPELLED.indexOf(count.toLowerCase()));
  // Years are not counted in months, and have four digits.
  if (!last || last.year - length < 1000 || length < 2 || !last.unit.includes(unit.toLowerCase()))
    return null;
  return spanOf(laterPeriod(last, 1 - length), last);
}

const SPELLED = Array.from({ length: 13 }, (_, number) => inEnglish.numbers.spelled(number));

/** What may stand between two ends: every place in the text where one of them is. */
const BETWEEN = / ?(?:\bto\b|\band\b|[/–—-]) ?/g;

function byEnds(text: string, read: ReadEnd, month: number | null): Period | null {
  const bare = text.replace(/^(?:between|from) /i, '');
  for (const { 0: sign, index } of bare.matchAll(BETWEEN)) {
    const [before, after] = [bare.slice(0, index), bare.slice(index + sign.length)];
    const first = readEnd(before, read, month) ?? beginning(before, read, month);
    // "2019/21": the second year leaves out its century.
    const short = /^\d{2}$/.test(after) ? `${before.slice(0, 2)}${after}` : after;
    const last = readEnd(short, read, month);
    const span = first && last && spanOf(first, last);
    if (span) return span;
  }
  return null;
}

/** `March 2024` ends the year ending March 2024. */
function readEnd(text: string, read: ReadEnd, month: number | null): Period | null {
  const year = month && yearOf(text, month);
  return year ? read(year) : read(text);
}

/** `April 2021` begins the year ending March 2022. */
function beginning(text: string, read: ReadEnd, month: number | null): Period | null {
  if (!month) return null;
  const year = yearOf(text, (month % 12) + 1);
  return year ? read(String(Number(year) + (month === 12 ? 0 : 1))) : null;
}

/** The year of `March 2024` or `Mar 2024`, for March; null for other texts. */
function yearOf(text: string, month: number): string | null {
  const [name = '', year = '', ...more] = text.toLowerCase().split(' ');
  return monthNumber(name) === month && /^\d{4}$/.test(year) && more.length === 0 ? year : null;
}
