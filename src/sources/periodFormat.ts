import { type Period, parsePeriod } from '../tables/period.ts';
import { MONTHS, monthNumber } from './monthNames.ts';
import { readSpan } from './spanFormat.ts';

const ENDING = 'year-ending-';

/** How files write the ends of a span, and other periods. */
export const END_FORMATS = [
  'year',
  'financial-year',
  'quarter',
  'month',
  ...MONTHS.map((month) => `year-ending-${month}` as const),
] as const;

/** How files write periods; `id` is the engine's own format. */
export const PERIOD_FORMATS = ['id', ...END_FORMATS, 'span'] as const;

export type EndFormat = (typeof END_FORMATS)[number];

export type PeriodFormat = (typeof PERIOD_FORMATS)[number];

/** How files write dates: `2024-03-31`, `31/03/2024`, `03/31/2024`, or a spreadsheet serial number. */
export const DATE_FORMATS = ['iso', 'day-month-year', 'month-day-year', 'serial'] as const;

export type DateFormat = (typeof DATE_FORMATS)[number];

/** What a `source.yaml` says of a column of periods. */
export interface PeriodRule {
  readonly format: PeriodFormat;
  /** Set if the text is a date within the period. */
  readonly date?: DateFormat | undefined;
  /** How a span writes its ends: by default as years. */
  readonly of?: EndFormat | undefined;
}

/** @returns null unless the text is a period in that format */
export function readPeriod(text: string, { format, date, of = 'year' }: PeriodRule): Period | null {
  if (format === 'span') {
    const read = (end: string) => readPeriod(end, { format: of });
    return readSpan(text.trim(), read, of.startsWith(ENDING) ? endingMonth(of) : null);
  }
  const id = date === undefined ? toId(text.trim(), format) : periodOfDay(readDay(text.trim(), date), format);
  return id === null ? null : parsePeriod(id);
}

/** An example of the format, for faults. */
export function periodExample({ format, date, of = 'year' }: PeriodRule): string {
  if (format === 'span')
    return `a span such as ${SPANS[of] ?? '3 years to March 2024'}, with ends of the format ${of}`;
  if (date === 'iso') return 'a date such as 2024-03-31';
  if (date === 'day-month-year') return 'a date such as 31/03/2024';
  if (date === 'month-day-year') return 'a date such as 03/31/2024';
  if (date === 'serial') return 'a number of days such as 45382, as spreadsheets count them';
  if (format === 'id') return 'the id of a period such as 2023, FY2023-24, YE2024-09, 2024-Q1 or 2024-03';
  if (format === 'financial-year') return 'a financial year such as 2023/24';
  if (format === 'quarter') return 'a quarter such as 2024 Q1';
  if (format === 'month') return 'a month such as March 2024 or 2024-03';
  return 'a year of four digits such as 2023';
}

const SPANS: Readonly<Record<string, string>> = {
  year: '2010-2016, 2010 to 2016 or 2019/21',
  'financial-year': '2010-11 to 2015-16',
  quarter: '2021 Q1 to 2022 Q4',
  month: 'January 2021 to June 2021',
};

const DAY = 24 * 60 * 60 * 1000;

function readDay(text: string, date: DateFormat): Date | null {
  if (date === 'serial') {
    const days = Number(/^\d{1,7}$/.test(text) ? text : Number.NaN);
    // Day 60 is 29 February 1900, which exists only in spreadsheets.
    return days > 60 && days < 2_958_466 ? new Date(Date.UTC(1899, 11, 30) + days * DAY) : null;
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:]+)?$/.exec(text);
  const turned = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const parts = date === 'iso' ? iso?.slice(1) : yearFirst(turned, date);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const read = new Date(Date.UTC(year, month - 1, day));
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day ? read : null;
}

function yearFirst(turned: RegExpExecArray | null, date: DateFormat): string[] | undefined {
  const [, first = '', second = '', year = ''] = turned ?? [];
  if (!turned) return undefined;
  return date === 'month-day-year' ? [year, first, second] : [year, second, first];
}

/** Id of the period in that format that contains the day. */
function periodOfDay(day: Date | null, format: PeriodFormat): string | null {
  if (!day || format === 'id') return null;
  const [year, number] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
  if (format === 'year') return String(year);
  if (format === 'month') return `${year}-${twoDigits(number)}`;
  if (format === 'quarter') return `${year}-Q${Math.ceil(number / 3)}`;
  if (format === 'financial-year') {
    const start = number > 3 ? year : year - 1;
    return `FY${start}-${twoDigits((start + 1) % 100)}`;
  }
  const ending = endingMonth(format);
  return `YE${number > ending ? year + 1 : year}-${twoDigits(ending)}`;
}

function toId(text: string, format: PeriodFormat): string | null {
  if (format === 'id') return text;
  if (format === 'year') return /^\d{4}$/.test(text) ? text : null;
  if (format === 'financial-year') return financialYear(text);
  if (format === 'quarter') return quarter(text);
  if (format === 'month') return month(text);
  const ending = endingMonth(format);
  return /^\d{4}$/.test(text) ? `YE${text}-${twoDigits(ending)}` : null;
}

/** 9 for `year-ending-september`. */
function endingMonth(format: PeriodFormat): number {
  return monthNumber(format.slice(ENDING.length));
}

/** `2023/24`, `2023-24`, `2023/2024` */
function financialYear(text: string): string | null {
  const match = /^(\d{4})[/–-](?:\d{2})?(\d{2})$/.exec(text);
  return match ? `FY${match[1]}-${match[2]}` : null;
}

/** `2024 Q1`, `2024-Q1`, `Q1 2024` */
function quarter(text: string): string | null {
  const match = /^(\d{4})[ -]?Q([1-4])$/i.exec(text);
  if (match) return `${match[1]}-Q${match[2]}`;
  const turned = /^Q([1-4])[ -]?(\d{4})$/i.exec(text);
  return turned ? `${turned[2]}-Q${turned[1]}` : null;
}

/** `2024-03`, `March 2024`, `Mar 2024` */
function month(text: string): string | null {
  if (/^\d{4}-\d{2}$/.test(text)) return text;
  const match = /^([a-z]{3,9})[ -](\d{4})$/i.exec(text);
  const name = match?.[1]?.toLowerCase();
  const number = monthNumber(name);
  return match && number > 0 ? `${match[2]}-${twoDigits(number)}` : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
