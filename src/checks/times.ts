import type { Ground } from '../figures/ground.ts';
import type { Value } from '../figures/result.ts';
import { latestPeriod } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { cardinalOf, PREPOSITIONS } from './closedClasses.ts';
import { RUNS } from './measureNames.ts';
import { isChange } from './periods.ts';
import type { Figure, Reading, Relation, Stated, TimeWord, Token } from './reading.ts';
import { type Found, found } from './rules.ts';
import { type SaidTime, stepsOf } from './timeWords.ts';
import type { Verdict } from './verdict.ts';

/** Checks the time over which a change is said to have happened, and typed words of time. */

interface TimeSpan {
  readonly from: Period;
  readonly to: Period;
}

function fits({ from, to }: TimeSpan, said: SaidTime): boolean {
  return stepsOf(said, to) === to.index - from.index;
}

/** What a sentence says of a change, or of a span of time. */
function isFitting({ from, to }: TimeSpan, said: TimeWord): boolean {
  return from === to ? said.is === 'earlier' || stepsOf(said, to) === to.length : fits({ from, to }, said);
}

function timeSpanOf({ value }: Pick<Figure, 'value'>): TimeSpan | null {
  const { measure, periods, series } = value;
  const to = measure === 'previous' ? latestPeriod(series.table, series.column) : periods.at(-1);
  const [from] = periods;
  const isCompared = measure === 'previous' || isChange(value) || RUNS.has(measure);
  if (!from || !to) return null;
  if (from.id === to.id) return to.ends && value.kind !== 'per' ? { from: to, to } : null;
  return isCompared ? { from, to } : null;
}

/** Checks a printed change, or its base value, against the stated time. */
export function spanFaults(reading: Reading): Found[] {
  const { figures, text } = reading;
  return figures.flatMap((figure, i) => {
    const timeSpan = timeSpanOf(figure);
    if (!timeSpan) return [];
    const to = figures[i + 1]?.start ?? text.length;
    const said =
      spanWord(reading, figure.end, to) ?? (i === 0 ? spanWord(reading, 0, figure.start) : undefined);
    if (said && !isFitting(timeSpan, said)) return [wrongTimeSpan(reading, figure, timeSpan, said.word)];
    const long = RUNS.has(figure.value.measure) ? longRun(reading) : undefined;
    if (long && !runsFor(figure, long)) return [wrongTimeSpan(reading, figure, timeSpan, long.word)];
    const since =
      figure.value.measure === 'previous'
        ? undefined
        : after(reading, 'since', figures.length === 1 ? 0 : figure.end, to);
    return since && !since.is(timeSpan.from)
      ? [wrongTimeSpan(reading, figure, timeSpan, `since ${since.word}`)]
      : [];
  });
}

/** "The five-year average", "a 10-year total". */
function longRun({ tokens }: Reading): (SaidTime & Token) | undefined {
  return tokens
    .map((token) => {
      const [, number = '', unit = ''] = /^(\w+)-(year|quarter|month)$/u.exec(token.word) ?? [];
      return { ...token, unit, count: cardinalOf(number) ?? 0 };
    })
    .find(({ count }) => count > 0);
}

function runsFor({ value: { periods } }: Figure, said: SaidTime): boolean {
  return stepsOf(said, periods.at(-1)) === periods.length;
}

function spanWord({ times }: Reading, from: number, to: number): TimeWord | undefined {
  return times.find(
    ({ is, start, end }) => (is === 'earlier' || is === 'span') && start >= from && end <= to,
  );
}

/** The period after "since" or "in"; the "on" of "up 27 per cent on 2015" counts as "since". */
function after({ periods, tokens }: Reading, word: string, from: number, to: number): Stated | undefined {
  const isAfter = (said = '') => said === word || (word === 'since' && said === 'on');
  return periods.find(({ start, at }) => start >= from && start < to && isAfter(tokens[at - 1]?.word));
}

