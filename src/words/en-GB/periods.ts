import type { Period } from '../../tables/period.ts';
import type { PeriodWords } from '../grammar.ts';
import { datePartsOf } from '../isoDate.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const QUARTERS = ['first', 'second', 'third', 'fourth'];

function monthName(month: number): string {
  const name = MONTHS[month - 1];
  if (!name) throw new RangeError(`not a month: ${month}`);
  return name;
}

function text(period: Period): string {
  return period.kind === 'year-ending' || period.kind === 'quarter'
    ? `the ${heading(period)}`
    : heading(period);
}

function heading(period: Period): string {
  const { kind, year, month } = period;
  if (kind === 'financial-year') return `${year - 1}/${String(year % 100).padStart(2, '0')}`;
  if (kind === 'year-ending') return `year to ${end(period)}`;
  if (kind === 'quarter') return `${QUARTERS[(month ?? 0) / 3 - 1]} quarter of ${year}`;
  return kind === 'month' ? end(period) : String(year);
}

function label(period: Period): string {
  const { kind, year, month } = period;
  if (kind === 'financial-year') return heading(period);
  if (kind === 'quarter') return `Q${(month ?? 0) / 3} ${year}`;
  if (kind === 'month') return `${monthName(month ?? 0).slice(0, 3)} ${year}`;
  return String(year);
}

function end({ month, year }: Period): string {
  return `${monthName(month ?? 0)} ${year}`;
}

function cycle(period: Period): string {
  if (period.kind === 'year-ending') return `years ending ${monthName(period.month ?? 0)}`;
  if (period.kind === 'financial-year') return 'financial years';
  return period.kind === 'year' ? 'calendar years' : `${period.kind}s`;
}

function span(periods: readonly Period[]): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return '';
  if (first.id === last.id) return heading(first);
  const of = first.kind === 'year' ? '' : `${cycle(first)} `;
  return `${of}${label(first)}${periods.length > 2 ? ' to ' : ' and '}${label(last)}`;
}

function date(iso: string): string {
  const { year, month, day } = datePartsOf(iso);
  return [day, month && monthName(month), String(year).padStart(4, '0')]
    .filter((part) => part !== null)
    .join(' ');
}

export const periods: PeriodWords = {
  text,
  heading,
  label,
  year: ({ year }) => String(year),
  end: (period) => (period.month === null ? text(period) : end(period)),
  month: monthName,
  cycle,
  span,
  date,
};
