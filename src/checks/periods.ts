import type { Value } from '../figures/result.ts';
import { monthName, type Period, periodText } from '../tables/period.ts';
import { words } from './closedClasses.ts';
import { clauseOf, type Figure, nearby, type Reading, type Token, wordsBefore } from './reading.ts';
import { type Found, found } from './rules.ts';

/** Of which period a figure is, and which one its clause states. */

/** A period or date that a sentence prints. */
export interface Stated extends Token {
  is(period: Period): boolean;
  isBefore(period: Period): boolean;
  /** "In 2024", and not "since 2019" or "the census of 2021". */
  readonly isStating: boolean;
}

const STATING = words('in during for throughout early late mid spring summer autumn winter');

export function statedBy(tokens: readonly Token[]): Stated[] {
  return tokens.flatMap((token): Stated[] => {
    const before = tokens[token.at - 1]?.word ?? '';
    const { atom } = token.run;
    if (atom?.kind === 'period') {
      const { period } = atom;
      const isBefore = (other: Period) => other.cycle === period.cycle && period.index < other.index;
      const is = ({ id }: Period) => id === period.id;
      return [{ ...token, word: periodText(period), is, isBefore, isStating: before !== 'since' }];
    }
    if (token.role !== 'date') return [];
    const date = dateOf(token.word);
    const is = (other: Period) => fitsDate(date, other);
    return [{ ...token, is, isBefore: ({ year }) => date.year < year - 1, isStating: STATING.has(before) }];
  });
}

interface PrintedDate {
  readonly year: number;
  /** 1 to 12; null for a whole year. */
  readonly month: number | null;
}

const MONTH_NAMES = Array.from({ length: 12 }, (_, i) => monthName(i + 1));

export function dateOf(printed: string): PrintedDate {
  const [first = '', second] = printed.split(' ');
  if (second === undefined) return { year: Number(first), month: null };
  return { year: Number(second), month: MONTH_NAMES.indexOf(first) + 1 };
}

function fitsDate({ year, month }: PrintedDate, period: Period): boolean {
  if (month !== null) return period.year === year && (period.month === month || period.month === null);
  return period.year === year || (period.kind === 'financial-year' && period.year === year + 1);
}

export function isChange({ kind }: Value): boolean {
  return kind === 'change' || kind === 'percentage-change' || kind === 'points';
}

/** "From 55", "unchanged at 55", "up from 55" as the engine prints it. */
export function isFrom(reading: Reading, figure: Figure): boolean {
  const before = wordsBefore(reading, figure, 2);
  const printed = reading.tokens[figure.at - 1];
  const isMovement = printed?.role === 'printed' && printed.word.trimEnd().endsWith('from');
  return isMovement || before.at(-1) === 'from' || before.join(' ') === 'unchanged at';
}

export function periodFaults(reading: Reading): Found[] {
  return [...reading.figures.flatMap((figure) => periodFault(reading, figure)), ...mixedYears(reading)];
}

/** Measures that speak of another period than the latest, which a story has to name. */
const NEEDS_PERIOD = new Set(['first', 'peak', 'trough', 'at', 'start']);

function periodFault(reading: Reading, figure: Figure): Found[] {
  const { value } = figure;
  const last = value.periods.at(-1);
  if (!last || value.periods.length > 1 || isChange(value)) return [];
  const near = statedNear(reading, figure);
  const isTold = near.some((stated) => stated.is(last));
  const earlier = earlierBeside(reading, figure, near);
  const own = `a figure for ${periodText(last)}, but the sentence`;
  const expected = periodText(last);
  if (value.measure === 'previous') {
    const isSaid =
      isTold || earlier !== undefined || isFrom(reading, figure) || comparesBefore(reading, figure);
    return isSaid
      ? []
      : [found('period-unsaid', reading, figure, `${own} does not say when it was`, expected)];
  }
  const says = earlier
    ? [earlier]
    : isTold
      ? []
      : near.filter(({ isStating }) => isStating).map(({ word }) => word);
  if (says.length > 0)
    return [found('period-denied', reading, figure, `${own} says ${says.join(' and ')}`, expected)];
  if (!NEEDS_PERIOD.has(value.measure) || near.length > 0) return [];
  return [found('period-unsaid', reading, figure, `${own} does not say when it was`, expected)];
}

function statedNear(reading: Reading, figure: Figure): Stated[] {
  const periods = reading.periods.filter(({ isStating, role }) => isStating || role === 'period');
  const { before, after } = nearby(reading, figure, periods);
  const next = reading.figures.find(({ start }) => start > figure.start)?.start ?? Infinity;
  // "14.4 per cent, in 2023", "102 – in 2023", "102, as of 2023" state it too.
  const behind =
    after ??
    periods.find(
      (stated) => stated.start > figure.end && stated.start < next && isAppended(reading, figure, stated),
    );
  // In "from 61 in 2023 to 366", 2023 belongs to the 61.
  const isOthers =
    before && reading.tokens[figure.at - 1]?.word === 'to' && reading.tokens[figure.at - 2]?.at === before.at;
  return [isOthers ? undefined : before, behind].flatMap((stated) => stated ?? []);
}

function isAppended({ tokens }: Reading, figure: Figure, { at }: Stated): boolean {
  const between = tokens.slice(figure.at + 1, at).map(({ word }) => word);
  return (between.length === 2 && STATING.has(between[1] ?? '')) || between.slice(-2).join(' ') === 'as of';
}

const COMPARING = words('than on from against over with as since were was did to of');

/** "The year before" behind a figure in its clause, where nothing is compared with it. */
function earlierBeside(reading: Reading, figure: Figure, near: readonly Stated[]): string | undefined {
  const isPrevious = figure.value.measure === 'previous';
  const next = reading.figures.find(({ start }) => start > figure.start)?.start ?? Infinity;
  if (near.some(({ start }) => start > figure.end)) return undefined;
  const time = reading.times.find(({ is, clause, at, start }) => {
    if (is !== 'earlier' || clause !== figure.clause || start < figure.end || start > next) return false;
    const before = reading.tokens.slice(Math.max(0, at - 3), at);
    return isPrevious || !before.some(({ word }) => COMPARING.has(word));
  });
  return time?.word;
}

/** "More than the year before: 102, against 55". */
function comparesBefore(reading: Reading, figure: Figure): boolean {
  const isSaid = reading.times.some(({ is, start }) => is === 'earlier' && start < figure.start);
  const comparing = clauseOf(reading, figure).find(({ word }) => /^(?:against|compared|after)$/u.test(word));
  return isSaid && comparing !== undefined && comparing.at < figure.at;
}

/** Years ending in different months count different things: never in one sentence. */
function mixedYears(reading: Reading): Found[] {
  const yearly = reading.figures.filter(({ value }) => value.periods.at(-1)?.kind === 'year-ending');
  const other = yearly.find(
    ({ value }) => value.periods.at(-1)?.cycle !== yearly[0]?.value.periods.at(-1)?.cycle,
  );
  return other
    ? [found('mixed-years', reading, other, `years that end in different months in one sentence`)]
    : [];
}
