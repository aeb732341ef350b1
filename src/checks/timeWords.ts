import { isNumberWord, MONTHS, PRONOUNS, SEASONS, TIME_BOUNDS, timeUnit } from './closedClasses.ts';
import type { Reading, Token } from './reading.ts';

/** Words of time in the author's own words: those that the figures can be held to, and those that only a reader can judge. */
export interface TimeWord {
  readonly is: /** "The year before", "a month earlier", "the previous quarter". */
    | 'earlier'
    /** "In a year", "over the quarter", "year-on-year". */
    | 'span'
    /** "This year", "last month": by the date of publication. */
    | 'relative'
    /** March, the spring, the past week, five years, since the war. */
    | 'typed';
  readonly unit: string;
  /** Of "last": one back. */
  readonly back: 0 | 1;
  readonly word: string;
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<Reading, readonly TimeWord[]>();

export function timeWordsIn(reading: Reading): readonly TimeWord[] {
  const found = known.get(reading) ?? reading.tokens.flatMap((token) => timeWordAt(reading, token) ?? []);
  known.set(reading, found);
  return found;
}

const EARLIER = new Set(['before', 'earlier', 'previously']);
const SPANNING = new Set(['in', 'over', 'on', 'within']);
const ONE = new Set(['a', 'the', 'one', 'just', 'single']);
const YEARLY = new Set(['year-on-year', 'annual', 'annually']);

function timeWordAt(reading: Reading, token: Token): TimeWord | null {
  if (token.role !== 'word') return null;
  const { tokens } = reading;
  const word = (step: number) => {
    const other = tokens[token.at + step];
    return other?.role === 'word' ? other.word : '';
  };
  const made = (is: TimeWord['is'], unit: string, length: number, back: 0 | 1 = 0): TimeWord => {
    const last = tokens[token.at + length - 1] ?? token;
    return {
      is,
      unit,
      back,
      word: reading.text.slice(token.start, last.end),
      token,
      start: token.start,
      end: last.end,
    };
  };
  const unit = timeUnit(token.word);
  if (unit && EARLIER.has(word(1))) return made('earlier', unit, 2);
  if (token.word === 'previous' && timeUnit(word(1))) return made('earlier', timeUnit(word(1)) ?? '', 2);
  if (YEARLY.has(token.word)) return made('span', 'year', 1);
  if (
    (token.word === 'this' || token.word === 'last') &&
    word(-1) !== 'the' &&
    timeUnit(word(1)) === word(1) &&
    !word(2).startsWith('end')
  )
    return made('relative', word(1), 2, token.word === 'last' ? 1 : 0);
  if (SPANNING.has(token.word)) {
    const length = [1, 2, 3].find((step) => !ONE.has(word(step))) ?? 4;
    const spanned = word(length);
    if (length > 1 && timeUnit(spanned) === spanned && spanned !== '' && !isNamed(word(length + 1)))
      return made('span', spanned, length + 1);
  }
  return isTyped(reading, token, word) ? made('typed', unit ?? '', 1) : null;
}

/** "In the year to March", "on the year before": no span by itself. */
function isNamed(after: string): boolean {
  return EARLIER.has(after) || after === 'to' || after === 'ending' || after === 'in';
}

function isTyped(
  { tokens }: Reading,
  { word: said, at, isCapital }: Token,
  word: (step: number) => string,
): boolean {
  if (MONTHS.has(said)) return isCapital && at > 0;
  if (SEASONS.has(said)) return true;
  const unit = timeUnit(said);
  if (unit === 'decade' || unit === 'century') return true;
  // "The past week", "the last few months", "over five years".
  if (unit && ['past', 'last', 'few', 'recent', 'several'].includes(word(-1)) && word(-2) !== 'for')
    return word(-1) !== 'last' || word(-2) === 'the';
  if (unit && unit !== said && isNumberWord(word(-1))) return true;
  return TIME_BOUNDS.has(said) && isBound(tokens, at, word);
}

/** "Since the war", not "since then", "since records began", "since they were 16", "than before". */
function isBound(tokens: readonly Token[], at: number, word: (step: number) => string): boolean {
  if (timeUnit(word(-1)) || tokens[at + 1]?.role !== 'word') return false;
  const after = word(1);
  if (after === 'records' || after === 'then' || after === 'at' || after === 'in') return false;
  return !PRONOUNS.has(after);
}
