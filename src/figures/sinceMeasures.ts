import { type Period, parsePeriod } from '../tables/period.ts';
import { amount, percent } from './changeAmount.ts';
import { atLeastTimes, fell, halved, rose, statement, unchanged, unclear } from './changeStatement.ts';
import type { Argument, Asked, Measure, MeasureResult, MeasureWith } from './result.ts';
import { comparableRun, type Series } from './series.ts';

/** Measures of change since a period that the story names. */

/** What a measure of change says, of the time since a period that the story names. */
function since(make: (period: Period) => Measure): MeasureWith<Series> {
  return {
    takes: 'a period of the table',
    example: earliestComparable,
    measure(series, given, context) {
      const period = periodOf(given);
      return period && withArgument(make(period)(series, context), period.id);
    },
  };
}

/** The id of the first period that may be compared with the newest. */
export function earliestComparable({ series }: Asked): string {
  const [first] = comparableRun(series);
  return JSON.stringify((first ?? series.points[0])?.period.id ?? '2019');
}

export function periodOf(given: Argument): Period | null {
  if (typeof given === 'string') return parsePeriod(given);
  return typeof given === 'object' && 'cycle' in given ? given : null;
}

/** @param argument what the measure was told */
export function withArgument(result: MeasureResult, argument: string): MeasureResult {
  return result.is === 'value' ? { ...result, value: { ...result.value, argument } } : result;
}

export const SINCE_MEASURES: Readonly<Record<string, MeasureWith<Series>>> = {
  roseSince: since((period) => statement('roseSince', period, rose)),
  fellSince: since((period) => statement('fellSince', period, fell)),
  unchangedSince: since((period) => statement('unchangedSince', period, unchanged)),
  unclearSince: since((period) => statement('unclearSince', period, unclear)),
  doubledSince: since((period) => statement('doubledSince', period, atLeastTimes(2))),
  tripledSince: since((period) => statement('tripledSince', period, atLeastTimes(3))),
  halvedSince: since((period) => statement('halvedSince', period, halved)),
  changeSince: since((period) => amount('changeSince', period)),
  percentChangeSince: since((period) => percent('percentChangeSince', period)),
};
