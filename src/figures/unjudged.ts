import { groundOf } from './ground.ts';
import type { MeasureResult } from './result.ts';
import type { Series } from './series.ts';

/** A judgement that a missing value prevents. */
export function unjudged(figure: string, measure: string, series: Series, unknown: string): MeasureResult {
  const grounds = [groundOf(figure, measure, series, { values: unknown })];
  return { is: 'judgement', judgement: { truth: null, unknown, grounds } };
}
