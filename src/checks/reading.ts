import type { Value } from '../figures/result.ts';
import type { Atom } from '../prose/atom.ts';
import { type Sentence, type SentenceRun, sentencesOf } from '../prose/sentence.ts';
import { remembered } from '../tables/remembered.ts';
import { CLAUSE_STOPS, CLAUSE_WORDS } from './closedClasses.ts';
import type { Known } from './known.ts';
import type { Mention } from './mentions.ts';
import { type Stated, statedBy } from './periods.ts';
import { relationsIn } from './relations.ts';
import { type Statement, statementOf } from './statement.ts';
import { type TimeWord, timeWordsIn } from './timeWords.ts';

/** Origin and type of a token: typed (word, number, stop), printed, or quoted; rules ignore quoted tokens. */
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
  /** Lower case; as printed for outputs. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** 0-based index of its clause. */
  readonly clause: number;
  readonly isCapital: boolean;
  readonly run: SentenceRun;
  /** Its index. */
  readonly at: number;
}

export interface Figure extends Token {
  readonly value: Value;
}

/** A tokenised sentence, as all rules see it. */
export interface Reading {
  readonly sentence: Sentence;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Printed values. */
  readonly figures: readonly Figure[];
  /** Printed periods and dates. */
  readonly periods: readonly Stated[];
  /** Typed words of time. */
  readonly times: readonly TimeWord[];
  /** Areas named, printed or typed. */
  readonly mentions: readonly Mention[];
  /** "Rose", "fewer", "highest", typed. */
  readonly relations: readonly Statement[];
  readonly known: Known;
}

/** A reading before its relations are found. */
export type Typed = Omit<Reading, 'relations'>;

/** Reads the sentences of a passage. */
export function readingsOf(passage: Sentence['passage'], known: Known): Reading[] {
  return sentencesOf(passage).map((sentence) => read(sentence, known));
}

function read(sentence: Sentence, known: Known): Reading {
  const { text } = sentence;
  const tokens = tokensOf(sentence);
  const figures = tokens.flatMap((token) => {
    const { atom } = token.run;
    return atom?.kind === 'figure' ? [{ ...token, value: atom.value }] : [];
  });
  const mentions = known.mentionsIn(sentence);
  const [periods, times] = [statedBy(tokens), timeWordsIn({ tokens, text })];
  const typed: Typed = { sentence, text, tokens, figures, periods, times, mentions, known };
  return { ...typed, relations: relationsIn(typed).map((relation) => statementOf(typed, relation)) };
}

/** Placeholder for each printed or quoted part, so that editions share the rest. */
const PRINTED = '\uFFFC';
const QUOTED = '\uFFFD';
const TOKEN =
  /[\uFFFC\uFFFD]|[£$€]?\p{N}+(?:[.,]\p{N}+)*[%\p{L}\p{N}]*(?:-\p{L}+)*|[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|\S/gu;

type RawToken = Omit<Token, 'run'>;

/** The only tokeniser; also decides where clauses end. */
const tokenise = remembered((text): readonly RawToken[] => {
  let clause = 0;
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }, at) => {
    const word = found.toLowerCase().replaceAll("'", '’');
    if (CLAUSE_STOPS.has(word) || CLAUSE_WORDS.has(word)) clause += 1;
    const isWord = /^[\p{L}\p{M}]/u.test(word);
    const role = isWord ? 'word' : /\p{N}/u.test(word) ? 'number' : 'stop';
    const isCapital = isWord && word.charAt(0) !== found.charAt(0);
    return { role, word, start: index, end: index + found.length, clause, isCapital, at };
  });
});

function tokensOf({ runs }: Sentence): Token[] {
  const isHole = ({ atom, quoted }: SentenceRun) => atom !== null || quoted;
  const typed = runs.map((run) => (run.atom ? PRINTED : run.quoted ? QUOTED : run.text)).join('');
  // Shifts the offsets of typed text by the length of what is printed before it.
  let [current, ahead] = [0, 0];
  return tokenise(typed).flatMap((token) => {
    for (let run = runs[current]; run; run = runs[++current]) {
      const length = isHole(run) ? 1 : run.text.length;
      if (run.start - ahead + length > token.start) break;
      ahead += run.text.length - length;
    }
    const run = runs[current];
    if (!run) return [];
    if (!isHole(run)) return [{ ...token, start: token.start + ahead, end: token.end + ahead, run }];
    const role = run.atom ? roleOf(run.atom) : 'quoted';
    return [{ ...token, role, word: run.text, start: run.start, end: run.start + run.text.length, run }];
  });
}

/** "2015", "April 2020": output of the date filter without a day. */
const DATE = /^(?:\p{Lu}\p{Ll}+ )?\d{4}$/u;

function roleOf(atom: Atom): Role {
  if (atom.kind !== 'word') return atom.kind;
  return atom.of === undefined && DATE.test(atom.printed) ? 'date' : 'printed';
}

/** The tokens of a token's clause. */
export function clauseOf({ tokens }: Pick<Reading, 'tokens'>, { clause }: Token): readonly Token[] {
  return tokens.filter((token) => token.clause === clause);
}

/** Skipped between a word and its figure. */
const SKIPPED = new Set(['the', '£', '$', '€']);

/** Typed words before a token, nearest last. */
export function wordsBefore(
  { tokens }: Pick<Reading, 'tokens'>,
  { at }: Pick<Token, 'at'>,
  most = 4,
): string[] {
  const found: string[] = [];
  for (let i = at - 1; i >= 0 && found.length < most; i--) {
    const token = tokens[i];
    if (!token || (token.role !== 'word' && !SKIPPED.has(token.word))) break;
    if (!SKIPPED.has(token.word)) found.unshift(token.word);
  }
  return found;
}

/** Typed words after it, nearest first. Skips place names. */
export function wordsAfter({ tokens }: Reading, { at }: Pick<Token, 'at'>, most = 4): string[] {
  const rest = tokens.slice(at + 1).filter(({ role }) => role !== 'place');
  const end = rest.findIndex(({ role }) => role !== 'word' && role !== 'number');
  return rest.slice(0, Math.min(most, end < 0 ? most : end)).map(({ word }) => word);
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/**
 * What a reader links a word or figure to: the last thing named before it, or the first after it in the
 * clause and before the next figure.
 */
export function nearby<T extends Placed>({ tokens, figures }: Typed, at: Placed, named: readonly T[]) {
  const before = named.findLast((item) => item.end <= at.start);
  const next = named.find((item) => item.start >= at.end);
  const behind = tokens.filter(({ start, end }) => start >= at.end && next && end <= next.start);
  // "The highest, 22, was in Kelda": between two commas, it belongs to what follows.
  const isSetOff = behind[0]?.word === ',' && tokens[behind[0].at - 2]?.word === ',';
  const between = isSetOff && behind.length > 1 ? behind.slice(1) : behind;
  const isCrossed = figures.some(({ start }) => start >= at.end && next && start < next.start);
  const hasStop = between.some(({ word }) => CLAUSE_STOPS.has(word) || CLAUSE_WORDS.has(word));
  // A single comma joins: "the highest was 22, in Kelda".
  const isJoined = !hasStop || (between.length === 1 && between[0]?.word === ',');
  return { before, after: isJoined && !isCrossed ? next : undefined };
}