/** "Risen since 2019" on a claim about the last year only. */
export function claimTimeSpanFaults(
  reading: Reading,
  relation: Relation,
  grounds: readonly Ground[],
): Found[] {
  const { end, start: begin, clause } = relation;
  const { tokens, figures, text } = reading;
  const clauseEnd =
    tokens.find((token) => token.start >= end && token.clause !== clause)?.start ?? text.length;
  const next = Math.min(figures.find(({ start }) => start >= end)?.start ?? Infinity, clauseEnd);
  const isThan = tokens.some(
    ({ start, word }) => /^(?:than|as)$/u.test(word) && start >= end && start < next,
  );
  const [said, stated] = [spanWord(reading, end, next), isThan ? undefined : after(reading, 'in', end, next)];
  for (const { against, from, to } of grounds) {
    if (!from || !to) continue;
    const isPast = against === 'past';
    const since =
      after(reading, 'since', end, clauseEnd) ?? (isPast ? undefined : after(reading, 'since', 0, begin));
    const isWrong = since && (isPast ? since.isBefore(from) : !since.is(from));
    if (isWrong) return [wrongTimeSpan(reading, relation, { from, to }, `since ${since.word}`)];
    if (said && !isPast && !fits({ from, to }, said))
      return [wrongTimeSpan(reading, relation, { from, to }, said.word)];
    if (stated && !stated.is(to) && !isAfterOther(reading, relation, stated))
      return [wrongTimeSpan(reading, relation, { from, to }, `in ${stated.word}`)];
  }
  return [];
}

/** "Fell again after rising in 2022": the period is that of the later word. */
function isAfterOther({ relations, tokens }: Reading, { end }: Relation, stated: Stated): boolean {
  return relations.some(
    ({ at, start }) => start > end && start < stated.start && tokens[at - 1]?.word === 'after',
  );
}

function wrongTimeSpan(reading: Reading, at: Token, { from, to }: TimeSpan, says: string): Found {
  const [first, last] = [from, to].map(inEnglish.periods.text);
  const of = from === to ? `a figure for ${last}` : `a change from ${first} to ${last}`;
  const problem = `${of}, but the sentence says “${says}”`;
  return found('wrong-span', reading, at, problem);
}

/**
 * Words of time beside a figure or in a claim: some can be checked against its period, the others need a
 * printed one.
 */
export function timeFaults(reading: Reading, claims: readonly Verdict[]): Found[] {
  return reading.times.flatMap((time) => {
    if (time.is !== 'relative' && time.is !== 'typed') return [];
    const figure = nearestFigure(reading, time);
    const series = claims.flatMap(({ grounds }) => grounds)[0]?.series;
    const period =
      figure?.value.periods.at(-1) ?? (series && latestPeriod(series.table, series.column)) ?? null;
    if (time.is === 'relative') return relativeFaults(reading, time, period, figure);
    const isClaimed = claims.some(
      ({ relation, grounds }) => relation.clause === time.clause && grounds.length > 0,
    );
    const isBeside = figure && (figure.clause === time.clause || leadsIn(reading, time, figure));
    if ((!isBeside && !isClaimed) || !period) return [];
    const counted = countedFault(reading, time, figure);
    if (counted) return counted;
    // "The year to March" for a figure of such a year.
    if (inEnglish.periods.month(period.month ?? 12) === time.word || printsPeriod(reading, time)) return [];
    return [
      found('typed-time', reading, time, 'a time that no figure printed', inEnglish.periods.text(period)),
    ];
  });
}

/** The time that a change lies back, or that a sum is of; null for the figure of a single year. */
function lengthOf(value: Value): (TimeSpan & { readonly steps: number }) | null {
  const { measure, periods } = value;
  const [from, to] = [periods[0], periods.at(-1)];
  if (!from || !to || measure === 'streak') return null;
  if (from.id === to.id) return to.ends ? { from: to, to, steps: to.length } : null;
  const steps = to.index - from.index;
  if (RUNS.has(measure)) return { from, to, steps: steps + to.length };
  return measure === 'rises' || measure === 'falls' || isChange(value) ? { from, to, steps } : null;
}

/** Whether the time of a figure proves the number of "over 10 years" or "10 years earlier". */
function isProvedCount({ times, figures }: Reading, { role, word, at }: Token): boolean {
  const count = role === 'number' ? cardinalOf(word) : undefined;
  if (!count) return false;
  return times.some(({ is, unit, at: timeAt }) => {
    if (timeAt !== (is === 'earlier' ? at : at + 1)) return false;
    return figures.some(({ value }) => {
      const earlier = is === 'earlier' ? timeSpanOf({ value }) : null;
      const steps = earlier ? earlier.to.index - earlier.from.index : lengthOf(value)?.steps;
      return steps !== undefined && stepsOf({ unit, count }, value.periods.at(-1)) === steps;
    });
  });
}

