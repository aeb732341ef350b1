import { monthName, type Period, parsePeriod } from '../tables/period.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1).toLowerCase());

/** How files write periods; `id` is the engine's own way. */
export const PERIOD_FORMATS = [
  'id',
  'year',
  'financial-year',
  'quarter',
  'month',
  ...MONTHS.map((month) => `year-ending-${month}` as const),
] as const;

export type PeriodFormat = (typeof PERIOD_FORMATS)[number];

/** @returns null when the text is not a period in that format */
export function readPeriod(text: string, format: PeriodFormat): Period | null {
  const id = toId(text.trim(), format);
  return id === null ? null : parsePeriod(id);
}

/** What a cell in that format looks like, for faults. */
export function periodExample(format: PeriodFormat): string {
  if (format === 'id') return 'the id of a period such as 2023, FY2023-24, YE2024-09, 2024-Q1 or 2024-03';
  if (format === 'financial-year') return 'a financial year such as 2023/24';
  if (format === 'quarter') return 'a quarter such as 2024 Q1';
  if (format === 'month') return 'a month such as March 2024 or 2024-03';
  return 'a year of four digits such as 2023';
}

function toId(text: string, format: PeriodFormat): string | null {
  if (format === 'id') return text;
  if (format === 'year') return /^\d{4}$/.test(text) ? text : null;
  if (format === 'financial-year') return financialYear(text);
  if (format === 'quarter') return quarter(text);
  if (format === 'month') return month(text);
  const ending = MONTHS.indexOf(format.slice('year-ending-'.length)) + 1;
  return /^\d{4}$/.test(text) ? `YE${text}-${twoDigits(ending)}` : null;
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
  const number = MONTHS.findIndex((full) => full === name || full.slice(0, 3) === name) + 1;
  return match && number > 0 ? `${match[2]}-${twoDigits(number)}` : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
