import type { Column } from '../tables/column.ts';
import { onceFor } from '../tables/remembered.ts';
import { CLAUSE_WORDS } from './closedClasses.ts';
import type { Figure, Reading, Token, Typed } from './reading.ts';
import { namesOf, nounsOf, says, titleWords, vocabulary } from './vocabulary.ts';

/** Of which column the words around a figure or a claim speak. */

/** A word that may tell the subject. */
export interface SubjectWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "A record" is no word for what the police recorded. */
const NOT_SUBJECTS = new Set(['record', 'records']);

/** Of a sentence in lower case; names are none, and "call-outs" is two words, as it is in a title. */
export const subjectWords = onceFor((reading: Typed): readonly SubjectWord[] =>
  reading.tokens.flatMap((token) => {
    if (token.role === 'figure') return nounsPrinted(token);
    const isTyped = token.role === 'word' && !(token.isCapital && token.at > 0);
    return isTyped || token.role === 'literal' ? partsOf(token.word, token) : [];
  }),
);

function partsOf(text: string, { start, end }: Token): SubjectWord[] {
  const parts = text.toLowerCase().split(/[^\p{L}\p{Nd}]+/u);
  return parts
    .filter((part) => part !== '' && !NOT_SUBJECTS.has(part))
    .map((part) => ({ text: part, start, end }));
}

/** The noun that the story gave a count; "days" are no one's own. */
function nounsPrinted(token: Token): SubjectWord[] {
  const { atom } = token.run;
  const nouns = atom?.kind === 'figure' && atom.value.kind !== 'duration' ? (atom.nouns ?? []) : [];
  return nouns.flatMap((noun) => partsOf(noun, token));
}

/** The column of a figure and another, of which the words around it may speak. */
interface Pair {
  /** Whether the other is the whole of which the own counts a part. */
  readonly isPart: boolean;
  /** Words for the own that are none for the other. */
  readonly onlyOwn: readonly string[];
}

const pairOf = onceFor((own: Column) =>
  onceFor((other: Column): Pair => {
    const [ours, theirs] = [vocabulary(own), vocabulary(other)];
    const isWithin = (some: readonly string[], all: readonly string[]) =>
      some.length < all.length && some.every((stem) => all.includes(stem));
    const isAlike = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
    const hasWiderTitle = own.kind === other.kind && isWithin(titleWords(other), titleWords(own));
    return {
      isPart: isWithin(theirs, ours) || hasWiderTitle || own.partOf === other.name,
      onlyOwn: ours.filter((stem) => !theirs.some((each) => isAlike(each, stem))),
    };
  }),
);

/** Whether a reader would take what stands here for one of the other column's, and not of its own. */
export function speaksOf(reading: Reading, at: Token, own: Column, other: Column): boolean {
  const { isPart, onlyOwn } = pairOf(own)(other);
  // "6.2 recorded per 1,000 homes": what a rate is of may be called as it is where it is counted.
  const isRateOf = isPart || own.unit.many === other.unit.many;
  if (isRateOf && own.denominator !== undefined && reading.text.includes(own.denominator)) return false;
  const all = subjectWords(reading);
  const isOurs = (word: SubjectWord) => says(word, vocabulary(own));
  // Of a rate "per 1,000 homes", "home" says per what.
  const isTheirs = (word: SubjectWord) => says(word, namesOf(other)) && !own.denominator?.includes(word.text);
  const stretches = stretchesAround(reading, at).map(([start, end]) =>
    all.filter((word) => word.start >= start && word.end <= end),
  );
  if (isPart) {
    const isExtra = (word: SubjectWord) => says(word, onlyOwn);
    // "People" and "women": without a word of its own, the part is taken for the whole.
    if (!all.some(isExtra)) return !isOfThose(reading, at) && all.some(isTheirs);
    // "Of 31 prosecuted, 19 were sentenced": each of the two is named, so the nearer name counts.
    if (!stretches.flat().some(isExtra) && stretches[1]?.some(isTheirs)) return true;
  }
  if (!all.some(isOurs)) return all.some(isTheirs);
  // What follows it in its clause says what it counts; what stands before it, only failing that.
  const isWithout = isNamed(reading, at, own, other) ? [3] : [];
  // "Of the 610 burglaries, 366 ended in a charge": what stands before it is said of the figure before.
  if (figureBefore(reading, at)?.value.series.column === other) isWithout.push(2);
  const near = stretches.filter((_, i) => !isWithout.includes(i));
  const telling = near.find((words) => words.some((word) => isOurs(word) !== isTheirs(word)));
  return telling !== undefined && !telling.some((word) => isOurs(word) && !isTheirs(word));
}

/** "Of those in their teens" says whom in words of its own. */
function isOfThose({ tokens }: Reading, { at }: Token): boolean {
  return tokens[at + 1]?.word === 'of' && tokens[at + 2]?.word === 'those';
}

/** Whether the noun right behind a figure is its own, and not the other's. */
function isNamed({ tokens }: Reading, { at }: Token, own: Column, other: Column): boolean {
  const noun = tokens[at + 1]?.word ?? '';
  return nounsOf(own).has(noun) && !nounsOf(other).has(noun);
}

function figureBefore({ figures }: Reading, { start }: Token): Figure | undefined {
  return figures.findLast(({ end }) => end <= start);
}

type Stretch = readonly [start: number, end: number];

/** The figure itself, its clause behind it, then back to the figure before and on to the one after. */
function stretchesAround(reading: Reading, at: Token): Stretch[] {
  const { text, tokens, figures } = reading;
  const { start, end } = at;
  const from = figureBefore(reading, at)?.end ?? 0;
  const next = figures.find((other) => other.start >= end)?.start ?? text.length;
  const within = tokens.filter((token) => token.start >= end && token.start < next);
  // "While …" speaks of something else.
  const to = within.find(({ word }) => CLAUSE_WORDS.has(word))?.start ?? next;
  const stop = within.find(({ role }) => role === 'stop')?.start ?? to;
  const clauseEnd = Math.min(stop, to);
  return [
    [start, end],
    [end, clauseEnd],
    [from, start],
    [clauseEnd, to],
  ];
}
