import { streakOf } from '../figures/changeMeasures.ts';
import { type Evidence, NO_EVIDENCE } from '../figures/ground.ts';
import { ownRank } from '../figures/rank.ts';
import {
  comparableRun,
  isKnown,
  type KnownPoint,
  knownSinceBreak,
  latestPoint,
  printedValue,
  type Series,
  seriesOf,
} from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Comparator } from './comparator.ts';
import { type Among, bears } from './judge.ts';
import type { Relation } from './relations.ts';
import { printedOf } from './shown.ts';
import { stepsOf } from './times.ts';

/** Whether a series bears out a relation outside of claims; null where comparator and table do not tell. */
export function holdsOf(
  series: Series,
  relation: Relation,
  comparator: Comparator,
  peers: readonly Area[],
): boolean | null {
  const latest = latestPoint(series);
  if (!isKnown(latest) || comparator.is === 'untold' || relation.says.is === 'share') return null;
  if (relation.says.is === 'extreme' || relation.says.is === 'record')
    return extremeHolds(series, relation, comparator, peers);
  if (relation.says.is === 'streak') {
    if (relation.says.isEvery) return everyHolds(series, relation, comparator);
    return bears(relation, { ...NO_EVIDENCE, streak: streakOf(series) }, 'past', null);
  }
  const other = otherValue(series, latest, comparator);
  if (other === null) return null;
  const value = printedValue(series, latest);
  const ratio = other === 0 ? null : value / other;
  return bears(
    relation,
    { ...NO_EVIDENCE, moves: true, direction: Math.sign(value - other), ratio },
    'past',
    null,
  );
}

/** What the latest value is set beside, as printed; of the same column, or of one with the same unit. */
function otherValue(series: Series, latest: KnownPoint, comparator: Comparator): number | null {
  const { column, table, area } = series;
  const latestOf = (other: Series) => {
    const point = latestPoint(other);
    return isKnown(point) && point.period.id === latest.period.id ? printedValue(other, point) : null;
  };
  switch (comparator.is) {
    case 'none':
    case 'earlier': {
      // Only within the run that may be compared: the way back crosses no gap and no break.
      const steps = comparator.is === 'none' ? 1 : stepsOf(comparator.unit, latest.period);
      const point =
        steps && comparableRun(series).find(({ period }) => period.index === latest.period.index - steps);
      return point ? printedValue(series, point) : null;
    }
    case 'period': {
      const point = comparableRun(series).find(({ period }) => comparator.stated.is(period));
      return point && point !== latest ? printedValue(series, point) : null;
    }
    case 'area':
      return comparator.area === area ? null : latestOf(seriesOf(table, column.name, comparator.area));
    case 'column': {
      const { column: other, table: theirs } = comparator.column;
      return other !== column && other.kind === column.kind && other.unit.one === column.unit.one
        ? latestOf(seriesOf(theirs, other.name, area))
        : null;
    }
    case 'figure': {
      const { value } = comparator.figure;
      return value.series.column.unit.many === column.unit.many && value.kind === column.kind
        ? printedOf(value)
        : null;
    }
    default:
      return null;
  }
}

function extremeHolds(
  series: Series,
  relation: Relation,
  comparator: Comparator,
  peers: readonly Area[],
): boolean | null {
  const run = comparableRun(series);
  if (comparator.is === 'period') {
    // "The highest since 2019": beyond all that came after it.
    const first = run.findIndex(({ period }) => comparator.stated.is(period)) + 1;
    const after =
      first > 0 ? run.slice(first) : run.filter(({ period }) => !comparator.stated.isBefore(period));
    return after.length > 1 && first > 0 ? bears(relation, extremes(series, after), 'past', 'times') : null;
  }
  const isOfTimes = comparator.is === 'times' || relation.says.is === 'record';
  const among: Among = comparator.is === 'places' ? 'places' : isOfTimes ? 'times' : null;
  const own = among === 'times' ? undefined : ownRank(series, peers);
  const isTieFine = comparator.is === 'places' && comparator.isTieFine === true;
  const isAlone = own && own.rank === own.rankFromLowest;
  const rank = own && {
    ...NO_EVIDENCE,
    highest: own.rank === 1 && (isTieFine || !own.tied),
    lowest: own.rankFromLowest === 1 && (isTieFine || !own.tied),
  };
  const ofPlaces = rank && !isAlone ? bears(relation, rank, 'peers', 'places') : null;
  if (among === 'places') return ofPlaces;
  const known = knownSinceBreak(series);
  const ofTimes = known.length > 2 ? bears(relation, extremes(series, known), 'past', 'times') : null;
  // Where records began before the table does, it can only deny.
  if (among === 'times') return ofTimes && series.column.recordsBegan !== undefined ? null : ofTimes;
  // "The highest" of what, is not said: denied only where it is neither.
  return ofTimes || ofPlaces ? true : ofTimes === false && ofPlaces !== null ? false : null;
}

function extremes(series: Series, points: readonly KnownPoint[]): Evidence {
  const values = points.map((point) => printedValue(series, point));
  const latest = values.pop() ?? 0;
  return {
    ...NO_EVIDENCE,
    highest: values.every((value) => latest > value),
    lowest: values.every((value) => latest < value),
  };
}

/** "Every year since": each step went the same way. */
function everyHolds(series: Series, relation: Relation, comparator: Comparator): boolean | null {
  const run = comparableRun(series);
  const from = comparator.is === 'period' ? run.findIndex(({ period }) => comparator.stated.is(period)) : 0;
  return run.length < 2 || from < 0 ? null : streakOf(series) >= run.length - 1 - from !== relation.isNegated;
}
