import { parsePeriod } from '../tables/period.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { whyMissing } from './cellMeasures.ts';
import { comparedEvidence, comparePoints, estimateAt, estimateText, intervalProblem } from './compare.ts';
import { type Evidence, groundOf, NO_EVIDENCE } from './ground.ts';
import type { Judgement, Measure, MeasureContext } from './result.ts';
import {
  comparableRun,
  isBreak,
  isKnown,
  type KnownPoint,
  knownSinceBreak,
  latestPoint,
  overlaps,
  runOfSteps,
  type Series,
} from './series.ts';
import { streakOf } from './streak.ts';
import { unjudged } from './unjudged.ts';

/**
 * Measures that set the latest value against all that may be compared with it. A gap or a break in
 * the series ends the comparison, though a value before a gap still denies a record; a tie is no record.
 */

/** With fewer periods than this, "record" would only mean that a figure rose. */
const SHORTEST_RECORD = 3;

/** Sign of a value that is beyond another. */
type Beyond = 1 | -1;

/** @param known what the latest is set against, and the latest */
function isExtreme(series: Series, known: readonly KnownPoint[], beyond: Beyond): boolean {
  const [latest, ...others] = known.toReversed();
  if (!latest || others.length === 0) return false;
  return others.every((point) => comparePoints(series, latest, point).sign === beyond);
}

/** '' where the table can prove a record. */
function recordProblem(series: Series, run: readonly KnownPoint[], { name }: MeasureContext): string {
  const latest = latestPoint(series);
  if (!isKnown(latest)) return whyMissing(series, latest, `${name}.available`);
  const began = series.column.recordsBegan ? parsePeriod(series.column.recordsBegan) : null;
  const [first] = run;
  if (began && first && first.period.index > began.index) {
    return `the table starts in ${inEnglish.periods.text(first.period)} but records began in ${inEnglish.periods.text(began)}, so it can prove no record; attest it`;
  }
  if (run.length < SHORTEST_RECORD) {
    return `only ${run.length} comparable ${run.length === 1 ? 'period' : 'periods'}, at least ${SHORTEST_RECORD} are needed for a record`;
  }
  return intervalProblem(series, knownSinceBreak(series));
}

function evidence(series: Series, known: readonly KnownPoint[]): Evidence {
  const [from, to] = runOfSteps(series).slice(-2);
  return {
    ...(from && to ? comparedEvidence(comparePoints(series, to, from)) : NO_EVIDENCE),
    moves: true,
    ratio: null,
    highest: isExtreme(series, known, 1),
    lowest: isExtreme(series, known, -1),
    streak: streakOf(series),
  };
}

function listed(series: Series, known: readonly KnownPoint[]): string {
  return known
    .toReversed()
    .map((point) => `${estimateText(estimateAt(series, point))} in ${inEnglish.periods.text(point.period)}`)
    .join(', ');
}

/** Whether the latest value is a record; null where the table can prove none. */
export function recordSet(series: Series, context: MeasureContext): 'high' | 'low' | 'none' | null {
  if (recordProblem(series, comparableRun(series), context)) return null;
  const known = knownSinceBreak(series);
  return isExtreme(series, known, 1) ? 'high' : isExtreme(series, known, -1) ? 'low' : 'none';
}

function record(measure: string, beyond: Beyond): Measure {
  return (series, context) => {
    const run = comparableRun(series);
    const unknown = recordProblem(series, run, context);
    if (unknown) return unjudged(context.name, measure, series, unknown);
    const known = knownSinceBreak(series);
    const judgement: Judgement = {
      truth: isExtreme(series, known, beyond),
      unknown: '',
      grounds: [
        groundOf(context.name, measure, series, {
          against: 'past',
          from: run[0]?.period ?? null,
          to: run.at(-1)?.period ?? null,
          evidence: evidence(series, known),
          values: listed(series, known),
        }),
      ],
    };
    return { is: 'judgement', judgement };
  };
}

/**
 * The last earlier period in which the value was at least as high (or low) as the latest. There is
 * none for a record, nor for a value that did not move that way: both are met with a branch.
 */
function since(measure: string, beyond: Beyond): Measure {
  return (series) => {
    const run = comparableRun(series);
    const latest = run.at(-1);
    if (!latest) return { is: 'period', period: null, missing: `${measure}: no latest value` };
    const isPassed = (point: KnownPoint) => comparePoints(series, latest, point).sign === beyond;
    const index = run.slice(0, -1).findLastIndex((point) => !isPassed(point));
    const found = run[index];
    const next = run[index + 1];
    const passed = next && next !== latest && isPassed(next);
    if (!found || !passed || overlaps(found, latest)) {
      return {
        is: 'period',
        period: null,
        missing: `${measure}: no earlier period that the latest can be set against`,
      };
    }
    return { is: 'period', period: found.period, missing: '' };
  };
}

export const RECORD_MEASURES: Readonly<Record<string, Measure>> = {
  recordHigh: record('recordHigh', 1),
  recordLow: record('recordLow', -1),
  highestSince: since('highestSince', 1),
  lowestSince: since('lowestSince', -1),
  /** First period that may be compared with the latest. */
  comparableSince: (series) => {
    const [first] = comparableRun(series);
    return { is: 'period', period: first?.period ?? null, missing: 'no latest value' };
  },
  /** Period of the last break in the series, if the comparable run starts with one. */
  lastBreak: (series) => {
    const [first] = comparableRun(series);
    const found = first && isBreak(series, first) ? first.period : null;
    return { is: 'period', period: found, missing: 'no break in the series' };
  },
  /** When the publisher's own series began, as the recipe declares it. */
  recordsBegan: ({ column }) => {
    const period = column.recordsBegan ? parsePeriod(column.recordsBegan) : null;
    return {
      is: 'period',
      period,
      missing: `when records of ${column.name} began: recordsBegan in its recipe`,
    };
  },
};
