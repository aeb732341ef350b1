import { groundOf } from './ground.ts';
import type { Judgement } from './result.ts';
import type { Series } from './series.ts';

/** A judgement that a missing value prevents. */
export function unjudged(figure: string, measure: string, series: Series, unknown: string): Judgement {
  return { truth: null, unknown, grounds: [groundOf(figure, measure, series, { values: unknown })] };
}
