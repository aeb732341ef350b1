import { isShareOfWhole } from '../tables/column.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { cellValue, whyMissing } from './cellMeasures.ts';
import { compare, estimateOf, estimateText, exactly } from './compare.ts';
import { groundOf, NO_EVIDENCE } from './ground.ts';
import { oneIn, oneInFew } from './oneIn.ts';
import type { Measure, MeasureContext, MeasureResult, Value } from './result.ts';
import { isKnown, type KnownPoint, latestPoint, pointAt, type Series, seriesOf } from './series.ts';
import { unjudged } from './unjudged.ts';

/** Measures of a part against its whole: the column that `partOf` names, at the same period. */

interface Part {
  readonly part: KnownPoint;
  readonly whole: KnownPoint;
  readonly wholeSeries: Series;
}

function partOf(series: Series, { name }: MeasureContext): Part | string {
  const wholeName = series.column.partOf;
  if (!wholeName) return `${series.column.name} is declared a part of nothing; give its recipe a partOf`;
  const part = latestPoint(series);
  if (!isKnown(part)) return whyMissing(series, part, `${name}.available`);
  const wholeSeries = seriesOf(series.table, wholeName, series.area);
  const whole = pointAt(wholeSeries, part.period);
  if (!isKnown(whole)) return whyMissing(wholeSeries, whole, `${name}.share.available`);
  if (whole.value <= 0)
    return `the whole is ${inEnglish.numbers.amount(whole.value, wholeSeries.column)} in ${inEnglish.periods.text(part.period)}`;
  if (whole.value < wholeSeries.column.minimumBase) {
    const base = inEnglish.numbers.amount(whole.value, wholeSeries.column);
    return `the whole is ${base}, below the minimum of ${wholeSeries.column.minimumBase}; give the counts instead`;
  }
  return { part, whole, wholeSeries };
}

/** Percentage of the whole, 0 to 100. */
function shareValue(series: Series, context: MeasureContext): Value {
  const found = partOf(series, context);
  const base: Value = {
    ...cellValue(series, latestPoint(series), 'share', context),
    kind: 'percentage',
    decimals: 0,
  };
  if (typeof found === 'string') return { ...base, value: null, missing: found };
  const { part, whole } = found;
  const { inFull } = context.language.numbers;
  const how = `${inFull(part.value, series.column)} ÷ ${inFull(whole.value, found.wholeSeries.column)} × 100`;
  return { ...base, value: (part.value / whole.value) * 100, missing: '', how };
}

function shareStatement(measure: string, sign: 1 | -1): Measure {
  return (series, context) => {
    const share = percentageOf(series, context);
    const { value, missing, how } = share;
    if (value === null) return unjudged(context.name, measure, series, missing);
    const own = estimateOf(share);
    // As precisely as it is known: 50.01 per cent is a majority.
    const compared = compare(series.column.bounds ? own : exactly(value, 6), exactly(50, 6));
    const shown = own.bounds ? estimateText(own) : inEnglish.numbers.digits(value, 1);
    const values = `${shown} per cent${how && ` (${how})`}`;
    const evidence = { ...NO_EVIDENCE, share: value, isClear: compared.isClear };
    const grounds = [groundOf(context.name, measure, series, { against: 'whole', evidence, values })];
    return { is: 'judgement', judgement: { truth: compared.sign === sign, unknown: '', grounds } };
  };
}

/** The column itself where it is a percentage of a whole, else its share of its whole. */
function percentageOf(series: Series, context: MeasureContext): Value {
  if (isShareOfWhole(series.column)) return cellValue(series, latestPoint(series), 'latest', context);
  return shareValue(series, context);
}

/** The sum of numbers that a reader finds in the table: whole by part, or 100 by the percentage. */
function howOneIn({ value, decimals, series }: Value, context: MeasureContext): string {
  if (value === null) return '';
  const { digits, inFull } = context.language.numbers;
  const found = isShareOfWhole(series.column) ? null : partOf(series, context);
  if (found === null || typeof found === 'string') return `100 ÷ ${digits(value, Math.max(1, decimals))}`;
  return `${inFull(found.whole.value, found.wholeSeries.column)} ÷ ${inFull(found.part.value, series.column)}`;
}

/** "Around one in seven", of a percentage. */
export function oneInOf(share: Value, how: string, { language }: MeasureContext): MeasureResult {
  const phrase = share.value === null ? null : oneIn(share.value);
  const missing =
    share.missing ||
    `${inEnglish.numbers.digits(share.value ?? 0, 1)} per cent is not close to one in any whole number`;
  const value: Value = {
    ...share,
    kind: 'one-in',
    measure: 'oneIn',
    decimals: 0,
    value: phrase?.n ?? null,
    missing: phrase ? '' : missing,
    how,
  };
  return { is: 'words', parts: language.figures.oneIn(value, phrase?.hedge ?? 'exactly') };
}

/** "Fewer than one in 10,000", of a rate per so many people. */
function oneInOfRate(series: Series, context: MeasureContext): MeasureResult {
  const rate = cellValue(series, latestPoint(series), 'oneIn', context);
  const many = Number(/[\d,]+/.exec(series.column.denominator ?? '')?.[0].replaceAll(',', ''));
  const { numbers, figures } = context.language;
  const phrase = rate.value === null || !many ? null : oneInFew((rate.value / many) * 100);
  const sum = `${numbers.digits(many)} ÷ ${numbers.digits(rate.value ?? 0, rate.decimals)}`;
  const value: Value = {
    ...rate,
    kind: 'one-in',
    decimals: 0,
    value: phrase?.n ?? null,
    missing: phrase ? '' : rate.missing || 'no rate per so many that is close to one in any whole number',
    how: figures.how.twoDigits(sum),
  };
  return { is: 'words', parts: figures.oneInFew(value, phrase?.hedge ?? 'exactly') };
}

export const SHARE_MEASURES: Readonly<Record<string, Measure>> = {
  share: (series, context) => ({ is: 'value', value: shareValue(series, context) }),
  /** "around one in seven". */
  oneIn: (series, context) => {
    if (series.column.kind === 'rate') return oneInOfRate(series, context);
    const share = percentageOf(series, context);
    return oneInOf(share, howOneIn(share, context), context);
  },
  majority: shareStatement('majority', 1),
  minority: shareStatement('minority', -1),
};
