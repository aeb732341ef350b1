import type { Value } from '../figures/result.ts';
import type { Atom } from '../prose/atom.ts';
import type { Scope } from '../prose/rendering.ts';
import { remembered } from '../tables/remembered.ts';
import { CLAUSE_STOPS, CLAUSE_WORDS } from './closedClasses.ts';
import { type Sentence, type SentenceRun, sentencesOf } from './sentence.ts';

/** What a token is: typed by the author, or printed by the engine, and then as what. */
export type Role =
  | 'word'
  | 'number'
  | 'stop'
  | 'quoted'
  | 'figure'
  | 'place'
  | 'period'
  | 'date'
  | 'literal'
  | 'printed';

export interface Token {
  readonly role: Role;
  /** In lower case; of what is printed, as it is printed. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Which clause of the sentence it stands in, from 0. */
  readonly clause: number;
  readonly isCapital: boolean;
  readonly run: SentenceRun;
  /** Position among the tokens. */
  readonly at: number;
}

/** A figure where a sentence prints it. */
export interface Figure extends Token {
  readonly value: Value;
}

/**
 * A sentence as all rules read it: tokens with roles, in clauses. What others said, between
 * quotation marks, is one token without words.
 */
export interface Reading {
  readonly sentence: Sentence;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly figures: readonly Figure[];
}

/** One character stands for each thing that is printed or quoted, so that editions share what is typed. */
const HOLE = '\uFFFC';
const QUOTED = '\uFFFD';

type Typed = Pick<Token, 'role' | 'word' | 'start' | 'end' | 'clause' | 'isCapital'>;

const TOKEN =
  /[\uFFFC\uFFFD]|[£$€]?\p{N}+(?:[.,]\p{N}+)*[%\p{L}\p{N}]*(?:-[\p{L}]+)*|[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/** The one place where a sentence is cut into words, and where a clause ends. */
const cut = remembered((text): readonly Typed[] => {
  let clause = 0;
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => {
    const word = found.toLowerCase().replaceAll("'", '’');
    const isStop = CLAUSE_STOPS.has(word);
    if (isStop || CLAUSE_WORDS.has(word)) clause += 1;
    const isWord = /^[\p{L}\p{M}]/u.test(word);
    const role = isStop ? 'stop' : isWord ? 'word' : /\p{N}/u.test(word) ? 'number' : 'stop';
    const isCapital = isWord && word.charAt(0) !== found.charAt(0);
    return { role, word, start: index, end: index + found.length, clause, isCapital };
  });
});

export function read(sentence: Sentence): Reading {
  const typed = sentence.runs
    .map(({ text, atom, quoted }) => (atom ? HOLE : quoted ? QUOTED : text))
    .join('');
  const tokens: Token[] = [];
  let [run, ahead] = [0, 0];
  for (const token of cut(typed)) {
    // Offsets of what is typed, moved on by the length of all that is printed before.
    for (;;) {
      const here = sentence.runs[run];
      if (!here) break;
      const length = here.atom || here.quoted ? 1 : here.text.length;
      if (here.start - ahead + length > token.start) break;
      ahead += here.text.length - length;
      run += 1;
    }
    const found = sentence.runs[run];
    if (found) tokens.push(tokenOf(token, found, ahead, tokens.length));
  }
  const figures = tokens.flatMap((token) =>
    token.run.atom?.kind === 'figure' && token.role === 'figure'
      ? [{ ...token, value: token.run.atom.value }]
      : [],
  );
  return { sentence, text: sentence.text, tokens, figures };
}

function tokenOf(token: Typed, run: SentenceRun, ahead: number, at: number): Token {
  if (!run.atom && !run.quoted) {
    // A word may go on in the next run: "re**cord**".
    return { ...token, start: token.start + ahead, end: token.end + ahead, run, at };
  }
  const printed = { word: run.text, start: run.start, end: run.start + run.text.length, isCapital: false };
  return { ...token, ...printed, role: run.atom ? roleOf(run.atom) : 'quoted', run, at };
}

/** "2015", "April 2020": what the date filter prints, unless it is a day. */
const DATE = /^(?:\p{Lu}\p{Ll}+ )?\d{4}$/u;

function roleOf(atom: Atom): Role {
  if (atom.kind !== 'word') return atom.kind;
  return atom.of === undefined && DATE.test(atom.printed) ? 'date' : 'printed';
}

/** Sentences of passages, each read once for all rules. */
export function readingsOf(passages: Parameters<typeof sentencesOf>[0][]): Reading[] {
  return passages.flatMap(sentencesOf).map(read);
}

/** The tokens of a clause. */
export function clauseOf({ tokens }: Reading, { clause }: Token): readonly Token[] {
  return tokens.filter((token) => token.clause === clause);
}

export function scopesOf(token: Token): readonly Scope[] {
  return token.run.scopes;
}

/** The words right before or after a token, as long as they are typed and in its clause. */
export function wordsAfter({ tokens }: Reading, { at, clause }: Token, most: number): readonly string[] {
  const words: string[] = [];
  for (const token of tokens.slice(at + 1, at + 1 + most)) {
    if (token.role !== 'word' || token.clause !== clause) break;
    words.push(token.word);
  }
  return words;
}

export function wordsBefore({ tokens }: Reading, { at }: Token, most: number): readonly string[] {
  const words: string[] = [];
  for (const token of tokens.slice(Math.max(0, at - most), at).toReversed()) {
    if (token.role !== 'word') break;
    words.unshift(token.word);
  }
  return words;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

export interface Nearby<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/**
 * What a reader takes a word or figure to belong to: the last thing named before it, or the first named
 * after it before the clause ends or another figure comes.
 */
export function nearby<T extends Placed>(
  { tokens, figures }: Reading,
  at: Placed,
  named: readonly T[],
): Nearby<T> {
  const before = named.findLast((item) => item.end <= at.start);
  const next = named.find((item) => item.start >= at.end);
  if (!next || figures.some(({ start }) => start >= at.end && start < next.start))
    return { before, after: undefined };
  const between = tokens.filter(({ start, end }) => start >= at.end && end <= next.start);
  const stops = between.filter(({ word }) => CLAUSE_STOPS.has(word) || CLAUSE_WORDS.has(word));
  // A comma alone sets beside it what belongs to it: "the highest was 22, in Kelda".
  const isJoined = stops.length === 0 || (between.length === 1 && between[0]?.word === ',');
  return { before, after: isJoined ? next : undefined };
}
