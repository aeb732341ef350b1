import { streakOf } from '../figures/changeMeasures.ts';
import { formatNumber } from '../figures/format.ts';
import { type Evidence, NO_EVIDENCE } from '../figures/ground.ts';
import { ownRank } from '../figures/rank.ts';
import {
  comparableRun,
  isKnown,
  type KnownPoint,
  knownSinceBreak,
  latestPoint,
  pointAt,
  printedValue,
  type Series,
  seriesOf,
} from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { type Period, periodText } from '../tables/period.ts';
import type { Comparator } from './comparator.ts';
import { type Among, bears } from './judge.ts';
import { printedOf } from './printed.ts';
import type { Relation } from './relations.ts';

/** A relation outside of claims, held against the series of which it speaks. */

export interface Bare {
  readonly relation: Relation;
  readonly comparator: Comparator;
  readonly peers: readonly Area[];
}

/** True or false where series and comparator tell; null where they do not. */
export function holdsOf(series: Series, { relation, comparator, peers }: Bare): boolean | null {
  const latest = latestPoint(series);
  if (!isKnown(latest) || comparator.is === 'untold') return null;
  const value = printedValue(series, latest);
  switch (relation.says.is) {
    case 'extreme':
    case 'record':
      return extremeHolds(series, value, relation, comparator, peers);
    case 'share':
      return null;
    case 'streak':
      return relation.says.every
        ? everyHolds(series, relation, comparator)
        : bears(relation, ground({ streak: streakOf(series) }), null);
    default: {
      const other = otherValue(series, latest, comparator);
      if (other === null) return null;
      const isMoved = relation.says.is !== 'compared';
      const ratio = other === 0 ? null : value / other;
      return bears(relation, ground({ moves: isMoved, direction: Math.sign(value - other), ratio }), null);
    }
  }
}

function ground(evidence: Partial<Evidence>, against: 'past' | 'peers' = 'past') {
  return { evidence: { ...NO_EVIDENCE, ...evidence }, against };
}

/** What the latest value is set beside. */
function otherValue(series: Series, latest: KnownPoint, comparator: Comparator): number | null {
  const at = (point: ReturnType<typeof latestPoint>, of = series) =>
    isKnown(point) ? printedValue(of, point) : null;
  switch (comparator.is) {
    case 'none':
      return valueBefore(series, latest, 1);
    case 'earlier':
      return valueBefore(series, latest, stepsOf(comparator.unit, latest.period));
    case 'period': {
      const point = comparableRun(series).find(({ period }) => comparator.stated.is(period));
      return point && point.period.id !== latest.period.id ? printedValue(series, point) : null;
    }
    case 'area': {
      const other = seriesOf(series.table, series.column.name, comparator.area);
      return comparator.area === series.area ? null : at(pointAt(other, latest.period), other);
    }
    case 'figure': {
      const { value } = comparator.figure;
      const isOfSame =
        value.series.column.unit.many === series.column.unit.many && value.kind === series.column.kind;
      return isOfSame ? printedOf(value) : null;
    }
    default:
      return null;
  }
}

const STEPS: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 };

function stepsOf(unit: string, { kind }: Period): number {
  const length = kind === 'quarter' ? 3 : kind === 'month' ? 1 : 12;
  return (STEPS[unit] ?? 0) / length;
}

/** Only within the run that may be compared: the way back crosses no gap and no break. */
function valueBefore(series: Series, latest: KnownPoint, steps: number): number | null {
  const point = comparableRun(series).find(({ period }) => period.index === latest.period.index - steps);
  return point && steps > 0 ? printedValue(series, point) : null;
}

function extremeHolds(
  series: Series,
  value: number,
  relation: Relation,
  comparator: Comparator,
  peers: readonly Area[],
): boolean | null {
  if (comparator.is === 'period') {
    const after = comparableRun(series).filter(
      ({ period }) => !comparator.stated.is(period) && !isBefore(period, comparator),
    );
    const others = after.slice(0, -1).map((point) => printedValue(series, point));
    return others.length > 0 ? bears(relation, ground(extremesOf(value, others)), 'times') : null;
  }
  const among: Among =
    comparator.is === 'places'
      ? 'places'
      : comparator.is === 'times' || relation.says.is === 'record'
        ? 'times'
        : null;
  const own = ownRank(series, peers);
  const rank = own && { highest: own.rank === 1 && !own.tied, lowest: own.rankFromLowest === 1 && !own.tied };
  const ofPlaces = rank ? bears(relation, ground(rank, 'peers'), 'places') : null;
  if (among === 'places') return ofPlaces;
  const past = knownSinceBreak(series)
    .slice(0, -1)
    .map((point) => printedValue(series, point));
  const ofTimes = past.length >= 2 ? bears(relation, ground(extremesOf(value, past)), 'times') : null;
  if (among === 'times') return ofTimes === true && series.column.recordsBegan !== undefined ? null : ofTimes;
  // "The highest" of what, is not said: denied only where it is neither.
  return ofTimes === false && ofPlaces !== true ? false : ofTimes === true || ofPlaces === true ? true : null;
}

function extremesOf(value: number, others: readonly number[]): Pick<Evidence, 'highest' | 'lowest'> {
  return { highest: others.every((other) => value > other), lowest: others.every((other) => value < other) };
}

function isBefore(period: Period, comparator: Extract<Comparator, { is: 'period' }>): boolean {
  const { atom } = comparator.stated.token.run;
  return atom?.kind === 'period' ? period.index < atom.period.index : false;
}

/** "Every year since": each step went the same way. */
function everyHolds(series: Series, relation: Relation, comparator: Comparator): boolean | null {
  const run = comparableRun(series);
  const from = comparator.is === 'period' ? run.findIndex(({ period }) => comparator.stated.is(period)) : 0;
  if (run.length < 2 || from < 0) return null;
  return streakOf(series) >= run.length - 1 - from !== relation.isNegated;
}

/** The newest values, for a fault. */
export function valuesOf(series: Series): string {
  return comparableRun(series)
    .slice(-3)
    .toReversed()
    .map((point) => `${formatNumber(point.value, series.column.decimals)} in ${periodText(point.period)}`)
    .join(', ');
}
