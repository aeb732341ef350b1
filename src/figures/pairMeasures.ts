import { addsUp, isSameUnit } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import { asPrinted } from '../words/digits.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { NO_MULTIPLE } from './changeStatement.ts';
import { compare, estimateOf, intervalOf, unclearText } from './compare.ts';
import { inSum } from './inSum.ts';
import { isMeasureOfAreas } from './ofAreas.ts';
import {
  type Argument,
  isLevelKind,
  type MeasureContext,
  type MeasureResult,
  type MeasureWith,
  shownNumber,
  type Value,
} from './result.ts';
import { breaksOf, isKnown, pointAt, statusesOf } from './series.ts';
import { wholeNumber } from './wholeNumber.ts';

/**
 * Measures of two figures: of two areas or columns at the same period, or of one series at two. They are set
 * against each other as printed.
 */

interface Pair {
  readonly a: Value;
  readonly b: Value;
  /** As printed. */
  readonly x: number;
  readonly y: number;
  readonly periods: readonly Period[];
}

/** Two values that may stand beside each other, or why they may not. */
function pairOf(a: Value, b: Value): Pair | string {
  for (const value of [a, b]) {
    if (value.value === null) return value.missing;
    if (!isLevelKind(value.kind) || value.periods.length !== 1)
      return `${value.measure} is not a value of one period`;
  }
  const periods = [...a.periods, ...b.periods].toSorted((one, two) => one.index - two.index);
  const [from, to] = periods;
  if (!from || !to) return 'no period';
  const isOneSeries = isOneSeriesAt(a, b);
  if (isOneSeries === (from.id === to.id)) {
    const [one, two] = [from, to].map(inEnglish.periods.text);
    return isOneSeries ? 'a figure beside itself' : `${one} and ${two} are different times`;
  }
  const gap = isOneSeries ? gapBetween(a, from, to) : '';
  if (gap) return gap;
  const [x, y] = [a, b].map(shownNumber);
  return { a, b, x: x ?? 0, y: y ?? 0, periods: isOneSeries ? [from, to] : [to] };
}

/** An area's figure beside the average of the areas is one of two, although of one column. */
function isOneSeriesAt(a: Value, b: Value): boolean {
  return a.series === b.series && isMeasureOfAreas(a.measure) === isMeasureOfAreas(b.measure);
}

/** What keeps two periods of a series from being compared; '' where nothing does. */
function gapBetween({ series }: Value, from: Period, to: Period): string {
  const text = inEnglish.periods.text;
  if (from.cycle !== to.cycle) return `${text(from)} and ${text(to)} are years that end in different months`;
  if (from.ends && to.index - from.index < to.length) return `${text(from)} and ${text(to)} overlap`;
  const broken = breaksOf(series).find(({ index }) => index > from.index && index <= to.index);
  if (broken) return `the way of counting changed in ${text(broken)}`;
  return isKnown(pointAt(series, to)) ? '' : 'no value';
}

function isAlike({ kind, series: { column } }: Value, { kind: other, series }: Value): boolean {
  if (kind === 'percentage') return other === kind;
  return kind === other && isSameUnit(column, series.column);
}

const UNLIKE = 'the two figures have different units';

/** Why the second is no base for a ratio; '' where it is one. */
function baseProblem({ x, y, b }: Pair): string {
  if (y <= 0 || x < 0) return NO_MULTIPLE;
  const { minimumBase } = b.series.column;
  if ((b.kind !== 'count' && b.kind !== 'money') || y >= minimumBase) return '';
  return `the base is ${inEnglish.numbers.amount(y, b.series.column)}, below the minimum of ${minimumBase}; give both figures instead`;
}

/** What stands between the two, as a value that is not worked out yet. */
function base(measure: string, a: Value, b: Value): Value {
  const argument = [b.series.table.id, b.series.column.name, b.area.code, b.measure].join(' ');
  return { ...a, measure, argument, beside: b, value: null, missing: '', how: '' };
}

function of(made: Value, { a, b, x, y, periods }: Pair, sign: '−' | '÷', context: MeasureContext): Value {
  const { numbers, figures } = context.language;
  const isShare = made.kind === 'percentage';
  const say = isShare ? numbers.inFull : numbers.amount;
  const numberOf = (number: number, { decimals, series }: Value) =>
    say(number, { ...series.column, decimals });
  const [one, two] = [numberOf(x, a), inSum(numberOf(y, b))];
  const ratio = isShare ? ' × 100' : '';
  const sum = `${one} ${sign} ${two}${ratio}`;
  const isOneSeries = isOneSeriesAt(a, b);
  return {
    ...made,
    periods,
    points: [...a.points, ...b.points],
    status: statusesOf([a, b]),
    how: isOneSeries ? sum : figures.how.beside(sum, two, otherName(b, a, context)),
  };
}

