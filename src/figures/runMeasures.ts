import { addsUp } from '../tables/column.ts';
import { asPrinted } from '../words/digits.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { cellValue } from './cellMeasures.ts';
import { runSince } from './changePair.ts';
import { inSum } from './inSum.ts';
import type { Argument, MeasureContext, MeasureResult, MeasureWith, Value } from './result.ts';
import { type KnownPoint, latestPoint, runOfSteps, type Series, statusesOf } from './series.ts';
import { earliestComparable, periodOf } from './sinceMeasures.ts';
import { stepsOf } from './streak.ts';

/** Measures of several periods up to the latest. None of them reaches over a gap or break. */

type Run = readonly KnownPoint[];

/** The last periods, or why there are not so many. */
function lastRun(series: Series, length: number): Run | string {
  const run = runOfSteps(series);
  const [first] = run;
  if (!first) return 'no latest value';
  if (run.length >= length) return run.slice(-length);
  return `only ${run.length} comparable ${run.length === 1 ? 'period' : 'periods'}, since ${inEnglish.periods.text(first.period)}`;
}

type Finish = (made: Value, run: Run, context: MeasureContext) => Value;

function finished(
  measure: string,
  argument: string,
  series: Series,
  context: MeasureContext,
  run: Run | string,
  finish: Finish,
): MeasureResult {
  const latest = cellValue(series, latestPoint(series), measure, context);
  const made: Value = { ...latest, argument, value: null };
  if (typeof run === 'string') return { is: 'value', value: { ...made, missing: run } };
  const status = statusesOf(run);
  const periods = run.map(({ period }) => period);
  return { is: 'value', value: finish({ ...made, missing: '', points: run, periods, status }, run, context) };
}

function length(given: Argument): number | null {
  return typeof given === 'number' && Number.isInteger(given) && given > 1 ? given : null;
}

function overLast(measure: string, finish: Finish, more = 0): MeasureWith<Series> {
  return {
    takes: 'how many periods, at least two',
    example: () => '2',
    measure(series, given, context) {
      const periods = length(given);
      if (periods === null) return null;
      const run = lastRun(series, periods + more);
      return finished(measure, String(periods), series, context, run, finish);
    },
  };
}

function overTime(measure: string, finish: Finish): MeasureWith<Series> {
  return {
    takes: 'a period of the table',
    example: earliestComparable,
    measure(series, given, context) {
      const period = periodOf(given);
      if (!period) return null;
      return finished(measure, period.id, series, context, runSince(period, runOfSteps(series)), finish);
    },
  };
}

/** Only counts add up: an average of rates is not the rate of the years together. */
function ofCounts(finish: Finish): Finish {
  return (made, run, context) => {
    const problem = sumProblem(made);
    return problem ? { ...made, missing: problem } : finish(made, run, context);
  };
}

function sumProblem({ kind, series: { table, column } }: Value): string {
  if (!addsUp(column)) return `a ${kind} can’t be added up; derive it in a recipe`;
  return table.gapped
    ? 'the table has nothing of the time between its periods; print .latest and .previous'
    : '';
}

function sumOf(run: Run): number {
  return run.reduce((sum, { value }) => sum + value, 0);
}

function howSum(run: Run, { series: { column } }: Value, { language }: MeasureContext): string {
  const { figures, numbers } = language;
  return figures.how.sum(
    run.map(({ value }, i) => (i === 0 ? String : inSum)(numbers.inFull(value, column))),
  );
}

const total = ofCounts((made, run, context) => ({
  ...made,
  value: sumOf(run),
  how: howSum(run, made, context),
}));

/** Below ten with one decimal more: 2.6 a year is not three. */
const average = ofCounts((made, run, context) => {
  if (run[0]?.period.ends)
    return { ...made, missing: 'a span is no single year; print {{ … | per: "year" }}' };
  const value = sumOf(run) / run.length;
  const isFiner = made.kind === 'count' && Math.abs(value) < 10 && !Number.isInteger(asPrinted(value, 6));
  const decimals = made.decimals + (isFiner ? 1 : 0);
  const how = context.language.figures.how.average(howSum(run, made, context), run.length);
  return { ...made, value, decimals, how };
});

/** In how many periods it went one way from the period before. */
function movedIn(sign: 1 | -1): Finish {
  return (made, run, { language }) => {
    const steps = stepsOf(made.series, run);
    const value = steps.filter((step) => step === sign).length;
    const how = language.figures.how.steps(steps.length);
    return { ...made, kind: 'rank', counts: 'periods', decimals: 0, value, how };
  };
}

export const RUN_MEASURES: Readonly<Record<string, MeasureWith<Series>>> = {
  /** Of the last periods: "an average of 1,240 a year". */
  average: overLast('average', average),
  averageSince: overTime('average', average),
  total: overLast('total', total),
  totalSince: overTime('total', total),
  /** In how many of the last periods it rose. */
  rises: overLast('rises', movedIn(1), 1),
  falls: overLast('falls', movedIn(-1), 1),
};
