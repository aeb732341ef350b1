import { monthsIn, type Period } from '../tables/period.ts';
import type { Argument, MeasureWith, Value } from './result.ts';
import { wholeNumber } from './wholeNumber.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Days of a period, by the calendar. */
function daysIn(period: Period): number {
  const [year, end] = [period.year, period.month ?? 12];
  return (Date.UTC(year, end, 1) - Date.UTC(year, end - monthsIn(period), 1)) / DAY;
}

interface Length {
  readonly length: number;
  /** `÷ 366`, and in what that is counted. */
  readonly sum: string;
  readonly in: 'day' | 'month' | 'quarter' | 'year';
}

/** Months of the units that a period may have a whole number of. */
const LONGER: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const UNITS: ReadonlySet<Argument> = new Set(['day', 'week', ...Object.keys(LONGER)]);

/** How many of a unit a period lasts, and the sum that a reader can do; null for a unit of more than a period. */
function lengthIn(period: Period, unit: string): Length | null {
  const days = daysIn(period);
  if (unit === 'day') return { length: days, sum: `÷ ${days}`, in: 'day' };
  if (unit === 'week') return { length: days / 7, sum: `÷ ${days} × 7`, in: 'day' };
  const months = LONGER[unit];
  if (!months || months >= monthsIn(period) || monthsIn(period) % months > 0) return null;
  const length = monthsIn(period) / months;
  return { length, sum: `÷ ${length}`, in: unit as Length['in'] };
}

/** How many a day, a week, a month or a quarter, or in a span a year: "around 17". */
export const perMeasure: MeasureWith<Value> = {
  takes: '"day", "week", "month", "quarter" or, of a span, "year"',
  example: () => '"day"',
  measure(value, unit, { language }) {
    const [period, ...others] = value.periods;
    if (typeof unit !== 'string' || !UNITS.has(unit)) return null;
    const made: Value = { ...value, kind: 'per', measure: 'per', argument: unit, decimals: 0, value: null };
    const missing = (why: string) => ({ is: 'value', value: { ...made, missing: why } }) as const;
    if (value.value === null) return missing(value.missing);
    if (value.kind !== 'count' || !period || others.length > 0)
      return missing('only a count of one period can be spread over time');
    const time = lengthIn(period, unit);
    if (!time) return missing(`a ${unit} is no part of its period`);
    const whole = wholeNumber(value.value / time.length);
    if (!whole) return missing(`fewer than one a ${unit}; name a longer time`);
    const { numbers, figures } = language;
    const sum = `${numbers.digits(value.value)} ${time.sum}`;
    const divided = figures.how.length(sum, time.in);
    const how = whole.hedge === 'over' ? figures.how.roundedDown(divided) : divided;
    return { is: 'words', parts: figures.oneIn({ ...made, value: whole.n, how }, whole.hedge) };
  },
};
