import type { Period } from '../tables/period.ts';
import { asPrinted } from '../words/digits.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { cellValue, firstPoint, previousPoint, whyMissing } from './cellMeasures.ts';
import {
  type Comparison,
  comparePoints,
  estimateAt,
  estimateText,
  intervalProblem,
  OVERLAP,
  unclearText,
} from './compare.ts';
import { type Evidence, groundOf, NO_EVIDENCE } from './ground.ts';
import { inSum } from './inSum.ts';
import type { Judgement, Measure, MeasureContext, MeasureResult, Value } from './result.ts';
import {
  comparableRun,
  isBrokenBetween,
  isKnown,
  type KnownPoint,
  latestPoint,
  overlaps,
  type Point,
  printedValue,
  runOfSteps,
  type Series,
} from './series.ts';

/**
 * Measures of change between two cells. All of them compare the values as printed, so that no text
 * says "rose" between two figures that read alike, and estimates by their intervals. Nothing is compared across
 * a break in the series.
 */

interface Pair {
  readonly from: KnownPoint;
  readonly to: KnownPoint;
}

/** Which two cells a measure compares: the latest with the one before, with the first comparable, or with a named one. */
type TimeSpan = 'previous' | 'start' | Period;

function pair(series: Series, timeSpan: TimeSpan, context: MeasureContext): Pair | string {
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

function compareIn(series: Series, { from, to }: Pair): Comparison {
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
  return {
    ...NO_EVIDENCE,
    moves: true,
    ...judged(compareIn(series, compared)),
    streak: streakOf(series),
  };
}

/** What a comparison says of words. */
export function judged({
  sign,
  ratio,
  isClear,
}: Comparison): Pick<Evidence, 'direction' | 'ratio' | 'isClear'> {
  return { direction: sign, ratio, isClear };
}

export function statement(
  measure: string,
  timeSpan: TimeSpan,
  holds: (series: Series, pair: Pair) => boolean | null,
): Measure {
  return (series, context) => {
    const compared = pair(series, timeSpan, context);
    if (typeof compared === 'string')
      return { is: 'judgement', judgement: unjudged(context.name, measure, series, compared) };
    const truth = holds(series, compared);
    const unknown = truth === null ? unknownOf(labelOf(context, measure, timeSpan)) : '';
    const ground = groundOf(context.name, measure, series, {
      against: typeof timeSpan === 'object' ? 'start' : timeSpan,
      from: compared.from.period,
      to: compared.to.period,
      evidence: evidenceOf(series, compared),
      values: pairValues(series, compared),
    });
    return { is: 'judgement', judgement: { truth, unknown, grounds: [ground] } };
  };
}

/** As a story writes it: `cases.changeSince["2019"]`. */
function labelOf({ name }: MeasureContext, measure: string, timeSpan: TimeSpan): string {
  return `${name}.${measure}${typeof timeSpan === 'object' ? `["${timeSpan.id}"]` : ''}`;
}

function unknownOf(label: string): string {
  return label.includes('.unchanged')
    ? `estimates are never known to be equal; write {% if ${label.replace('.unchanged', '.unclear')} %}`
    : NO_MULTIPLE;
}

/** A judgement that a missing value prevents. */
export function unjudged(figure: string, measure: string, series: Series, unknown: string): Judgement {
  return { truth: null, unknown, grounds: [groundOf(figure, measure, series, { values: unknown })] };
}

export const rose = (series: Series, compared: Pair) => signOf(series, compared) === 1;
export const fell = (series: Series, compared: Pair) => signOf(series, compared) === -1;
/** Exact values that are equal; of estimates nobody knows. */
export const unchanged = (series: Series, compared: Pair) =>
  series.column.bounds ? null : signOf(series, compared) === 0;
/** Estimates of which neither is known to be greater. */
export const unclear = (series: Series, compared: Pair) => compareIn(series, compared).isClear === false;

export function atLeastTimes(times: number) {
  return (series: Series, compared: Pair) => {
    const { ratio } = compareIn(series, compared);
    return ratio === null ? null : ratio >= times;
  };
}

export function halved(series: Series, compared: Pair): boolean | null {
  const { ratio } = compareIn(series, compared);
  return ratio === null ? null : ratio <= 0.5;
}

/** Why a multiple can't be told. */
export const NO_MULTIPLE = 'nothing can be a multiple of zero, or of less';

/** Which way each step of a run goes: −1, 0 or 1; null where that is not clear. */
export function stepsOf(series: Series, run: readonly KnownPoint[]): (number | null)[] {
  return run.slice(1).map((to, i) => comparePoints(series, to, run[i] ?? to).sign);
}

/** How many periods running, up to the latest, the printed value has moved the same way; 0 after no change. */
export function streakOf(series: Series): number {
  const steps = stepsOf(series, runOfSteps(series));
  const last = steps.at(-1) ?? 0;
  if (last === 0) return 0;
  const broken = steps.findLastIndex((step) => step !== last);
  return steps.length - 1 - broken;
}

export function amount(measure: string, timeSpan: TimeSpan): Measure {
  return (series, context) => {
    const compared = pair(series, timeSpan, context);
    const base = cellValue(series, latestPoint(series), measure, context);
    const kind = base.kind === 'percentage' ? 'points' : 'change';
    if (typeof compared === 'string') {
      return { is: 'value', value: { ...base, kind, value: null, missing: compared } };
    }
    const why = unclearIn(series, compared, labelOf(context, measure, timeSpan));
    if (why) return unclearValue({ ...base, kind }, compared, why);
    const { decimals } = series.column;
    const difference = printedValue(series, compared.to) - printedValue(series, compared.from);
    return {
      is: 'value',
      value: between({ ...base, kind, value: asPrinted(difference, decimals) }, compared, '−', context),
    };
  };
}

/** Why a change is not clear; '' where it is. */
function unclearIn(series: Series, { from, to }: Pair, label: string): string {
  const why = unclearText(estimateAt(series, to), estimateAt(series, from));
  return why && `${why}; guard it with {% if ${label}.available %}`;
}

/** No number for a change that may be none. */
function unclearValue(value: Value, { from, to }: Pair, missing: string): MeasureResult {
  const periods = [from.period, to.period];
  return {
    is: 'value',
    value: { ...value, value: null, missing, points: [from, to], periods, isUnclear: true },
  };
}

/**
 * Change in per cent of the earlier value. Not made on a base below the column's `minimumBase`,
 * where a handful of cases makes a large percentage: give the counts instead.
 */
export function percent(measure: string, timeSpan: TimeSpan): Measure {
  return (series, context) => {
    const compared = pair(series, timeSpan, context);
    const base = {
      ...cellValue(series, latestPoint(series), measure, context),
      kind: 'percentage-change' as const,
    };
    const problem = typeof compared === 'string' ? compared : baseProblem(series, compared);
    if (typeof compared === 'string' || problem) {
      return { is: 'value', value: { ...base, decimals: 0, value: null, missing: problem } };
    }
    const why = unclearIn(series, compared, labelOf(context, measure, timeSpan));
    if (why) return unclearValue({ ...base, decimals: 0 }, compared, why);
    // No percentage lies between two figures that read alike.
    const isLevel = signOf(series, compared) === 0;
    const change = isLevel ? 0 : (compared.to.value / compared.from.value - 1) * 100;
    return { is: 'value', value: between({ ...base, decimals: 0, value: change }, compared, '÷', context) };
  };
}

function baseProblem(series: Series, { from, to }: Pair): string {
  const { column } = series;
  if (column.kind === 'percentage' || column.kind === 'percentage-change') {
    return 'a percentage of a percentage misleads; print .change, in percentage points';
  }
  if (from.value < 0 || to.value < 0) return 'no percentage leads from or to less than zero; print .change';
  if (from.value >= Math.max(column.minimumBase, Number.MIN_VALUE)) return '';
  const [base, least] = [from.value, column.minimumBase].map((value) =>
    inEnglish.numbers.amount(value, column),
  );
  return `the base is ${base}, below the minimum of ${least}; give the counts instead`;
}

function between(value: Value, { from, to }: Pair, operator: '−' | '÷', { language }: MeasureContext): Value {
  const say = operator === '÷' ? language.numbers.inFull : language.numbers.amount;
  const number = (point: Point) => say(point.value ?? 0, value.series.column);
  const how =
    operator === '÷'
      ? `(${number(to)} ÷ ${number(from)} − 1) × 100`
      : `${number(to)} − ${inSum(number(from))}`;
  return {
    ...value,
    missing: '',
    points: [from, to],
    periods: [from.period, to.period],
    status: [...new Set([...from.status, ...to.status])],
    how,
  };
}

/** "up from 55", "down from 51,100", "unchanged from 37", "not clearly different from 14". */
const movement: Measure = (series, context) => {
  const compared = pair(series, 'previous', context);
  const before = cellValue(series, previousPoint(series), 'previous', context);
  if (typeof compared === 'string') {
    return { is: 'words', parts: [{ ...before, value: null, missing: compared }] };
  }
  const { period } = compared.from;
  // Unless it is the one just before, readers must be told which.
  const when = series.table.gapped || period.ends ? period : null;
  const parts = context.language.figures.movement<Value | Period>(signOf(series, compared), before, when);
  return { is: 'words', parts };
};

export const CHANGE_MEASURES: Readonly<Record<string, Measure>> = {
  rose: statement('rose', 'previous', rose),
  fell: statement('fell', 'previous', fell),
  unchanged: statement('unchanged', 'previous', unchanged),
  unclear: statement('unclear', 'previous', unclear),
  doubled: statement('doubled', 'previous', atLeastTimes(2)),
  tripled: statement('tripled', 'previous', atLeastTimes(3)),
  halved: statement('halved', 'previous', halved),
  change: amount('change', 'previous'),
  percentChange: percent('percentChange', 'previous'),
  movement,
  /** Against the first period that may be compared with the latest: after the last break or gap. */
  roseSinceStart: statement('roseSinceStart', 'start', rose),
  fellSinceStart: statement('fellSinceStart', 'start', fell),
  unclearSinceStart: statement('unclearSinceStart', 'start', unclear),
  doubledSinceStart: statement('doubledSinceStart', 'start', atLeastTimes(2)),
  halvedSinceStart: statement('halvedSinceStart', 'start', halved),
  changeSinceStart: amount('changeSinceStart', 'start'),
  percentChangeSinceStart: percent('percentChangeSinceStart', 'start'),
  start: (series, context) => ({
    is: 'value',
    value: cellValue(series, comparableRun(series)[0] ?? firstPoint(series), 'start', context),
  }),
  /** How many periods running it has moved the same way. */
  streak: (series, context) => {
    const value = cellValue(series, latestPoint(series), 'streak', context);
    const run = runOfSteps(series).slice(-streakOf(series) - 1);
    const known = isKnown(latestPoint(series));
    return {
      is: 'value',
      value: {
        ...value,
        kind: 'rank',
        counts: 'periods',
        decimals: 0,
        value: known ? streakOf(series) : null,
        points: run,
        how: context.language.figures.how.streak,
      },
    };
  },
};
