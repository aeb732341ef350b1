import { inEnglish } from '../words/inEnglish.ts';
import { cellValue, whyMissing } from './cellMeasures.ts';
import { compare, estimateAt, estimateText, exactly, intervalProblem } from './compare.ts';
import { groundOf } from './ground.ts';
import { isLevelKind, type Measure, type MeasureContext, shownNumber, type Value } from './result.ts';
import { isKnown, latestPoint } from './series.ts';
import { unjudged } from './unjudged.ts';

/** Measures of how a value stands to nought, at the newest period. */

const NEVER_ZERO = 'an estimate is never known to be nought; test negative, and write {% else %}';

function signStatement(measure: string, wanted: -1 | 0): Measure {
  return (series, context) => {
    const point = latestPoint(series);
    const missing = isKnown(point)
      ? intervalProblem(series, [point]) || (wanted === 0 && series.column.bounds ? NEVER_ZERO : '')
      : whyMissing(series, point, `${context.name}.available`);
    if (missing || !isKnown(point)) return unjudged(context.name, measure, series, missing);
    const own = estimateAt(series, point);
    const { sign } = compare(own, exactly(0));
    const values = `${estimateText(own)}, ${inEnglish.periods.text(point.period)}`;
    const grounds = [groundOf(context.name, measure, series, { values })];
    return { is: 'judgement', judgement: { truth: sign === wanted, unknown: '', grounds } };
  };
}

/** A value below zero without its sign, for words that say so: "a deficit of £4.1m". */
export function belowZeroOf(value: Value, { language }: MeasureContext): Value {
  const made: Value = { ...value, measure: 'belowZero' };
  const shown = value.value === null ? 0 : shownNumber(value);
  const problem = belowZeroProblem(value, shown);
  if (value.value === null || problem) return { ...made, value: null, missing: value.missing || problem };
  return { ...made, value: -value.value, how: language.figures.how.belowZero };
}

function belowZeroProblem({ kind, series: { column } }: Value, shown: number): string {
  if (!isLevelKind(kind)) return 'only a value of the column itself is below zero';
  if (column.bounds) return 'an estimate; print it with its sign';
  return shown < 0 ? '' : 'it is not below zero';
}

export const SIGN_MEASURES: Readonly<Record<string, Measure>> = {
  /** Below zero, as printed. */
  negative: signStatement('negative', -1),
  /** Nought, as printed. */
  zero: signStatement('zero', 0),
  belowZero: (series, context) => ({
    is: 'value',
    value: belowZeroOf(cellValue(series, latestPoint(series), 'belowZero', context), context),
  }),
};
