import {
  compareIn,
  evidenceOf,
  labelOf,
  type Pair,
  pair,
  pairValues,
  signOf,
  type TimeSpan,
} from './changePair.ts';
import { groundOf } from './ground.ts';
import type { Measure } from './result.ts';
import type { Series } from './series.ts';
import { unjudged } from './unjudged.ts';

/** Statements on a change: rose, fell, doubled. */

export function statement(
  measure: string,
  timeSpan: TimeSpan,
  holds: (series: Series, pair: Pair) => boolean | null,
): Measure {
  return (series, context) => {
    const compared = pair(series, timeSpan, context);
    if (typeof compared === 'string') return unjudged(context.name, measure, series, compared);
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

function unknownOf(label: string): string {
  return label.includes('.unchanged')
    ? `estimates are never known to be equal; write {% if ${label.replace('.unchanged', '.unclear')} %}`
    : NO_MULTIPLE;
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