/** "Over five years", "of the last five years", of a figure of so many periods; null for any other. */
function countedFault(reading: Reading, time: TimeWord, figure: Figure | undefined): Found[] | null {
  const count = cardinalOf(reading.tokens[time.at - 1]?.word ?? '');
  const long = figure && lengthOf(figure.value);
  if (!long || !count) return null;
  const { from, to, steps } = long;
  if (stepsOf({ unit: time.unit, count }, to) === steps) return [];
  return [wrongTimeSpan(reading, figure, { from, to }, `${reading.tokens[time.at - 1]?.word} ${time.word}`)];
}

/** Whether a typed number of periods is held against a figure: "over 10 years", "10 years earlier". */
export function isHeldTime(reading: Reading, token: Token): boolean {
  if (isProvedCount(reading, token)) return true;
  if (longRun(reading)?.at === token.at) return reading.figures.some(({ value }) => RUNS.has(value.measure));
  return reading.times.some((time) => {
    if (time.is === 'typed' && time.at === token.at + 1)
      return countedFault(reading, time, nearestFigure(reading, time)) !== null;
    if (time.is !== 'earlier' || time.at !== token.at) return false;
    const spans = reading.figures.flatMap((figure) => timeSpanOf(figure) ?? []);
    return spans.some((span) => fits(span, time));
  });
}

/** "In the past decade, 200 were sent": an opening clause with a preposition sets the time. */
function leadsIn({ tokens }: Reading, { clause }: TimeWord, figure: Figure): boolean {
  const [first] = tokens;
  return clause === 0 && figure.clause === 1 && first !== undefined && PREPOSITIONS.has(first.word);
}

/** What is counted or spent over a time. */
const FLOWS: ReadonlySet<Value['kind']> = new Set<Value['kind']>(['count', 'money', 'change']);

function relativeFaults(
  reading: Reading,
  time: TimeWord,
  period: Period | null,
  figure: Figure | undefined,
): Found[] {
  const { published } = reading.known;
  if (!period && !reading.sentence.passage.kind.startsWith('chart')) return [];
  // A quarter's count or change is not a year's.
  const isFlow = figure === undefined || FLOWS.has(figure.value.kind);
  const isShorter =
    isFlow && time.unit === 'year' && (period?.kind === 'quarter' || period?.kind === 'month');
  if (period && isThen(period, time, published) && !isShorter) return [];
  const of = period ? `a figure for ${inEnglish.periods.text(period)}` : 'a chart';
  const problem = `${of}, published on ${published}, but the sentence says otherwise`;
  return [found('period-denied', reading, time, problem)];
}

function isThen({ kind, index, year, ends }: Period, { unit, word }: TimeWord, published: string): boolean {
  const [y = 0, m = 1] = published.split('-').map(Number);
  const back = word.toLowerCase().startsWith('last') ? 1 : 0;
  if (ends) return false;
  if (unit === 'year') return year === y - back || (kind !== 'year' && back === 1 && year === y);
  if (unit === 'month') return kind === 'month' && index === y * 12 + m - 1 - back;
  return unit === 'quarter' && kind === 'quarter' && index === y * 4 + Math.ceil(m / 3) - 1 - back;
}

function nearestFigure({ figures }: Reading, { start, clause }: Token): Figure | undefined {
  const dated = figures.filter(({ value }) => value.periods.length > 0);
  const own = dated.filter((figure) => figure.clause === clause);
  const near = own.length > 0 ? own : dated;
  return near.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

/** A period in the clause, or right before or after it: "in 2024, when there were 102". */
function printsPeriod({ tokens, periods }: Reading, { clause }: Token): boolean {
  const first = tokens.findIndex((token) => token.clause === clause) - 1;
  const last = tokens.findLastIndex((token) => token.clause === clause) + 3;
  return periods.some(({ at }) => at >= first && at <= last);
}
