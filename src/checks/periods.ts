import type { Value } from '../figures/result.ts';
import { latestPeriod } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { words } from './closedClasses.ts';
import { RUNS } from './measureNames.ts';
import {
  clauseOf,
  type Figure,
  nearby,
  type Reading,
  type Stated,
  type Token,
  wordsBefore,
} from './reading.ts';
import { type Found, found, type RuleName } from './rules.ts';
import { stepsOf } from './timeWords.ts';

/** Checks each figure's period against the one that its clause states. */

const STATING = words('in during for throughout early late mid spring summer autumn winter');

export function statedBy(tokens: readonly Token[]): Stated[] {
  return tokens.flatMap((token): Stated[] => {
    const before = tokens[token.at - 1]?.word ?? '';
    const { atom } = token.run;
    if (atom?.kind === 'period') {
      const { period } = atom;
      const isBefore = (other: Period) => other.cycle === period.cycle && period.index < other.index;
      // Only the end of a span, "2016", is no time of what was counted over all of it.
      const isWhole = !period.ends || !isEndOf(period, token.word) || !WITHIN.has(before);
      const is = ({ id }: Period) => id === period.id && isWhole;
      // "Since 2019", "since at least 2019".
      const isSince = before === 'since' || (before === 'least' && tokens[token.at - 3]?.word === 'since');
      const word = isWhole ? inEnglish.periods.text(period) : token.word;
      return [{ ...token, word, is, isBefore, isStating: !isSince }];
    }
    if (token.role !== 'date') return [];
    const date = dateOf(token.word);
    const is = (other: Period) => fitsDate(date, endAt(other, before));
    return [{ ...token, is, isBefore: ({ year }) => date.year < year - 1, isStating: STATING.has(before) }];
  });
}

function isEndOf(period: Period, printed: string): boolean {
  return [inEnglish.periods.end(period), inEnglish.periods.year(period)].includes(printed);
}

/** "Between 2010 and 2016", of a span: the end that a word before it speaks of. A span has no time of its own. */
function endAt(period: Period, before: string): Period | null {
  if (!period.ends) return period;
  const [first, last] = period.ends;
  if (before === 'between' || before === 'from') return first;
  return ['and', 'to', 'until'].includes(before) ? last : null;
}

interface PrintedDate {
  readonly year: number;
  /** 1 to 12; null for a whole year. */
  readonly month: number | null;
}

const MONTH_NAMES = Array.from({ length: 12 }, (_, i) => inEnglish.periods.month(i + 1));

function dateOf(printed: string): PrintedDate {
  const [first = '', second] = printed.split(' ');
  if (second === undefined) return { year: Number(first), month: null };
  return { year: Number(second), month: MONTH_NAMES.indexOf(first) + 1 };
}

function fitsDate({ year, month }: PrintedDate, period: Period | null): boolean {
  if (!period) return false;
  if (month !== null) return period.year === year && (period.month === month || period.month === null);
  return period.year === year || (period.kind === 'financial-year' && period.year === year + 1);
}

export function isChange({ kind }: Value): boolean {
  return kind === 'change' || kind === 'percentage-change' || kind === 'points';
}

/** "From 55", "unchanged at 55", and the engine's own "up from 55". */
export function isFrom(reading: Reading, figure: Figure): boolean {
  const before = wordsBefore(reading, figure, 2);
  const printed = reading.tokens[figure.at - 1];
  const isMovement = printed?.role === 'printed' && printed.word.trimEnd().endsWith('from');
  return isMovement || before.at(-1) === 'from' || before.join(' ') === 'unchanged at';
}

export function periodFaults(reading: Reading): Found[] {
  return [...reading.figures.flatMap((figure) => periodFault(reading, figure)), ...mixedYears(reading)];
}

/** Measures of another period than the latest, which the story must name. */
const NEEDS_PERIOD = new Set(['first', 'peak', 'trough', 'at', 'start']);

