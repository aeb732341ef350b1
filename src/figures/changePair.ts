import type { Period } from '../tables/period.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { previousPoint, whyMissing } from './cellMeasures.ts';
import {
  type Comparison,
  comparedEvidence,
  comparePoints,
  estimateAt,
  estimateText,
  intervalProblem,
  OVERLAP,
} from './compare.ts';
import type { Evidence } from './ground.ts';
import type { MeasureContext } from './result.ts';
import {
  comparableRun,
  isBrokenBetween,
  isKnown,
  type KnownPoint,
  latestPoint,
  overlaps,
  type Series,
} from './series.ts';
import { streakOf } from './streak.ts';

/**
 * Two cells of a series that a measure of change compares, as printed, so that no text says "rose" between two
 * figures that read alike, and estimates by their intervals. Nothing is compared across a break in the series.
 */

export interface Pair {
  readonly from: KnownPoint;
  readonly to: KnownPoint;
}

/** Which two cells a measure compares: the latest with the one before, with the first comparable, or with a named one. */
export type TimeSpan = 'previous' | 'start' | Period;

export function pair(series: Series, timeSpan: TimeSpan, context: MeasureContext): Pair | string {
  const found = pairOf(series, timeSpan, context);
  if (typeof found === 'string') return found;
  return intervalProblem(series, [found.to, found.from]) || found;
}

function pairOf(series: Series, timeSpan: TimeSpan, { name }: MeasureContext): Pair | string {
  const to = latestPoint(series);
  if (!isKnown(to)) return whyMissing(series, to, `${name}.available`);
  if (typeof timeSpan === 'object') return pairSince(series, timeSpan, to);
  if (timeSpan === 'start') {
    const [from] = comparableRun(series);
    return from && from !== to && !overlaps(from, to)
      ? { from, to }
      : `nothing to compare ${inEnglish.periods.text(to.period)} with`;
  }
  const from = previousPoint(series);
  if (!isKnown(from)) return whyMissing(series, from, `${name}.hasPrevious`);
  if (isBrokenBetween(series, from.period, to.period)) {
    return `the way of counting changed in ${inEnglish.periods.text(to.period)}, so it can't be compared with the period before`;
  }
  return { from, to };
}

function pairSince(series: Series, period: Period, to: KnownPoint): Pair | string {
  const run = runSince(period, comparableRun(series));
  const [from] = typeof run === 'string' ? [] : run;
  if (typeof run === 'string') return run;
  if (!from || from === to) return `nothing to compare ${inEnglish.periods.text(to.period)} with`;
  const [earlier, later] = [from, to].map((point) => inEnglish.periods.text(point.period));
  return overlaps(from, to) ? `${earlier} and ${later} overlap` : { from, to };
}

/**
 * The comparable values from a period on; why there are none, where a gap or break lies between.
 * @param run of the series, up to the latest
 */
export function runSince(period: Period, run: readonly KnownPoint[]): readonly KnownPoint[] | string {
  const index = run.findIndex(({ period: { id } }) => id === period.id);
  if (index >= 0) return run.slice(index);
  const [first] = run;
  const text = inEnglish.periods.text;
  return first
    ? `${text(period)} can’t be compared: the figures have no gap or break only since ${text(first.period)}`
    : 'no latest value';
}

export function compareIn(series: Series, { from, to }: Pair): Comparison {
  return comparePoints(series, to, from);
}

/** −1, 0 or 1; null for estimates that are not clearly different. */
export function signOf(series: Series, compared: Pair): number | null {
  return compareIn(series, compared).sign;
}

export function pairValues(series: Series, { from, to }: Pair): string {
  const at = (point: KnownPoint) =>
    `${estimateText(estimateAt(series, point))} in ${inEnglish.periods.text(point.period)}`;
  const isUnclear = compareIn(series, { from, to }).isClear === false;
  return `${at(to)}, ${at(from)}${isUnclear ? `; ${OVERLAP}` : ''}`;
}

export function evidenceOf(series: Series, compared: Pair): Evidence {
  return { ...comparedEvidence(compareIn(series, compared)), moves: true, streak: streakOf(series) };
}

/** As a story writes it: `cases.changeSince["2019"]`. */
export function labelOf({ name }: MeasureContext, measure: string, timeSpan: TimeSpan): string {
  return `${name}.${measure}${typeof timeSpan === 'object' ? `["${timeSpan.id}"]` : ''}`;
}
