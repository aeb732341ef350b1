import { firstPoint, previousPoint } from '../figures/cellMeasures.ts';
import { compare, comparePoints, estimateAt, exactly } from '../figures/compare.ts';
import { NATION_MEASURES } from '../figures/nationMeasures.ts';
import { ownEnd } from '../figures/rank.ts';
import { recordSet } from '../figures/recordMeasures.ts';
import type { MeasureContext } from '../figures/result.ts';
import {
  isBreak,
  isKnown,
  type KnownPoint,
  latestPoint,
  pointAt,
  printedValue,
  type Series,
  seriesOf,
} from '../figures/series.ts';
import { streakOf } from '../figures/streak.ts';
import type { Area } from '../newsroom/area.ts';
import { isSameUnit, isShareOfWhole } from '../tables/column.ts';

/**
 * What new figures can change about an unchanged wording. Facts are recorded separately, so that an approval
 * covers every edition whose facts have all been shown, in any combination.
 */

/** A change within this share of the earlier value is small. */
const SMALL = 0.1;

/** All facts of a figure at its newest period. @param trend the figure's trend facts, if known */
export function factsOf(series: Series, context: MeasureContext, trend = trendOf(series, context)): string[] {
  const latest = latestPoint(series);
  if (!isKnown(latest)) return ['missing'];
  return [
    ...(printedValue(series, latest) === 0 ? ['zero'] : []),
    ...(printedValue(series, latest) < 0 && series.column.negative ? ['below zero'] : []),
    ...trend,
    ...(isMoved(series) ? [sizeOf(series), streakFact(series)].flatMap((fact) => fact ?? []) : []),
    ...placeOf(series, context),
    ...halfOf(series, latest),
  ];
}

/** Direction and record: the facts that matter to a passage that prints no figure. */
export function trendOf(series: Series, context: MeasureContext): string[] {
  return [...directionOf(series), ...recordOf(series, context)];
}

/** Facts of two figures: whether they moved the same way and, in the same unit, which is larger. */
export function pairFacts(a: Series, b: Series): string[] {
  const [first, second] = [movementOf(a), movementOf(b)];
  const isEither = (way: Movement | null) => way !== null && way !== 'unclear';
  const ways =
    isEither(first) && isEither(second) ? [first === second ? 'the same way' : 'different ways'] : [];
  const [x, y] = [latestPoint(a), latestPoint(b)];
  if (!isSameUnit(a.column, b.column) || !isKnown(x) || !isKnown(y)) return ways;
  const { sign } = compare(estimateAt(a, x), estimateAt(b, y));
  const standing =
    sign === null ? 'not clearly different' : ['second larger', 'level', 'first larger'][sign + 1];
  return [...ways, standing ?? ''];
}

/** Sign of a change; of estimates it may be unclear. */
type Movement = number | 'unclear';

/** Of the change from the period before; null when not comparable. */
function movementOf(series: Series): Movement | null {
  const [from, to] = pairOf(series) ?? [];
  return from && to ? (comparePoints(series, to, from).sign ?? 'unclear') : null;
}

function pairOf(series: Series): readonly [KnownPoint, KnownPoint] | null {
  const [from, to] = [previousPoint(series), latestPoint(series)];
  return isKnown(from) && isKnown(to) && !isBreak(series, to) ? [from, to] : null;
}

function isMoved(series: Series): boolean {
  const movement = movementOf(series);
  return movement === 1 || movement === -1;
}

function directionOf(series: Series): string[] {
  const movement = movementOf(series);
  if (movement === 'unclear') return ['no clear change'];
  if (movement !== null) return [['fell', 'unchanged', 'rose'][movement + 1] ?? ''];
  const latest = latestPoint(series);
  return latest && firstPoint(series)?.period.id !== latest.period.id ? ['no period to compare with'] : [];
}

function sizeOf(series: Series): string | null {
  const [from, to] = pairOf(series) ?? [];
  if (!from || !to || printedValue(series, from) === 0) return null;
  const ratio = printedValue(series, to) / printedValue(series, from);
  return Math.abs(ratio - 1) > SMALL ? 'by more than a tenth' : 'by a tenth or less';
}

/** Whether it moved the same way in the period before. */
function streakFact(series: Series): string {
  return streakOf(series) > 1 ? 'again' : 'not as the period before';
}

const RECORDS = { high: 'record high', low: 'record low', none: 'no record' } as const;

function recordOf(series: Series, context: MeasureContext): string[] {
  const record = recordSet(series, context);
  return record ? [RECORDS[record]] : [];
}

/** Rank among some areas. */
export function rankFacts(series: Series, peers: readonly Area[]): string[] {
  const end = ownEnd(series, peers);
  return end ? [END[end.at], ...(end.tied ? ['tied'] : [])] : [];
}

/** Rank among peers, and comparison with the nation. */
function placeOf(series: Series, context: MeasureContext): string[] {
  const among = rankFacts(series, context.peers);
  if (series.area === context.nation) return among;
  const truthOf = (measure: string) => {
    const result = NATION_MEASURES[measure]?.(series, context);
    return result?.is === 'judgement' ? result.judgement.truth : null;
  };
  const beside = Object.entries(BESIDE).flatMap(([measure, fact]) => (truthOf(measure) ? fact : []));
  const isOpen = beside.length === 0 && truthOf('aboveNation') === false;
  return [...among, ...(isOpen ? ['not clearly different from the nation'] : beside)];
}

const BESIDE = {
  belowNation: 'below the nation',
  levelWithNation: 'level with the nation',
  aboveNation: 'above the nation',
} as const;

const END = { first: 'first of the areas', last: 'last of the areas', between: 'between the areas' } as const;

function halfOf(series: Series, latest: KnownPoint): string[] {
  const share = shareOf(series, latest);
  if (share === null) return [];
  if (series.column.kind === 'percentage' && series.column.bounds) {
    const { isClear } = compare(estimateAt(series, latest), exactly(50));
    if (isClear === false) return ['not clearly over or under one half'];
  }
  return [share > 50 ? 'over one half' : share < 50 ? 'under one half' : 'one half'];
}

/** In per cent; null when the value is not a share of anything. */
function shareOf(series: Series, { period, value }: KnownPoint): number | null {
  const { table, column, area } = series;
  if (isShareOfWhole(column)) return printedValue(series, { period, value, status: [], line: 0 });
  if (!column.partOf) return null;
  const whole = pointAt(seriesOf(table, column.partOf, area), period);
  return isKnown(whole) && whole.value > 0 ? (value / whole.value) * 100 : null;
}
