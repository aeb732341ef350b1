import type { Period } from '../../tables/period.ts';
import type { PeriodWords } from '../grammar.ts';
import { datePartsOf } from '../isoDate.ts';
import { spelled } from './spelled.ts';

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
  return ['year-ending', 'quarter', 'span'].includes(period.kind)
    ? `the ${heading(period)}`
    : heading(period);
}

function heading(period: Period): string {
  const { kind, year, month, ends } = period;
  if (ends) return `${count(period)} ${UNITS[period.unit]} to ${ending(ends[1])}`;
  if (kind === 'financial-year') return `${year - 1}/${String(year % 100).padStart(2, '0')}`;
  if (kind === 'year-ending') return `year to ${end(period)}`;
  if (kind === 'quarter') return `${QUARTERS[(month ?? 0) / 3 - 1]} quarter of ${year}`;
  return kind === 'month' ? end(period) : String(year);
}

const UNITS = {
  year: 'years',
  'financial-year': 'financial years',
  'year-ending': 'years',
  quarter: 'quarters',
  month: 'months',
};

function count({ length }: Period): string {
  return length < 10 ? spelled(length) : String(length);
}

/** Where a span ends: `2016`, `March 2024`, `the second quarter of 2024`. */
function ending(last: Period): string {
  return last.kind === 'year-ending' ? end(last) : text(last);
}

/** `between 2010 and 2016`, `between April 2021 and March 2024` */
function between({ ends }: Period): string {
  if (!ends) throw new RangeError('a period without ends');
  const [first, last] = ends;
  if (first.kind !== 'year-ending') return `between ${text(first)} and ${text(last)}`;
  const begins = (first.month ?? 12) % 12;
  return `between ${monthName(begins + 1)} ${begins === 0 ? first.year : first.year - 1} and ${end(last)}`;
}

function label(period: Period): string {
  const { kind, year, month, ends } = period;
  if (ends) return ends.map(label).join(' to ');
  if (kind === 'financial-year') return heading(period);
  if (kind === 'quarter') return `Q${(month ?? 0) / 3} ${year}`;
  if (kind === 'month') return `${monthName(month ?? 0).slice(0, 3)} ${year}`;
  return String(year);
}

function end({ month, year }: Period): string {
  return `${monthName(month ?? 0)} ${year}`;
}

function cycle(period: Period): string {
  if (period.ends) {
    const unit = UNITS[period.unit].slice(0, -1).replace(' ', '-');
    const ending = period.ends[1].kind === 'year-ending' ? ` ending ${monthName(period.month ?? 0)}` : '';
    return `${count(period)}-${unit} periods${ending}`;
  }
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
  const to = first.ends ? ' up to ' : ' to ';
  return `${of}${label(first)}${periods.length > 2 ? to : ' and '}${label(last)}`;
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
  within: (period) => (period.ends ? text(period) : label(period)),
  year: ({ year }) => String(year),
  end: (period) => (period.month === null ? String(period.year) : end(period)),
  between,
  month: monthName,
  cycle,
  span,
  date,
};
