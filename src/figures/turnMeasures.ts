import { evidenceOf, pairValues, signOf } from './changePair.ts';
import { groundOf } from './ground.ts';
import type { Measure } from './result.ts';
import { runOfSteps } from './series.ts';
import { unjudged } from './unjudged.ts';

/** Measures of the last two steps: whether a series went on, or turned. */

/** Two steps of a series: which way the newest goes, and the one before it. */
function turn(measure: string, now: 1 | -1, before: 1 | -1): Measure {
  return (series, context) => {
    const [first, second, latest] = runOfSteps(series).slice(-3);
    if (!first || !second || !latest)
      return unjudged(context.name, measure, series, 'fewer than three comparable periods');
    const steps = [
      { from: second, to: latest },
      { from: first, to: second },
    ];
    const grounds = steps.map((step) =>
      groundOf(context.name, measure, series, {
        against: 'previous',
        from: step.from.period,
        to: step.to.period,
        evidence: { ...evidenceOf(series, step), streak: null },
        values: pairValues(series, step),
      }),
    );
    const [one, two] = steps.map((step) => signOf(series, step));
    return { is: 'judgement', judgement: { truth: one === now && two === before, unknown: '', grounds } };
  };
}

export const TURN_MEASURES: Readonly<Record<string, Measure>> = {
  roseAgain: turn('roseAgain', 1, 1),
  fellAgain: turn('fellAgain', -1, -1),
  roseAfterFalling: turn('roseAfterFalling', 1, -1),
  fellAfterRising: turn('fellAfterRising', -1, 1),
};
