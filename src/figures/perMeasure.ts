import type { Period } from '../tables/period.ts';
import type { MeasureWith, Value } from './result.ts';
import { wholeNumber } from './wholeNumber.ts';

const MONTHS: Readonly<Record<Period['kind'], number>> = {
  year: 12,
  'financial-year': 12,
  'year-ending': 12,
  quarter: 3,
  month: 1,
};

const DAY = 24 * 60 * 60 * 1000;

/** Days of a period, by the calendar. */
function daysIn({ kind, year, month }: Period): number {
  const end = month ?? 12;
  return (Date.UTC(year, end, 1) - Date.UTC(year, end - MONTHS[kind], 1)) / DAY;
}

interface Length {
  readonly length: number;
  /** `÷ 366`, and in what that is counted. */
  readonly sum: string;
  readonly in: 'day' | 'month' | 'quarter';
}

/** How many of a unit a period lasts, and the sum that a reader can do; null for a unit of more than a period. */
function lengthIn(period: Period, unit: string): Length | null {
  const days = daysIn(period);
  if (unit === 'day') return { length: days, sum: `÷ ${days}`, in: 'day' };
  if (unit === 'week') return { length: days / 7, sum: `÷ ${days} × 7`, in: 'day' };
  const months = { month: 1, quarter: 3 }[unit];
  if (!months || months >= MONTHS[period.kind]) return null;
  const length = MONTHS[period.kind] / months;
  return { length, sum: `÷ ${length}`, in: unit === 'month' ? 'month' : 'quarter' };
}

/** How many a day, a week, a month or a quarter: "around 17". */
export const perMeasure: MeasureWith<Value> = {
  takes: '"day", "week", "month" or "quarter"',
  example: () => '"day"',
  measure(value, unit, { language }) {
    const [period, ...others] = value.periods;
    if (typeof unit !== 'string' || !['day', 'week', 'month', 'quarter'].includes(unit)) return null;
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
