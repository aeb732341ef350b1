import type { Value } from '../figures/result.ts';
import { monthName, type Period, periodText } from '../tables/period.ts';
import { isFrom, wordsBeforeAre } from './near.ts';
import { clauseOf, type Figure, nearby, type Reading, type Token } from './reading.ts';
import { type Found, found } from './rules.ts';
import { type TimeWord, timeWordsIn } from './timeWords.ts';

/** Of which period a figure is, and which one its clause states. */

/** A period or date that a sentence prints. */
export interface Stated {
  readonly text: string;
  readonly token: Token;
  readonly start: number;
  readonly end: number;
  is(period: Period): boolean;
  isBefore(period: Period): boolean;
}

const STATING = new Set([
  'in',
  'during',
  'for',
  'throughout',
  'of',
  'early',
  'late',
  'mid',
  'spring',
  'summer',
  'autumn',
  'winter',
]);

/** @param isLoose also dates that state no period: "since April 2020", "the census of 2021" */
export function statedIn(reading: Reading, isLoose = false): Stated[] {
  return reading.tokens.flatMap((token): Stated[] => {
    const { start, end, word, run } = token;
    if (run.atom?.kind === 'period') {
      const { period } = run.atom;
      return [
        {
          text: periodText(period),
          token,
          start,
          end,
          is: (other) => other.id === period.id,
          isBefore: (other) => other.cycle === period.cycle && period.index < other.index,
        },
      ];
    }
    const before = reading.tokens[token.at - 1];
    if (token.role !== 'date' || !(isLoose || (before && STATING.has(before.word) && before.word !== 'of')))
      return [];
    const date = dateOf(word);
    return [
      {
        text: word,
        token,
        start,
        end,
        is: (other) => fitsDate(date, other),
        isBefore: (other) => date.year < other.year - 1,
      },
    ];
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
  return second === undefined
    ? { year: Number(first), month: null }
    : { year: Number(second), month: MONTH_NAMES.indexOf(first) + 1 };
}

function fitsDate({ year, month }: PrintedDate, period: Period): boolean {
  if (month !== null) return period.year === year && (period.month === month || period.month === null);
  return period.year === year || (period.kind === 'financial-year' && period.year === year + 1);
}

/** Measures that speak of another period than the latest, which a story has to name. */
const NEEDS_PERIOD = new Set(['first', 'peak', 'trough', 'at', 'start']);

export function isChange({ kind }: Value): boolean {
  return kind === 'change' || kind === 'percentage-change' || kind === 'points';
}

export function periodFaults(reading: Reading): Found[] {
  const stated = statedIn(reading);
  return [
    ...reading.figures.flatMap((figure, i) => periodFault(reading, figure, stated, reading.figures[i + 1])),
    ...mixedYears(reading),
  ];
}

function periodFault(
  reading: Reading,
  figure: Figure,
  stated: readonly Stated[],
  follower: Figure | undefined,
): Found[] {
  const { value } = figure;
  const last = value.periods.at(-1);
  if (!last || value.periods.length > 1 || isChange(value)) return [];
  const near = statedNear(reading, figure, stated, follower);
  const isToldThen = near.some((item) => item.is(last));
  const earlier = earlierBeside(reading, figure, near, follower);
  if (value.measure === 'previous') {
    const isTold = earlier || isToldThen || isFrom(reading, figure) || comparesBefore(reading, figure);
    return isTold ? [] : [unsaid(reading, figure, last)];
  }
  if (earlier) return [denied(reading, figure, last, earlier.word)];
  if (near.length > 0 && !isToldThen)
    return [denied(reading, figure, last, near.map(({ text }) => text).join(' and '))];
  return NEEDS_PERIOD.has(value.measure) && near.length === 0 ? [unsaid(reading, figure, last)] : [];
}

function statedNear(
  reading: Reading,
  figure: Figure,
  stated: readonly Stated[],
  follower: Figure | undefined,
): Stated[] {
  const { before, after } = nearby(reading, figure, stated);
  // "14.4 per cent, in 2023", "102 – in 2023", "102, as of 2023" state it too.
  const behind =
    after ??
    stated.find(
      (item) =>
        item.start >= figure.end &&
        item.start < (follower?.start ?? Infinity) &&
        isAppended(reading, figure, item),
    );
  // In "from 61 in 2023 to 366", 2023 belongs to the 61.
  const isOthers =
    before && wordsBeforeAre(reading, figure, ['to']) && reading.tokens[figure.at - 2] === before.token;
  return [isOthers ? undefined : before, behind].flatMap((item) => item ?? []);
}

function isAppended({ tokens }: Reading, figure: Figure, { token }: Stated): boolean {
  const between = tokens.slice(figure.at + 1, token.at).map(({ word }) => word);
  return (between.length === 2 && STATING.has(between[1] ?? '')) || between.slice(-2).join(' ') === 'as of';
}

const COMPARING = new Set([
  'than',
  'on',
  'from',
  'against',
  'over',
  'with',
  'as',
  'since',
  'were',
  'was',
  'did',
  'to',
  'of',
]);

/** "The year before" in the clause of a figure, where nothing is compared with it. */
function earlierBeside(
  reading: Reading,
  figure: Figure,
  near: readonly Stated[],
  follower: Figure | undefined,
): TimeWord | undefined {
  return timeWordsIn(reading).find(({ is, token, start }) => {
    if (
      is !== 'earlier' ||
      token.clause !== figure.clause ||
      start < figure.end ||
      start > (follower?.start ?? Infinity)
    )
      return false;
    if (near.some((item) => item.start > figure.end)) return false;
    const before = reading.tokens.slice(Math.max(0, token.at - 3), token.at).map(({ word }) => word);
    return figure.value.measure === 'previous' || !before.some((word) => COMPARING.has(word));
  });
}

/** "More than the year before: 102, against 55". */
function comparesBefore(reading: Reading, figure: Figure): boolean {
  const said = timeWordsIn(reading).some(({ is, start }) => is === 'earlier' && start < figure.start);
  const words = clauseOf(reading, figure)
    .filter(({ at }) => at < figure.at)
    .map(({ word }) => word);
  return said && ['against', 'compared', 'after'].some((word) => words.includes(word));
}

function denied(reading: Reading, figure: Figure, period: Period, says: string): Found {
  return found('period-denied', reading, figure, {
    what: `a figure for ${periodText(period)}, but the sentence says ${says}: ${figure.word}`,
    expected: periodText(period),
  });
}

function unsaid(reading: Reading, figure: Figure, period: Period): Found {
  return found('period-unsaid', reading, figure, {
    what: `a figure for ${periodText(period)}, but the sentence does not say when it was: ${figure.word}`,
    expected: periodText(period),
  });
}

/** Years ending in different months count different things: never in one sentence. */
function mixedYears(reading: Reading): Found[] {
  const cycles = new Map<string, Figure>();
  for (const figure of reading.figures) {
    const last = figure.value.periods.at(-1);
    if (last?.kind === 'year-ending' && !cycles.has(last.cycle)) cycles.set(last.cycle, figure);
  }
  const [first, second] = [...cycles.values()];
  if (!first || !second) return [];
  return [
    found('mixed-years', reading, second, {
      what: `years that end in different months in one sentence: ${first.word} and ${second.word}`,
      expected: 'figures of one series',
    }),
  ];
}
