import {
  compare,
  comparedEvidence,
  comparePoints,
  type Estimate,
  estimateAt,
  estimateOf,
} from '../figures/compare.ts';
import { type Evidence, type Ground, NO_EVIDENCE } from '../figures/ground.ts';
import { MEASURES, SERIES_MEASURES_WITH } from '../figures/measures.ts';
import {
  comparableRun,
  isKnown,
  type KnownPoint,
  latestPoint,
  runOfSteps,
  type Series,
  seriesOf,
} from '../figures/series.ts';
import type { Column } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import { indexBefore } from '../tables/schedule.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { tableEvidence } from './attestedClaims.ts';
import type { Known } from './known.ts';
import type { Comparator, Figure, Relation } from './reading.ts';
import type { Way } from './relationWords.ts';
import { supports } from './supports.ts';
import { stepsOf } from './timeWords.ts';

/**
 * Whether a series supports a relation outside any claim: by the measure that a claim would name, or by the
 * two values compared. Null when undecidable.
 */
export function seriesSupports(
  series: Series,
  relation: Relation,
  comparator: Comparator,
  known: Known,
): boolean | null {
  const { says, isNegated } = relation;
  if (comparator.is === 'untold' || says.is === 'share' || says.is === 'fraction') return null;
  if (says.is === 'extreme' && relation.places !== undefined) return isAmong(series, relation, known);
  if (says.is === 'extreme' || says.is === 'record') {
    const holds = isBeyond(series, says.way, comparator, known, says.is === 'record');
    return holds === null ? null : holds !== isNegated;
  }
  const before = judgementOf(series, 'rose', known)?.grounds[0]?.evidence;
  if (says.is === 'streak' && says.isEvery)
    return everyTime(relation, judgementOf(series, 'roseSinceStart', known)?.grounds[0]);
  const evidence = isBefore(series, comparator) ? before : compared(series, comparator);
  return evidence ? supports(relation, evidence, 'value', null) : null;
}

/** "Among the five highest". */
function isAmong(
  series: Series,
  { says, places, isNegated }: Relation,
  { nation, peers }: Known,
): boolean | null {
  const name = says.is === 'extreme' && says.way < 0 ? 'amongLowest' : 'amongHighest';
  const context = { name, language: inEnglish, nation, peers };
  const result = SERIES_MEASURES_WITH[name]?.measure(series, places ?? 1, context);
  const truth = result?.is === 'judgement' ? result.judgement.truth : null;
  return truth === null ? null : truth !== isNegated;
}

function judgementOf(series: Series, measure: string, { nation, peers }: Known) {
  const result = MEASURES[measure]?.(series, { name: measure, language: inEnglish, nation, peers });
  return result?.is === 'judgement' ? result.judgement : undefined;
}

/** "Every year since" with a ground over several periods: each must have gone that way. */
export function everyTime({ isNegated }: Relation, ground: Ground | undefined): boolean | null {
  const { from, to, evidence } = ground ?? { evidence: NO_EVIDENCE };
  return ground && from && to && evidence.streak !== null
    ? evidence.streak >= stepsBetween(ground, from, to) !== isNegated
    : null;
}

/** How many changes lie between two periods of a series. */
function stepsBetween({ series }: Ground, from: Period, to: Period): number {
  return runOfSteps(series).filter(({ period }) => period.index > from.index && period.index <= to.index)
    .length;
}

/** Nothing said, or "the year before" for a yearly figure, means the previous period. */
function isBefore(series: Series, comparator: Comparator): boolean {
  if (comparator.is !== 'earlier') return comparator.is === 'none';
  const period = latestPoint(series)?.period;
  const before = period && indexBefore(series.table, period);
  return period !== undefined && before != null && stepsOf(comparator.time, period) === period.index - before;
}

/**
 * Compares the latest value with another period, another area, a column of the same unit, or a printed
 * figure.
 */
function compared(series: Series, comparator: Comparator): Evidence | undefined {
  const latest = latestPoint(series);
  const other = otherValue(series, comparator);
  if (other === undefined || !isKnown(latest)) return undefined;
  return { ...comparedEvidence(compare(estimateAt(series, latest), other)), moves: true };
}

