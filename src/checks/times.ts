import type { Ground } from '../figures/result.ts';
import { latestPeriod, type Series } from '../figures/series.ts';
import { type Period, parsePeriod, periodText } from '../tables/period.ts';
import { isChange, type Stated, statedIn } from './periods.ts';
import type { Figure, Reading, Token } from './reading.ts';
import type { Relation } from './relations.ts';
import { type Found, found } from './rules.ts';
import { type TimeWord, timeWordsIn } from './timeWords.ts';

/** Over what time a change came about, and words of time that no period is printed beside. */

/** How many periods of a kind make the unit. */
const STEPS: Readonly<Record<string, Readonly<Partial<Record<Period['kind'], number>>>>> = {
  year: { year: 1, 'financial-year': 1, 'year-ending': 1, quarter: 4, month: 12 },
  quarter: { quarter: 1, month: 3 },
  month: { month: 1 },
};

export interface Span {
  readonly from: Period;
  readonly to: Period;
}

function fits({ from, to }: Span, unit: string): boolean {
  return STEPS[unit]?.[to.kind] === to.index - from.index;
}

function spanOf({ value }: Figure): Span | null {
  const { measure, periods, series } = value;
  const to = measure === 'previous' ? latestPeriod(series.table, series.column) : periods.at(-1);
  const [from] = periods;
  const isCompared = measure === 'previous' || isChange(value);
  return isCompared && from && to && from.id !== to.id ? { from, to } : null;
}

/** A printed change, or the earlier value that it leads from, over the time that the sentence says. */
export function spanFaults(reading: Reading): Found[] {
  const { figures, text } = reading;
  return figures.flatMap((figure, i) => {
    const span = spanOf(figure);
    if (!span) return [];
    const to = figures[i + 1]?.start ?? text.length;
    const said =
      spanWordIn(reading, figure.end, to) ?? (i === 0 ? spanWordIn(reading, 0, figure.start) : undefined);
    if (said && !fits(span, said.unit)) return [wrongSpan(reading, figure, figure.word, span, said.word)];
    if (figure.value.measure === 'previous') return [];
    const since = sinceIn(reading, figures.length === 1 ? 0 : figure.end, to);
    return since && !since.is(span.from)
      ? [wrongSpan(reading, figure, figure.word, span, `since ${since.text}`)]
      : [];
  });
}

function spanWordIn(reading: Reading, from: number, to: number): TimeWord | undefined {
  return timeWordsIn(reading).find(
    ({ is, start, end }) => (is === 'earlier' || is === 'span') && start >= from && end <= to,
  );
}

/** What is printed after one of these words. */
function statedAfter(
  reading: Reading,
  from: number,
  to: number,
  words: readonly string[],
): Stated | undefined {
  return statedIn(reading, true).find(
    ({ start, token }) =>
      start >= from && start < to && words.includes(reading.tokens[token.at - 1]?.word ?? ''),
  );
}

function sinceIn(reading: Reading, from: number, to: number): Stated | undefined {
  return statedAfter(reading, from, to, ['since']);
}

/** "Risen since 2019" on a claim that weighs only the last year. */
export function claimSpanFaults(reading: Reading, relation: Relation, grounds: readonly Ground[]): Found[] {
  const { end, token, word } = relation;
  const clauseEnd =
    reading.tokens.find(({ start, clause }) => start >= end && clause !== token.clause)?.start ??
    reading.text.length;
  const nextFigure = Math.min(
    reading.figures.find(({ start }) => start >= end)?.start ?? Infinity,
    clauseEnd,
  );
  const said = spanWordIn(reading, end, nextFigure);
  const since =
    sinceIn(reading, end, clauseEnd) ??
    (grounds.every(({ against }) => against !== 'past') ? sinceIn(reading, 0, token.start) : undefined);
  const stated = statedAfter(reading, end, nextFigure, ['in']);
  const compares = reading.tokens.some(
    ({ start, word: each }) => each === 'than' && start >= end && start < nextFigure,
  );
  for (const { against, from, to } of grounds) {
    if (!from || !to) continue;
    const span = { from, to };
    const isPast = against === 'past';
    if (since && (isPast ? since.isBefore(from) : !since.is(from)))
      return [wrongSpan(reading, token, word, span, `since ${since.text}`)];
    if (said && !isPast && !fits(span, said.unit)) return [wrongSpan(reading, token, word, span, said.word)];
    if (stated && !compares && !stated.is(to))
      return [wrongSpan(reading, token, word, span, `in ${stated.text}`)];
  }
  return [];
}