function periodFault(reading: Reading, figure: Figure): Found[] {
  const { value } = figure;
  const last = value.periods.at(-1);
  if (last && RUNS.has(value.measure)) return runFault(reading, figure);
  if (!last || value.periods.length > 1) return [];
  if (isChange(value)) return publishedChangeFault(reading, figure, last);
  const near = statedNear(reading, figure);
  const earlier = earlierBeside(reading, figure, near);
  if (near.some((stated) => stated.is(last)) && (!earlier || value.measure === 'previous')) return [];
  const fault = (rule: RuleName, says: string) => {
    const problem = `a figure for ${inEnglish.periods.text(last)}, but the sentence ${says}`;
    return [found(rule, reading, figure, problem, inEnglish.periods.text(last))];
  };
  const ends = otherEnds(reading, last);
  if (ends) return fault('period-denied', `says ${ends}`);
  if (value.measure === 'previous') {
    const isSaid = earlier ?? (isFrom(reading, figure) || comparesBefore(reading, figure));
    return isSaid ? [] : fault('period-unsaid', 'does not say when it was');
  }
  const denying = near.filter((stated) => stated.isStating && !isOthers(reading, figure, stated));
  const isEarlier = earlier !== undefined && !isSpanned(reading, figure, last);
  const says = isEarlier ? [earlier] : denying.map(({ word }) => word);
  if (says.length > 0) return fault('period-denied', `says ${says.join(' and ')}`);
  const isUnsaid = NEEDS_PERIOD.has(value.measure) && near.length === 0 && !isSpanned(reading, figure, last);
  return isUnsaid ? fault('period-unsaid', 'does not say when it was') : [];
}

const WITHIN = words('in during for');

/** "A total of 6,310 in 2024", of six years. */
function runFault(reading: Reading, figure: Figure): Found[] {
  const { from, to } = { from: figure.value.periods[0], to: figure.value.periods.at(-1) };
  const wrong = statedNear(reading, figure).find(({ at }) => WITHIN.has(reading.tokens[at - 1]?.word ?? ''));
  if (!wrong || !from || !to) return [];
  const span = `${inEnglish.periods.text(from)} to ${inEnglish.periods.text(to)}`;
  const problem = `a figure for ${span}, but the sentence says ${wrong.word}`;
  return [found('period-denied', reading, figure, problem, span)];
}

/** A published change must be of the newest figures, or the sentence must name its period. */
function publishedChangeFault(reading: Reading, figure: Figure, last: Period): Found[] {
  const { table, column } = figure.value.series;
  const changed = table.columns.get(column.changeOf ?? '');
  const newest = changed && latestPeriod(table, changed);
  if (!newest || newest.id === last.id || reading.periods.some((stated) => stated.is(last))) return [];
  const problem = `a change for ${inEnglish.periods.text(last)}, where the figures are of ${inEnglish.periods.text(newest)}`;
  return [found('period-unsaid', reading, figure, problem, inEnglish.periods.text(last))];
}

/** The last period before a figure (with its pair) and the first after it. */
function statedNear(reading: Reading, figure: Figure): Stated[] {
  const periods = reading.periods.filter(({ isStating, role }) => isStating || role === 'period');
  const { before, after } = nearby(reading, figure, periods);
  const next = reading.figures.find(({ start }) => start > figure.start)?.start ?? Infinity;
  // "14.4 per cent, in 2023", "102 – in 2023", "102, as of 2023" also state it.
  const behind =
    after ??
    periods.find(
      (stated) => stated.start > figure.end && stated.start < next && isAppended(reading, figure, stated),
    );
  const paired = before && periods.find(({ at }) => at === before.at - 2 && isPair(reading, at));
  return [paired, before, behind].flatMap((stated) => stated ?? []);
}

/** "Between 2011 and 2016", where no two dates are the ends of the span. */
function otherEnds(reading: Reading, period: Period): string | undefined {
  const first = reading.periods.filter(({ role, at }) => role === 'date' && isPair(reading, at));
  const pairs = first.map((begin) => [begin, reading.periods.find(({ at }) => at === begin.at + 2)]);
  if (!period.ends || pairs.some((ends) => ends.every((end) => end?.is(period)))) return undefined;
  return pairs[0]?.map((end) => end?.word ?? '').join(' and ');
}