/** What the other figure is, by what it differs in: `Burglaries recorded, Eastmere`. */
export function otherName(b: Value, a: Value, { language }: Pick<MeasureContext, 'language'>): string {
  if (isMeasureOfAreas(b.measure)) return language.figures.titles[b.measure](b.series.column.title);
  const names = [
    ...(a.series.column === b.series.column ? [] : [b.series.column.title]),
    ...(a.area === b.area ? [] : [b.area.name]),
  ];
  return names.length > 0 ? names.join(', ') : b.periods.map(language.periods.text).join();
}

type Finish = (pair: Pair, made: Value, context: MeasureContext) => MeasureResult;

function missing(made: Value, why: string): MeasureResult {
  return { is: 'value', value: { ...made, missing: why } };
}

function pairMeasure(name: string, kind: (a: Value) => Value['kind'], finish: Finish): MeasureWith<Value> {
  return {
    takes: 'another figure',
    // Every figure has one of the nation.
    example: ({ name }) => `${name}.nation`,
    measure(a: Value, b: Argument, context) {
      if (typeof b !== 'object' || !('series' in b)) return null;
      const made = { ...base(name, a, b), kind: kind(a) };
      const pair = pairOf(a, b);
      return typeof pair === 'string' ? missing(made, pair) : finish(pair, made, context);
    },
  };
}

/** A ratio as a whole number with its hedge: "more than twice". */
function ratio(
  pair: Pair,
  made: Value,
  context: MeasureContext,
  least: number,
  tooSmall: string,
): MeasureResult {
  const whole = wholeNumber(pair.x / pair.y);
  if (!whole || whole.n < least) return missing(made, tooSmall);
  const { oneIn, how } = context.language.figures;
  const value = of({ ...made, decimals: 0, value: whole.n }, pair, '÷', context);
  const shown = whole.hedge === 'over' ? { ...value, how: how.roundedDown(value.how) } : value;
  return { is: 'words', parts: oneIn(shown, whole.hedge) };
}

/** Counts of any things, or sums in one currency, that may be parts of each other. */
function isShared({ a, b }: Pair): boolean {
  if (a.kind === 'money') return isAlike(a, b) && addsUp(a.series.column);
  return a.kind === 'count' && b.kind === 'count';
}

/** Of estimates, the ends of the intervals that are nearest: the least that the first is of the second. */
function leastRatio(pair: Pair): Pair {
  const [a, b] = [estimateOf(pair.a), estimateOf(pair.b)];
  if (compare(a, b).isClear === null) return pair;
  return { ...pair, x: intervalOf(a)?.lower ?? pair.x, y: intervalOf(b)?.upper ?? pair.y };
}

export const PAIR_MEASURES: Readonly<Record<string, MeasureWith<Value>>> = {
  /** By how much the first is above the second, or below it. */
  difference: pairMeasure(
    'difference',
    ({ kind }) => (kind === 'percentage' ? 'points' : 'change'),
    (pair, made, context) => {
      if (!isAlike(pair.a, pair.b)) return missing(made, UNLIKE);
      const unclear = unclearText(estimateOf(pair.a), estimateOf(pair.b));
      if (unclear) return missing({ ...made, isUnclear: true }, unclear);
      const decimals = Math.max(pair.a.decimals, pair.b.decimals);
      const value = { ...made, decimals, value: asPrinted(pair.x - pair.y, decimals) };
      return { is: 'value', value: of(value, pair, '−', context) };
    },
  ),
  /** "11 times", "more than twice". */
  times: pairMeasure(
    'times',
    () => 'multiple',
    (pair, made, context) => {
      const unclear = unclearText(estimateOf(pair.a), estimateOf(pair.b));
      const problem = isAlike(pair.a, pair.b) ? baseProblem(pair) || unclear : UNLIKE;
      if (problem) return missing(made, problem);
      return ratio(leastRatio(pair), made, context, 2, 'less than twice as much; print the difference');
    },
  ),
  /** In per cent of the second: "12 per cent". */
  shareOf: pairMeasure(
    'shareOf',
    () => 'percentage',
    (pair, made, context) => {
      const problem = isShared(pair) ? baseProblem(pair) : 'a share is of one count or sum in another';
      if (problem) return missing(made, problem);
      if (pair.x > pair.y) return missing(made, 'more than the whole; print how many times');
      // Of the sums in full, as `share` is: of those with three digits it may be a point beside it.
      const full = { ...pair, x: pair.a.value ?? 0, y: pair.b.value ?? 0 };
      const value = { ...made, decimals: 0, value: (full.x / full.y) * 100 };
      return { is: 'value', value: of(value, full, '÷', context) };
    },
  ),
  /** How many for each of the second, which may be of another unit: "more than two". */
  forEvery: pairMeasure(
    'forEvery',
    () => 'per',
    (pair, made, context) => {
      const isCount = pair.a.kind === 'count' && pair.b.kind === 'count';
      const problem = isCount ? baseProblem(pair) : 'only counts can be set against each other so';
      if (problem) return missing(made, problem);
      return ratio(pair, made, context, 1, 'fewer than one for each; turn the two round');
    },
  ),
};
