import { asPrinted } from '../words/digits.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { isPercentage } from '../words/isPercentage.ts';
import { cellValue } from './cellMeasures.ts';
import { labelOf, type Pair, pair, signOf, type TimeSpan } from './changePair.ts';
import { estimateAt, unclearText } from './compare.ts';
import { inSum } from './inSum.ts';
import type { Measure, MeasureContext, MeasureResult, Value } from './result.ts';
import { latestPoint, type Point, printedValue, type Series, statusesOf } from './series.ts';

/** How much a figure changed, in its unit and in per cent. */

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
  if (isPercentage(column)) {
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
    status: statusesOf([from, to]),
    how,
  };
}