/** "Between 2011 and 2021", "from 2011 to 2021": the order of the figures assigns them. */
function isPair({ tokens }: Reading, at: number): boolean {
  const [opens, joins] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
  return (opens === 'between' && joins === 'and') || (opens === 'from' && /^(?:to|until)$/u.test(joins));
}

/**
 * A period before a figure that is not its own: the base of a comparison ("on 2023", "than in 2023"), or that
 * of another figure in between or right before it ("from 61 in 2023 to 366").
 */
function isOthers(reading: Reading, figure: Figure, stated: Stated): boolean {
  if (isCompared(reading, stated)) return true;
  if (stated.start > figure.start) return false;
  const isOf = ({ value }: Figure) => value.periods.some((period) => stated.is(period));
  const others = reading.figures.filter(({ start }) => start < figure.start);
  const head = others.findLast(({ start }) => start < stated.start);
  const isBehind = head !== undefined && nearby(reading, head, [stated]).after !== undefined && isOf(head);
  return isBehind || others.some((other) => other.clause < figure.clause && isOf(other));
}

const COMPARED = words('than on against with from');

/** "On 2023", "than in 2023", "compared with 2023". */
function isCompared({ tokens }: Reading, { at }: Stated): boolean {
  const [second = '', first = ''] = tokens.slice(Math.max(0, at - 2), at).map(({ word }) => word);
  return COMPARED.has(first) || (first === 'in' && (second === 'than' || second === 'as'));
}

function isAppended({ tokens }: Reading, figure: Figure, { at }: Stated): boolean {
  const between = tokens.slice(figure.at + 1, at).map(({ word }) => word);
  return (between.length === 2 && STATING.has(between[1] ?? '')) || between.slice(-2).join(' ') === 'as of';
}

const COMPARING = words('than on from against over with as since were was did to of');

/** "The year before" in a figure's clause, outside a comparison. */
function earlierBeside(reading: Reading, figure: Figure, near: readonly Stated[]): string | undefined {
  const { figures, times, tokens } = reading;
  if (near.some(({ start }) => start > figure.end)) return undefined;
  const isPrevious = figure.value.measure === 'previous';
  const isBeside = (time: Token) =>
    time.clause === figure.clause &&
    !figures.some(({ at }) => at > Math.min(time.at, figure.at) && at < Math.max(time.at, figure.at));
  const time = times.find((each) => {
    if (each.is !== 'earlier' || !isBeside(each)) return false;
    const before = tokens.slice(Math.max(0, each.at - 3), each.at);
    return isPrevious || (each.at > figure.at && !before.some(({ word }) => COMPARING.has(word)));
  });
  return time?.word;
}

/** "Up from 120 four years earlier", when that many years lie between. */
function isSpanned({ times }: Reading, { value, at, clause }: Figure, period: Period): boolean {
  const latest = latestPeriod(value.series.table, value.series.column);
  const time = times.find((each) => each.is === 'earlier' && each.at > at && each.clause === clause);
  return latest !== null && time !== undefined && stepsOf(time, latest) === latest.index - period.index;
}

/** "More than the year before: 102, against 55". */
function comparesBefore(reading: Reading, figure: Figure): boolean {
  const isSaid = reading.times.some(({ is, start }) => is === 'earlier' && start < figure.start);
  const comparing = clauseOf(reading, figure).find(({ word }) => /^(?:against|compared|after)$/u.test(word));
  if (isSaid && comparing !== undefined && comparing.at < figure.at) return true;
  // "More than the year before, when 55 were counted".
  const [, first] = clauseOf(reading, figure);
  return (
    first?.word === 'when' && reading.times.some(({ is, end }) => is === 'earlier' && end === first.start - 2)
  );
}

/** Years ending in different months are different series: never in one sentence. */
function mixedYears(reading: Reading): Found[] {
  const yearly = reading.figures.filter(({ value }) => value.periods.at(-1)?.unit === 'year-ending');
  const other = yearly.find(
    ({ value }) => value.periods.at(-1)?.month !== yearly[0]?.value.periods.at(-1)?.month,
  );
  return other
    ? [found('mixed-years', reading, other, `years that end in different months in one sentence`)]
    : [];
}
