import { isKnown, latestPoint, type Series } from '../figures/series.ts';
import { FRACTIONS, isNumberWord, isSmallWord, SCALES } from './closedClasses.ts';
import type { Reading, Token } from './reading.ts';
import { type Found, found } from './rules.ts';
import { nounsOf } from './vocabulary.ts';

/**
 * Numbers that a reader would take for facts and that no table stands behind: all digits, and number
 * words that count what the story's columns count. Before any other noun a number word is left to the reading.
 */

export interface NumberContext {
  readonly series: readonly Series[];
  /** "Per 1,000 people": a column's own, and may be typed. */
  readonly denominators: readonly string[];
  /** Whether a relation that the figures bear out takes the word up: "more than half". */
  isWeighed(token: Token): boolean;
}

export function numberFaults(reading: Reading, context: NumberContext): Found[] {
  const { tokens } = reading;
  const numbers = tokens.filter(
    (token) =>
      !context.isWeighed(token) &&
      !isDenominator(reading, token, context.denominators) &&
      (isDigits(tokens, token) || isCounting(reading, token, context.series)),
  );
  return numbers.map((token) =>
    found('unbound-number', reading, token, {
      what: `unbound number in the ${reading.sentence.passage.kind}: ${token.word}`,
      expected: 'a number that is bound to a table cell',
    }),
  );
}

function isDenominator({ text }: Reading, { start, end }: Token, denominators: readonly string[]): boolean {
  return denominators.some((denominator) => {
    const at = text.lastIndexOf(denominator, start);
    return at >= 0 && at + denominator.length >= end;
  });
}

function isDigits(tokens: readonly Token[], token: Token): boolean {
  return token.role === 'number' && !isAge(tokens, token);
}

/** "34-year-old", "aged 19 and 23": whom, not how many. */
function isAge(tokens: readonly Token[], { word, at }: Token): boolean {
  if (word.includes('-year-old')) return true;
  const before = tokens.slice(Math.max(0, at - 4), at).map((token) => token.word);
  const aged = before.lastIndexOf('aged');
  return aged >= 0 && before.slice(aged + 1).every((each) => /^(?:\d{1,2}|to|and|or|between|,)$/u.test(each));
}

/** Nouns that a number word may not stand before; people, and days, are counted everywhere. */
const EVERYWHERE = new Set(['person', 'people', 'time', 'times', 'place', 'places']);

function countedNouns(series: readonly Series[]): ReadonlySet<string> {
  const counts = series.filter(({ column: { kind } }) => kind === 'count' || kind === 'rate');
  return new Set(
    counts.flatMap(({ column }) => [...nounsOf(column)]).filter((noun) => !EVERYWHERE.has(noun)),
  );
}

function isCounting(reading: Reading, token: Token, series: readonly Series[]): boolean {
  if (token.role !== 'word') return false;
  const { tokens } = reading;
  const [before = '', after = '', next = ''] = [-1, 1, 2].map((step) => tokens[token.at + step]?.word);
  if (isShare(before, token.word, after, next)) return speaksOfFigures(reading, series);
  const nouns = countedNouns(series);
  if (isNone(tokens, token, nouns))
    return !series.some((each) => isZero(each) && saysAny(tokens, token, each));
  if (!isNumberWord(token.word) && !isRoman(reading, token)) return false;
  return nounsAfter(tokens, token).some((noun) => nouns.has(noun));
}

/** "Half of", "a third more", "two-thirds", "one in four". */
function isShare(before: string, word: string, after: string, next: string): boolean {
  const [first = '', second = ''] = word.split('-');
  if (FRACTIONS.has(second) && (isNumberWord(first) || first === 'one')) return true;
  if (word === 'half') return /^(?:of|the|all|as|these|those)$/u.test(after) || before === 'by';
  if (FRACTIONS.has(word) && word !== 'second')
    return (
      (/^(?:a|an|one)$/u.test(before) && /^(?:of|more|fewer|less|higher|lower|)$/u.test(after)) ||
      isNumberWord(before)
    );
  const isIn = after === 'in' || (after === 'out' && next === 'of');
  const whole = after === 'in' ? next : '';
  return (
    isIn &&
    (word === 'one' || isNumberWord(word)) &&
    (after === 'out' || isNumberWord(whole) || whole === 'every')
  );
}

/** A sentence that prints no figure, stands in no claim and names no column is left to the reading. */
function speaksOfFigures({ tokens, figures }: Reading, series: readonly Series[]): boolean {
  if (figures.length > 0 || tokens.some(({ run }) => run.scopes.length > 0)) return true;
  const nouns = countedNouns(series);
  return tokens.some(({ role, word }) => role === 'word' && nouns.has(word));
}

/** "XII burglaries"; "I" and "MI" are no numbers. */
function isRoman({ text }: Reading, { start, end }: Token): boolean {
  return /^[MDCLXVI]{3,}$/u.test(text.slice(start, end));
}

const NONE = new Set(['no', 'nil', 'zero']);

/** Whether a sentence may say that there are none, which is true in some editions. */
export function saysNone({ tokens }: Reading): boolean {
  return tokens.some(({ word }) => NONE.has(word) || word === 'not' || word === 'none');
}

/** "No burglaries", "not one burglary", "none of the burglaries". */
function isNone(tokens: readonly Token[], { word, at }: Token, nouns: ReadonlySet<string>): boolean {
  const after = tokens.slice(at + 1, at + 4).map((token) => (token.role === 'word' ? token.word : ''));
  if (NONE.has(word)) return nouns.has(after[0] ?? '');
  if (word === 'not')
    return (
      (after[0] === 'one' && nouns.has(after[1] ?? '')) ||
      (after[1] === 'single' && nouns.has(after[2] ?? ''))
    );
  return word === 'none' && after[0] === 'of' && after.some((each) => nouns.has(each));
}

function isZero(series: Series): boolean {
  const latest = latestPoint(series);
  return isKnown(latest) && latest.value === 0;
}

function saysAny(tokens: readonly Token[], { at }: Token, { column }: Series): boolean {
  return tokens.slice(at + 1, at + 4).some(({ word }) => nounsOf(column).has(word));
}

/** The words that may be the noun of a number: over "and", "of", other number words and two adjectives. */
function nounsAfter(tokens: readonly Token[], { at }: Token): string[] {
  const words: string[] = [];
  for (const { role, word } of tokens.slice(at + 1, at + 7)) {
    if (role !== 'word') break;
    const isPart =
      isNumberWord(word) ||
      SCALES.has(word) ||
      word === 'and' ||
      word === 'of' ||
      word === 'or' ||
      word === 'so';
    if (!isPart && isSmallWord(word) && word !== 'more' && word !== 'a') break;
    if (!isPart) words.push(word);
    if (words.length > 2) break;
  }
  return words;
}