function otherValue(series: Series, comparator: Comparator): Estimate | undefined {
  const { column, table, area } = series;
  switch (comparator.is) {
    case 'earlier':
    case 'period': {
      const run = comparableRun(series);
      const point = pointOf(run, comparator);
      return point && point !== run.at(-1) ? estimateAt(series, point) : undefined;
    }
    case 'area': {
      const other = seriesOf(table, column.name, comparator.area);
      return comparator.area === area ? undefined : sameTime(series, other);
    }
    case 'column': {
      const { column: other, table: theirs } = comparator.column;
      const isOther = other !== column && isAlike(other, column);
      return isOther ? sameTime(series, seriesOf(theirs, other.name, area)) : undefined;
    }
    case 'figure':
      return isLevelOf(comparator.figure, column) ? estimateOf(comparator.figure.value) : undefined;
    default:
      return undefined;
  }
}

type OfTime = Extract<Comparator, { is: 'earlier' | 'period' }>;

function pointOf(run: readonly KnownPoint[], comparator: OfTime): KnownPoint | undefined {
  if (comparator.is === 'period') return run.find(({ period }) => comparator.stated.is(period));
  const latest = run.at(-1)?.period;
  const index = latest && latest.index - (stepsOf(comparator.time, latest) ?? Number.NaN);
  return run.find(({ period }) => period.index === index);
}

function isAlike(a: Column, b: Column): boolean {
  return a.kind === b.kind && a.unit.many === b.unit.many;
}

function isLevelOf({ value }: Figure, column: Column): boolean {
  return value.kind === column.kind && isAlike(value.series.column, column);
}

/** Another series' latest value, if it is for the same period. */
function sameTime(series: Series, other: Series): Estimate | undefined {
  const point = latestPoint(other);
  const isSame = isKnown(point) && point.period.id === latestPoint(series)?.period.id;
  return isSame ? estimateAt(other, point) : undefined;
}

/**
 * Whether the latest value is the highest or lowest of what it is compared with; of either, when that is not
 * said.
 */
function isBeyond(
  series: Series,
  way: Way,
  comparator: Comparator,
  known: Known,
  isRecord: boolean,
): boolean | null {
  if (comparator.is === 'period') return beyondSince(series, way, comparator);
  const ofPlaces = isFirst(series, way, comparator, known);
  if (comparator.is === 'places') return ofPlaces;
  const ofTimes = isRecordOf(series, way, known);
  if (comparator.is === 'times' || isRecord) return ofTimes;
  return ofTimes || ofPlaces ? true : ofTimes === null || ofPlaces === null ? null : false;
}

function isFirst(series: Series, way: Way, comparator: Comparator, known: Known): boolean | null {
  const rank = judgementOf(series, way < 0 ? 'lowest' : 'highest', known);
  const { highest, lowest } = rank?.grounds[0]?.evidence ?? NO_EVIDENCE;
  // An area without peers is both first and last.
  if (!rank || (highest && lowest)) return null;
  const isTied = comparator.is === 'places' && comparator.isTieFine && (way < 0 ? lowest : highest);
  return isTied || rank.truth;
}

/** A record of its own past. If records began before the table, it can only be denied. */
function isRecordOf(series: Series, way: Way, known: Known): boolean | null {
  const { highest, lowest } = tableEvidence(series)?.evidence ?? NO_EVIDENCE;
  const high = () => judgementOf(series, 'recordHigh', known)?.truth ?? (way === 0 ? null : highest);
  const low = () => judgementOf(series, 'recordLow', known)?.truth ?? (way === 0 ? null : lowest);
  if (way !== 0) return way > 0 ? high() : low();
  const both = [high(), low()];
  return both.includes(true) ? true : both.includes(null) ? null : false;
}

/** "The highest since 2019": greater than all values after that period. */
function beyondSince(
  series: Series,
  way: Way,
  { stated }: Extract<Comparator, { is: 'period' }>,
): boolean | null {
  const run = comparableRun(series);
  const first = run.findIndex(({ period }) => stated.is(period));
  const [latest, ...others] = run.slice(first + 1).toReversed();
  if (first < 0 || latest === undefined || others.length === 0 || way === 0) return null;
  return others.every((point) => comparePoints(series, latest, point).sign === way);
}
