import { monthsIn, type Period } from '../tables/period.ts';
import {
  cardinalOf,
  isNumberWord,
  MONTHS,
  PRONOUNS,
  SEASONS,
  TIME_BOUNDS,
  timeUnit,
  words,
} from './closedClasses.ts';
import type { Reading, TimeWord, Token } from './reading.ts';

export function timeWordsIn({ tokens, text }: Pick<Reading, 'tokens' | 'text'>): TimeWord[] {
  let next = 0;
  return tokens.flatMap((token) => {
    if (!isTyped(token) || token.at < next) return [];
    const wordAt = (step: number): string => {
      const other = tokens[token.at + step];
      return other && isTyped(other) ? other.word : '';
    };
    const found = timeAt(token, wordAt, tokens[token.at + 1]);
    if (!found) return [];
    const { is, unit, length, count = 1 } = found;
    next = token.at + length;
    const end = tokens[next - 1]?.end ?? token.end;
    return [{ ...token, is, unit, count, word: text.slice(token.start, end), end }];
  });
}

function isTyped({ role }: Token): boolean {
  return role === 'word' || role === 'number';
}

interface Found {
  readonly is: TimeWord['is'];
  readonly unit: string;
  /** In tokens. */
  readonly length: number;
  readonly count?: number;
}

const EARLIER = words('before earlier previously ago');
const SPANNING = words('in over on within');
const ONE = words('a the one just single');

function timeAt(token: Token, wordAt: (step: number) => string, next: Token | undefined): Found | null {
  const { word } = token;
  const [own, unit] = [timeUnit(word), wordAt(1)];
  const isUnit = unit !== '' && timeUnit(unit) === unit;
  const count = cardinalOf(word);
  const counted = count && EARLIER.has(wordAt(2)) ? timeUnit(unit) : undefined;
  if (count && counted) return { is: 'earlier', unit: counted, length: 3, count };
  if (own && EARLIER.has(unit)) return { is: 'earlier', unit: own, length: 2 };
  if (word === 'previous' && timeUnit(unit)) return { is: 'earlier', unit: timeUnit(unit) ?? '', length: 2 };
  if (word === 'year-on-year' || word === 'annual' || word === 'annually')
    return { is: 'span', unit: 'year', length: 1 };
  if ((word === 'this' || word === 'last') && wordAt(-1) !== 'the' && isUnit)
    return { is: 'relative', unit, length: 2 };
  const length = SPANNING.has(word) ? [1, 2, 3].find((step) => !ONE.has(wordAt(step))) : undefined;
  const spanned = wordAt(length ?? 0);
  // "In the year to March", "on the year before": not a span.
  const isNamed =
    EARLIER.has(wordAt((length ?? 0) + 1)) || ['to', 'ending', 'in'].includes(wordAt((length ?? 0) + 1));
  if (length && length > 1 && spanned !== '' && timeUnit(spanned) === spanned && !isNamed)
    return { is: 'span', unit: spanned, length: length + 1 };
  return isUnproved(token, own, wordAt, next) ? { is: 'typed', unit: own ?? '', length: 1 } : null;
}

const STRETCH = words('past few recent several');

function isUnproved(
  { word, at, isCapital }: Token,
  unit: string | undefined,
  wordAt: (step: number) => string,
  next: Token | undefined,
): boolean {
  if (MONTHS.has(word)) return isCapital && at > 0;
  if (SEASONS.has(word)) return true;
  const before = wordAt(-1);
  if (unit) {
    // "The past week", "the last month", "over five years"; "for five years" may end now.
    if (unit === 'decade' || (before === 'last' && wordAt(-2) === 'the')) return true;
    return wordAt(-2) !== 'for' && (STRETCH.has(before) || (unit !== word && isNumber(before)));
  }
  // "Since the war", but not "since then", "since records began", "since they were 16" or "than before".
  if (!TIME_BOUNDS.has(word) || timeUnit(before) || before === 'never' || next?.role !== 'word') return false;
  // "Since the series began": about the figures themselves.
  if (wordAt(2) === 'series' || (wordAt(2) === 'start' && wordAt(5) === 'series')) return false;
  return !PRONOUNS.has(next.word) && !['records', 'then', 'at', 'in'].includes(next.word);
}

function isNumber(word: string): boolean {
  return isNumberWord(word) || cardinalOf(word) !== undefined;
}

const MONTHS_IN: Readonly<Record<string, number>> = { decade: 120, year: 12, quarter: 3, month: 1 };

/** A stretch of time in units of this period; undefined when it is not a whole number of them. */
export function stepsOf({ unit, count }: SaidTime, period: Period | undefined): number | undefined {
  const length = period ? monthsIn(period) / period.length : 1;
  const steps = ((MONTHS_IN[unit] ?? 0) * count) / length;
  return steps > 0 && Number.isInteger(steps) ? steps : undefined;
}

export type SaidTime = Pick<TimeWord, 'unit' | 'count'>;
