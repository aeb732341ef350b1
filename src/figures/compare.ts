import type { Unit } from '../tables/column.ts';
import type { Bounds } from '../tables/table.ts';
import { asShown } from '../words/asShown.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { type Evidence, NO_EVIDENCE } from './ground.ts';
import { isLevelKind, unitOf, type Value } from './result.ts';
import { type KnownPoint, pointAt, type Series } from './series.ts';

/**
 * The one comparison of two values, for words, ranks, records and checks. Values compare as printed. Of
 * estimates, one is greater only where its interval lies wholly above the other's, as printed: where they
 * overlap or touch, nothing is known. That is stricter than a test of the difference: intervals that lie apart
 * imply a significant difference, while some that overlap hide one. It needs neither symmetric intervals nor
 * independent samples of known size, and readers can follow it. N. Schenker and J. F. Gentleman, On Judging the
 * Significance of Differences by Examining the Overlap Between Confidence Intervals, The American Statistician
 * 55 (2001), 182–186.
 */

/** A value, exact or estimated. */
export interface Estimate {
  readonly value: number;
  readonly unit: Unit;
  /** Undefined for an exact value, null for an estimate of which no interval is known. */
  readonly bounds: Bounds | null | undefined;
}

export interface Comparison {
  /** −1, 0 or 1: how the first stands to the second; null where their intervals overlap. */
  readonly sign: number | null;
  /** The first by the second; of estimates the nearest to one that the intervals allow. Null on a base of zero or less, and below zero. */
  readonly ratio: number | null;
  /** Whether the intervals lie apart; null for exact values. */
  readonly isClear: boolean | null;
}

export function compare(a: Estimate, b: Estimate): Comparison {
  if (a.bounds === undefined && b.bounds === undefined) {
    const [x, y] = [asShown(a.value, a.unit), asShown(b.value, b.unit)];
    return { sign: Math.sign(x - y), ratio: ratioOf(x, y), isClear: null };
  }
  const [own, other] = [intervalOf(a), intervalOf(b)];
  if (own && other && own.lower > other.upper) return apart(1, own.lower, other.upper);
  if (own && other && own.upper < other.lower) return apart(-1, own.upper, other.lower);
  return { sign: null, ratio: 1, isClear: false };
}

function apart(sign: number, near: number, base: number): Comparison {
  return { sign, ratio: ratioOf(near, base), isClear: true };
}

function ratioOf(value: number, base: number): number | null {
  return base <= 0 || value < 0 ? null : value / base;
}

/** What a comparison gives the words to be weighed by. */
export function comparedEvidence({ sign, ratio, isClear }: Comparison): Evidence {
  return { ...NO_EVIDENCE, direction: sign, ratio, isClear };
}

/** Both ends as printed; null where the interval is not known. */
export function intervalOf({ value, unit, bounds }: Estimate): Bounds | null {
  if (bounds === null) return null;
  const { lower, upper } = bounds ?? { lower: value, upper: value };
  return { lower: asShown(lower, unit), upper: asShown(upper, unit) };
}

export function estimateAt({ column }: Series, point: KnownPoint): Estimate {
  return estimateIn(column, point);
}

export function estimateIn(
  column: Series['column'],
  { value, bounds }: Pick<KnownPoint, 'value' | 'bounds'>,
): Estimate {
  return { value, unit: column, bounds: column.bounds ? (bounds ?? null) : undefined };
}

export function exactly(value: number, decimals = 0): Estimate {
  return { value, unit: { kind: 'count', decimals }, bounds: undefined };
}

/**
 * A printed value, with the interval of its cell where it prints a cell. Of what is worked out of estimates, such as
 * an average, no interval is known.
 */
export function estimateOf(of: Value): Estimate {
  const { value, kind, series, points, area } = of;
  const [point, ...others] = points;
  const isCell =
    series.column.bounds && point && others.length === 0 && area === series.area && isCellKind(kind);
  const own = isCell && pointAt(series, point.period).value === value;
  return {
    value: value ?? 0,
    unit: unitOf(of),
    bounds: own ? (point.bounds ?? null) : isWorkedOut(of) ? null : undefined,
  };
}

/** A value of estimates that is none of their cells. A change of estimates is none: it is given only where it is clear. */
export function isWorkedOut({ series, beside, kind, measure }: Value): boolean {
  const isOfEstimates = series.column.bounds ?? beside?.series.column.bounds;
  return isOfEstimates !== undefined && (kind === 'per' || (isLevelKind(kind) && WORKED_OUT.has(measure)));
}

const WORKED_OUT: ReadonlySet<string> = new Set([
  ...['average', 'total', 'share', 'shareOf'],
  ...['totalOfAreas', 'averageOfAreas', 'medianOfAreas', 'lowerQuartileOfAreas', 'upperQuartileOfAreas'],
]);

function isCellKind(kind: Value['kind']): boolean {
  return isLevelKind(kind) || kind === 'percentage-change';
}

export function comparePoints(series: Series, a: KnownPoint, b: KnownPoint): Comparison {
  return compare(estimateAt(series, a), estimateAt(series, b));
}

/** `14 (12–17)`, for faults. */
export function estimateText(estimate: Estimate): string {
  const { value, unit, bounds } = estimate;
  const say = (number: number) => inEnglish.numbers.amount(number, unit);
  if (!bounds) return say(value);
  const dash = bounds.lower < 0 ? ' to ' : '–';
  return `${say(value)} (${say(bounds.lower)}${dash}${say(bounds.upper)})`;
}

export const OVERLAP = 'the intervals overlap';

/** Why it can't be said which of two is greater; '' where it can. */
export function unclearText(a: Estimate, b: Estimate): string {
  if (a.bounds === null || b.bounds === null) return 'no interval is known of one of the two';
  if (compare(a, b).isClear !== false) return '';
  return `${OVERLAP}: ${estimateText(a)} and ${estimateText(b)}`;
}

/** Why an estimate can't be compared with anything; '' where it can. */
export function intervalProblem(series: Series, points: readonly KnownPoint[]): string {
  const without = points.find((point) => estimateAt(series, point).bounds === null);
  return without
    ? `no interval is published for ${series.area.name} in ${inEnglish.periods.text(without.period)}`
    : '';
}
