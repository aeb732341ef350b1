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

/**
 * What a token is: typed by the author (words, numbers, stops), printed by the engine, or between
 * quotation marks, and then of no concern to any rule.
 */
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

export interface Figure extends Token {
  readonly value: Value;
}

/** A sentence as all rules read it. */
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
  /** Areas that are named, in print or by the author. */
  readonly mentions: readonly Mention[];
  /** "Rose", "fewer", "highest", in the author's own words. */
  readonly relations: readonly Statement[];
  readonly known: Known;
}

/** The same before its relations are told. */
export type Typed = Omit<Reading, 'relations'>;

/** Reads all sentences of a passage. */
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

/** One character stands for each thing that is printed or quoted, so that editions share what is typed. */
const PRINTED = '\uFFFC';
const QUOTED = '\uFFFD';
const TOKEN =
  /[\uFFFC\uFFFD]|[£$€]?\p{N}+(?:[.,]\p{N}+)*[%\p{L}\p{N}]*(?:-\p{L}+)*|[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|\S/gu;

type Cut = Omit<Token, 'run'>;

/** The one place where a sentence is cut into words, and where a clause ends. */
const cut = remembered((text): readonly Cut[] => {
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
  // Offsets of what is typed are moved on by the length of all that is printed before.
  let [current, ahead] = [0, 0];
  return cut(typed).flatMap((token) => {
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

/** "2015", "April 2020": what the date filter prints, unless it is a day. */
const DATE = /^(?:\p{Lu}\p{Ll}+ )?\d{4}$/u;

function roleOf(atom: Atom): Role {
  if (atom.kind !== 'word') return atom.kind;
  return atom.of === undefined && DATE.test(atom.printed) ? 'date' : 'printed';
}

/** The tokens of the clause in which a token stands. */
export function clauseOf({ tokens }: Pick<Reading, 'tokens'>, { clause }: Token): readonly Token[] {
  return tokens.filter((token) => token.clause === clause);
}

/** "The", and a currency sign, stand between a word and its figure unheard. */
const UNHEARD = new Set(['the', '£', '$', '€']);

/** The typed words right before a token, nearest last. */
export function wordsBefore(
  { tokens }: Pick<Reading, 'tokens'>,
  { at }: Pick<Token, 'at'>,
  most = 4,
): string[] {
  const found: string[] = [];
  for (let i = at - 1; i >= 0 && found.length < most; i--) {
    const token = tokens[i];
    if (!token || (token.role !== 'word' && !UNHEARD.has(token.word))) break;
    if (!UNHEARD.has(token.word)) found.unshift(token.word);
  }
  return found;
}

/** The typed words right after it, nearest first; over the name of a place. */
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
 * What a reader takes a word or figure to belong to: the last thing named before it, or the first named
 * after it before the clause ends or another figure comes.
 */
export function nearby<T extends Placed>({ tokens, figures }: Typed, at: Placed, named: readonly T[]) {
  const before = named.findLast((item) => item.end <= at.start);
  const next = named.find((item) => item.start >= at.end);
  const behind = tokens.filter(({ start, end }) => start >= at.end && next && end <= next.start);
  // "The highest, 22, was in Kelda": set off by two commas, it belongs to what goes on behind them.
  const isSetOff = behind[0]?.word === ',' && tokens[behind[0].at - 2]?.word === ',';
  const between = isSetOff && behind.length > 1 ? behind.slice(1) : behind;
  const isCrossed = figures.some(({ start }) => start >= at.end && next && start < next.start);
  const hasStop = between.some(({ word }) => CLAUSE_STOPS.has(word) || CLAUSE_WORDS.has(word));
  // A comma alone sets beside it what belongs to it: "the highest was 22, in Kelda".
  const isJoined = !hasStop || (between.length === 1 && between[0]?.word === ',');
  return { before, after: isJoined && !isCrossed ? next : undefined };
}