function wrongSpan(
  reading: Reading,
  at: Pick<Token, 'run'>,
  what: string,
  { from, to }: Span,
  says: string,
): Found {
  return found('wrong-span', reading, at, {
    what: `a change from ${periodText(from)} to ${periodText(to)}, but the sentence says “${says}”: ${what}`,
    expected: 'the time over which the change came about',
  });
}

/** "Since records began in 2011": the recipe says when they did. */
export function beginningFaults(reading: Reading, series: readonly Series[]): Found[] {
  const began = new Set(series.flatMap(({ column }) => column.recordsBegan ?? []));
  const said = began.size > 0 && statedAfter(reading, 0, reading.text.length, ['in']);
  if (!said || reading.tokens[said.token.at - 2]?.word !== 'began') return [];
  if ([...began].flatMap((id) => parsePeriod(id) ?? []).some((period) => said.is(period))) return [];
  return [
    found('records-began', reading, said.token, {
      what: `records did not begin then: ${said.text}`,
      expected: [...began].join(', '),
    }),
  ];
}

export interface Claimed {
  readonly relation: Relation;
  readonly grounds: readonly Ground[];
}

/** Words of time in the clause of a figure or claim: those that can be held to its period are, and others need a printed one. */
export function timeFaults(reading: Reading, published: string, claimed: readonly Claimed[]): Found[] {
  return timeWordsIn(reading).flatMap((time) => {
    if (time.is !== 'relative' && time.is !== 'typed') return [];
    const figure = nearestFigure(reading, time);
    const claim = claimed.find(({ relation }) => relation.token.clause === time.token.clause);
    const series = claimed[0]?.grounds[0]?.series;
    const period = figure ? figure.value.periods.at(-1) : series && latestPeriod(series.table, series.column);
    if (time.is === 'relative') return relativeFaults(reading, time, period ?? null, figure, published);
    const isBeside = figure?.clause === time.token.clause || claim;
    if (!isBeside || !period || isMonthOf(time, period) || printsPeriod(reading, time)) return [];
    return [
      found('typed-time', reading, time.token, {
        what: `a time that no figure printed: ${time.word}`,
        expected: periodText(period),
      }),
    ];
  });
}

function relativeFaults(
  reading: Reading,
  time: TimeWord,
  period: Period | null,
  figure: Figure | undefined,
  published: string,
): Found[] {
  const isChart = reading.sentence.passage.kind.startsWith('chart');
  if (!period && !isChart) return [];
  if (period && isThen(period, time, published) && !isShorter(period, figure, time.unit)) return [];
  const of = period ? `a figure for ${periodText(period)}` : 'a chart';
  return [
    found('period-denied', reading, time.token, {
      what: `${of}, published on ${published}, but the sentence says “${time.word}”: ${time.word}`,
      expected: 'the period of the figure',
    }),
  ];
}

/** A quarter's count or change said to be a year's. */
function isShorter({ kind }: Period, figure: Figure | undefined, unit: string): boolean {
  const isFlow = figure === undefined || figure.value.kind === 'count' || figure.value.kind === 'change';
  return unit === 'year' && (kind === 'quarter' || kind === 'month') && isFlow;
}

function isThen({ kind, index, year }: Period, { unit, back }: TimeWord, published: string): boolean {
  const [y = 0, m = 1] = published.split('-').map(Number);
  if (unit === 'year') return year === y - back || (kind !== 'year' && back === 1 && year === y);
  if (unit === 'month') return kind === 'month' && index === y * 12 + m - 1 - back;
  return unit === 'quarter' && kind === 'quarter' && index === y * 4 + Math.ceil(m / 3) - 1 - back;
}

function nearestFigure({ figures }: Reading, { start }: TimeWord): Figure | undefined {
  const dated = figures.filter(({ value }) => value.periods.length > 0);
  return dated.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

/** "The year to March", of a figure for a year that ends then. */
function isMonthOf({ word }: TimeWord, { month }: Period): boolean {
  return (
    month !== null &&
    periodText({ id: '', kind: 'month', index: 0, cycle: '', year: 0, month }).startsWith(word)
  );
}

/** A period in the clause, or right before or behind it: "in 2024, when there were 102". */
function printsPeriod({ tokens }: Reading, { token }: TimeWord): boolean {
  const isPrinted = ({ role }: Token) => role === 'period' || role === 'date';
  const first = tokens.findIndex(({ clause }) => clause === token.clause);
  const last = tokens.findLastIndex(({ clause }) => clause === token.clause);
  const around = [tokens[first - 1], ...tokens.slice(first, last + 1), ...tokens.slice(last + 1, last + 4)];
  return around.some((each) => each !== undefined && isPrinted(each));
}
