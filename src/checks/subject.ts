import type { Column } from '../tables/column.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { CLAUSE_WORDS } from './closedClasses.ts';
import type { Figure, Reading, Token, Typed } from './reading.ts';
import { namesOf, nounsOf, says, titleWords, vocabulary } from './vocabulary.ts';

/** Which column the words around a figure or claim are about. */

/** A word that may name the subject. */
export interface SubjectWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "A record" does not mean what the police recorded. */
const NOT_SUBJECTS = new Set(['record', 'records']);

/** Lower-case words of a sentence, without names. "Call-outs" is two words, as in titles. */
export const subjectWords = memoizeWeak((reading: Typed): readonly SubjectWord[] =>
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

/** The story's nouns for a count, or the column's unit. "Days" name no column. */
function nounsPrinted(token: Token): SubjectWord[] {
  const { atom } = token.run;
  if (atom?.kind !== 'figure' || atom.value.kind === 'duration' || !atom.nouns) return [];
  const { one, many } = atom.value.series.column.unit;
  const nouns = atom.nouns.length > 0 ? atom.nouns : [one, many];
  return nouns.flatMap((noun) => partsOf(noun, token));
}

/** A figure's column, and another that the words may be about. */
interface Pair {
  /** Whether the other column is the whole that this one is part of. */
  readonly isPart: boolean;
  /** Words for the own column that don't fit the other. */
  readonly onlyOwn: readonly string[];
}

const pairOf = memoizeWeak((own: Column) =>
  memoizeWeak((other: Column): Pair => {
    const [ours, theirs] = [vocabulary(own), vocabulary(other)];
    const isWithin = (some: readonly string[], all: readonly string[]) =>
      some.length < all.length && some.every((stem) => all.includes(stem));
    const isAlike = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
    const hasWiderTitle = own.kind === other.kind && isWithin(titleWords(other), titleWords(own));
    // "Spending a head" is not the whole of spending: it prints what it is per.
    const isPer = other.denominator !== undefined && own.denominator === undefined;
    return {
      isPart: (!isPer && (isWithin(theirs, ours) || hasWiderTitle)) || own.partOf === other.name,
      onlyOwn: ours.filter((stem) => !theirs.some((each) => isAlike(each, stem))),
    };
  }),
);

/** Whether a reader would take this figure for one of the other column. */
export function speaksOf(reading: Reading, at: Token, own: Column, other: Column): boolean {
  const { isPart, onlyOwn } = pairOf(own)(other);
  // "6.2 recorded per 1,000 homes": a rate shares the words of what it counts.
  const isRateOf = isPart || own.unit.many === other.unit.many;
  if (isRateOf && own.denominator !== undefined && reading.text.includes(own.denominator)) return false;
  const all = subjectWords(reading);
  const isOurs = (word: SubjectWord) =>
    says(word, vocabulary(own)) && !(word.text === 'rate' && isTheirRate(word));
  // In a rate "per 1,000 homes", "home" belongs to the denominator.
  const isTheirs = (word: SubjectWord) => says(word, namesOf(other)) && !own.denominator?.includes(word.text);
  // "Birth rate": not any rate.
  function isTheirRate(rate: SubjectWord): boolean {
    const modifier = all[all.indexOf(rate) - 1];
    return modifier?.end === rate.start - 1 && isTheirs(modifier) && !says(modifier, vocabulary(own));
  }
  const stretches = stretchesAround(reading, at).map(([start, end]) =>
    all.filter((word) => word.start >= start && word.end <= end),
  );
  if (isPart) {
    const isExtra = (word: SubjectWord) => says(word, onlyOwn);
    // "People" and "women": without words of its own, the part would be taken for the whole.
    if (!all.some(isExtra) && !isOfThen(reading, own)) return !isOfThose(reading, at) && all.some(isTheirs);
    // "Of 31 prosecuted, 19 were sentenced": both are named, so the nearer name counts.
    if (!stretches.flat().some(isExtra) && stretches[1]?.some(isTheirs)) return true;
  }
  if (!all.some(isOurs)) return all.some(isTheirs);
  // The words after a figure in its clause decide; those before it only if there are none.
  const isWithout = isNamed(reading, at, own, other) ? [3] : [];
  // "Of the 610 burglaries, 366 ended in a charge": the words before belong to the figure before.
  if (figureBefore(reading, at)?.value.series.column === other) isWithout.push(2);
  const near = stretches.filter((_, i) => !isWithout.includes(i));
  const telling = near.find((words) => words.some((word) => isOurs(word) !== isTheirs(word)));
  return telling !== undefined && !telling.some((word) => isOurs(word) && !isTheirs(word));
}

const THEN = /\b(?:previous|earlier|prior|last|before)\b/iu;

/** "Offences, previous year": "the year before" says so in other words. */
function isOfThen({ times }: Reading, { title }: Column): boolean {
  return THEN.test(title) && times.some(({ is }) => is === 'earlier');
}

/** "Of those in their teens" has its own words for the part. */
function isOfThose({ tokens }: Reading, { at }: Token): boolean {
  return tokens[at + 1]?.word === 'of' && tokens[at + 2]?.word === 'those';
}

/** Whether the noun after a figure fits its own column only. */
function isNamed({ tokens }: Reading, { at }: Token, own: Column, other: Column): boolean {
  const noun = tokens[at + 1]?.word ?? '';
  return nounsOf(own).has(noun) && !nounsOf(other).has(noun);
}

function figureBefore({ figures }: Reading, { start }: Token): Figure | undefined {
  return figures.findLast(({ end }) => end <= start);
}

type Stretch = readonly [start: number, end: number];

/** The figure, the rest of its clause, the words back to the previous figure, and those up to the next. */
function stretchesAround(reading: Reading, at: Token): Stretch[] {
  const { text, tokens, figures } = reading;
  const { start, end } = at;
  const from = figureBefore(reading, at)?.end ?? 0;
  const next = figures.find((other) => other.start >= end)?.start ?? text.length;
  const within = tokens.filter((token) => token.start >= end && token.start < next);
  // "While …" starts another subject.
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
