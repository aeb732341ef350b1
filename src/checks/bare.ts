import { type Evidence, type Ground, NO_EVIDENCE } from '../figures/ground.ts';
import { MEASURES } from '../figures/measures.ts';
import {
  comparableRun,
  isKnown,
  latestPoint,
  printedValue,
  type Series,
  seriesOf,
} from '../figures/series.ts';
import { tableEvidence } from './attestedClaims.ts';
import type { Comparator } from './comparator.ts';
import { bears } from './judge.ts';
import type { Known } from './known.ts';
import type { Relation } from './relations.ts';
import type { Way } from './relationWords.ts';
import { printedOf } from './shown.ts';
import { stepsOf } from './times.ts';
import type { TimeWord } from './timeWords.ts';

/**
 * Whether a series bears out a relation outside of claims: by the measure that a claim in the same words
 * would name, or by the two values that the sentence compares. Null where comparator and table do not tell.
 */
export function holdsOf(
  series: Series,
  relation: Relation,
  comparator: Comparator,
  known: Known,
): boolean | null {
  const { says } = relation;
  if (comparator.is === 'untold' || says.is === 'share' || says.is === 'fraction') return null;
  if (says.is === 'extreme' || says.is === 'record') {
    const holds =
      comparator.is === 'period'
        ? beyondSince(series, says.way, comparator)
        : extremeHolds(series, relation, comparator, known);
    return holds === null ? null : holds !== relation.isNegated;
  }
  const isBefore =
    comparator.is === 'none' || (comparator.is === 'earlier' && isOneStep(series, comparator.time));
  if (says.is === 'streak' && says.isEvery)
    return everyTime(relation, groundOf(series, 'roseSinceStart', known));
  const evidence = isBefore ? groundOf(series, 'rose', known)?.evidence : compared(series, comparator);
  return evidence ? bears(relation, evidence, 'value', null) : null;
}

function judge(series: Series, measure: string, { nation, peers }: Known) {
  const result = MEASURES[measure]?.(series, { name: measure, profile: 'pa', nation, peers });
  return result?.is === 'judgement' ? result.judgement : undefined;
}

function groundOf(series: Series, measure: string, known: Known): Ground | undefined {
  return judge(series, measure, known)?.grounds[0];
}

/** "Every year since" under a ground that spans several periods: each of them went that way. */
export function everyTime({ isNegated }: Relation, ground: Ground | undefined): boolean | null {
  const { from, to, evidence } = ground ?? { evidence: NO_EVIDENCE };
  return from && to && evidence.streak !== null
    ? evidence.streak >= to.index - from.index !== isNegated
    : null;
}

function isOneStep(series: Series, time: TimeWord): boolean {
  const latest = latestPoint(series);
  return latest !== null && stepsOf(time, latest.period) === 1;
}

/** The latest value beside another: of a period of its run, of an area, a column with the same unit, or in print. */
function compared(series: Series, comparator: Comparator): Evidence | undefined {
  const latest = latestPoint(series);
  const other = otherValue(series, comparator);
  if (other === undefined || !isKnown(latest)) return undefined;
  const value = printedValue(series, latest);
  const ratio = other === 0 ? null : value / other;
  return { ...NO_EVIDENCE, moves: true, direction: Math.sign(value - other), ratio };
}

function otherValue(series: Series, comparator: Comparator): number | undefined {
  const { column, table, area } = series;
  const latestOf = (other: Series) => {
    const point = latestPoint(other);
    return isKnown(point) && point.period.id === latestPoint(series)?.period.id
      ? printedValue(other, point)
      : undefined;
  };
  switch (comparator.is) {
    case 'earlier':
    case 'period': {
      const run = comparableRun(series);
      const steps = comparator.is === 'earlier' ? stepsOf(comparator.time, run.at(-1)?.period) : undefined;
      const point =
        comparator.is === 'earlier'
          ? run.at(-1 - (steps ?? run.length))
          : run.find(({ period }) => comparator.stated.is(period));
      return point && point !== run.at(-1) ? printedValue(series, point) : undefined;
    }
    case 'area':
      return comparator.area === area ? undefined : latestOf(seriesOf(table, column.name, comparator.area));
    case 'column': {
      const { column: other, table: theirs } = comparator.column;
      const isAlike = other !== column && other.kind === column.kind && other.unit.one === column.unit.one;
      return isAlike ? latestOf(seriesOf(theirs, other.name, area)) : undefined;
    }
    case 'figure': {
      const { value } = comparator.figure;
      const isAlike = value.series.column.unit.many === column.unit.many && value.kind === column.kind;
      return isAlike ? printedOf(value) : undefined;
    }
    default:
      return undefined;
  }
}

const RECORDS: Readonly<Record<Way, readonly string[]>> = {
  1: ['recordHigh'],
  [-1]: ['recordLow'],
  0: ['recordHigh', 'recordLow'],
};

function extremeHolds(
  series: Series,
  { says }: Relation,
  comparator: Comparator,
  known: Known,
): boolean | null {
  const way = says.is === 'extreme' || says.is === 'record' ? says.way : 0;
  const rank = judge(series, way < 0 ? 'lowest' : 'highest', known);
  const { highest, lowest } = rank?.grounds[0]?.evidence ?? NO_EVIDENCE;
  // Alone of its kind, an area is both the first and the last.
  const isTied = comparator.is === 'places' && comparator.isTieFine === true && (way < 0 ? lowest : highest);
  const ofPlaces = !rank || (highest && lowest) ? null : isTied || rank.truth;
  if (comparator.is === 'places') return ofPlaces;
  const records = RECORDS[way].map(
    (measure) => judge(series, measure, known)?.truth ?? deniedByTable(series, way),
  );
  const ofTimes = records.includes(true) ? true : records.includes(null) ? null : false;
  if (comparator.is === 'times' || says.is === 'record') return ofTimes;
  // "The highest" of what, is not said: denied only where it is neither.
  return ofTimes || ofPlaces ? true : ofTimes === null || ofPlaces === null ? null : false;
}

/** Where records began before the table does, it can only deny. */
function deniedByTable(series: Series, way: Way): boolean | null {
  const { highest, lowest } = tableEvidence(series)?.evidence ?? NO_EVIDENCE;
  return way === 0 ? null : way > 0 ? highest : lowest;
}

/** "The highest since 2019": beyond all that came after it. */
function beyondSince(
  series: Series,
  way: Way,
  { stated }: Extract<Comparator, { is: 'period' }>,
): boolean | null {
  const run = comparableRun(series);
  const first = run.findIndex(({ period }) => stated.is(period));
  const values = run.slice(first + 1).map((point) => printedValue(series, point));
  const latest = values.pop();
  if (first < 0 || latest === undefined || values.length === 0 || way === 0) return null;
  return values.every((value) => (latest - value) * way > 0);
}
