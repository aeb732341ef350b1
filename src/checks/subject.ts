import type { Column } from '../tables/column.ts';
import { onceFor } from '../tables/remembered.ts';
import type { Reading, Token } from './reading.ts';
import { says, titleWords, vocabulary, type Word } from './vocabulary.ts';

/** Of which column the words around a figure or a claim speak. */

/** A stretch of a sentence, with the words that are printed there. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly printed: readonly Word[];
}

/** "A record" is no word for what the police recorded. */
const NOT_SUBJECTS = new Set(['record', 'records']);

const readings = new WeakMap<Reading, readonly Word[]>();

/** All words by which a sentence may tell its subject, in lower case; names are none. */
export function subjectWords(reading: Reading): readonly Word[] {
  const known = readings.get(reading);
  if (known) return known;
  const words = reading.tokens.flatMap(wordsOf).filter(({ text }) => !NOT_SUBJECTS.has(text));
  readings.set(reading, words);
  return words;
}

function wordsOf(token: Token): Word[] {
  if (token.role === 'figure') return nounsPrinted(token);
  const isTyped = token.role === 'word' && !(token.isCapital && token.at > 0);
  if (!isTyped && token.role !== 'literal') return [];
  return partsOf(token.word, token);
}

/** "Call-outs" is two words, as it is in a title. */
function partsOf(text: string, { start, end }: Pick<Token, 'start' | 'end'>): Word[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, start, end }));
}

/** The noun that the story gave a count. */
export function nounsPrinted(token: Token): Word[] {
  const nouns = token.run.atom?.kind === 'figure' ? (token.run.atom.nouns ?? []) : [];
  return nouns.flatMap((noun) => partsOf(noun, token));
}

/** The column of a figure and another, of which the words around it may speak. */
interface Pair {
  readonly own: Column;
  readonly other: Column;
  /** Whether the other is the whole of which the own counts a part. */
  readonly isPart: boolean;
  /** Words for the own that are none for the other. */
  readonly onlyOwn: readonly string[];
}

const pairOf = onceFor((own: Column) =>
  onceFor((other: Column): Pair => {
    const theirs = vocabulary(other);
    const isAlike = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
    const onlyOwn = vocabulary(own).filter((stem) => !theirs.some((each) => isAlike(each, stem)));
    return { own, other, isPart: isPart(own, other), onlyOwn };
  }),
);

function isPart(own: Column, other: Column): boolean {
  const within = (some: readonly string[], all: readonly string[]) =>
    some.length < all.length && some.every((stem) => all.includes(stem));
  return (
    within(vocabulary(other), vocabulary(own)) ||
    (own.kind === other.kind && within(titleWords(other), titleWords(own))) ||
    (own.partOf !== undefined && own.partOf === other.name)
  );
}

/** Whether a reader would take what stands here for one of the other column's, and not of its own. */
export function speaksOf(reading: Reading, spot: Spot, own: Column, column: Column): boolean {
  const pair = pairOf(own)(column);
  const words = subjectWords(reading);
  const [ours, theirs] = [vocabulary(own), vocabulary(column)];
  if (pair.isPart) {
    const taken = partForWhole(reading, spot, pair);
    if (taken !== null) return taken;
  }
  const tellsOther = words.filter((word) => says(word, theirs) && !says(word, ours));
  if (tellsOther.length === 0) return false;
  if (!words.some((word) => says(word, ours))) return true;
  const tellsOwn = [...words, ...spot.printed].filter((word) => says(word, ours) && !says(word, theirs));
  const [from, to, clauseEnd] = stretchAround(reading, spot);
  // The noun that it is printed with says what it counts; then what follows it in its clause; what
  // stands before it, and behind the clause, only failing that.
  for (const [start, end] of [
    [spot.start, spot.end],
    [spot.end, clauseEnd],
    [from, spot.start],
    [clauseEnd, to],
  ] as const) {
    const within = (word: Word) => word.start >= start && word.end <= end;
    if (tellsOwn.some(within)) return false;
    if (tellsOther.some(within)) return true;
  }
  return false;
}

/** "People" and "women": without a word of its own, the part is taken for the whole. Null where it has one near. */
function partForWhole(reading: Reading, spot: Spot, { own, other, onlyOwn }: Pair): boolean | null {
  if (own.denominator !== undefined && reading.text.includes(own.denominator)) return false;
  const words = subjectWords(reading);
  const theirs = vocabulary(other);
  const extra = [...words, ...spot.printed].filter((word) => says(word, onlyOwn));
  if (extra.length === 0) return words.some((word) => says(word, theirs));
  // "Of 31 prosecuted, 19 were sentenced": each of the two is named, so the nearer name counts.
  const [from, to, clauseEnd] = stretchAround(reading, spot);
  const isNamedHere = extra.some(({ start, end }) => start >= from && end <= to);
  const follows = (word: Word) => word.start >= spot.end && word.end <= clauseEnd;
  return !isNamedHere && words.some((word) => says(word, theirs) && follows(word)) ? true : null;
}

/** From the figure before to the figure after, and where the clause ends: the words that a reader takes a figure with. */
function stretchAround(
  { text, tokens, figures }: Reading,
  { start, end }: Spot,
): readonly [number, number, number] {
  const from = figures.findLast((other) => other.end <= start)?.end ?? 0;
  const to = figures.find((other) => other.start >= end)?.start ?? text.length;
  const stop = tokens.find((token) => token.role === 'stop' && token.start >= end && token.start < to);
  return [from, to, stop?.start ?? to];
}
