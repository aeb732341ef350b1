import type { Value } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Sentence, SentenceRun } from '../prose/sentence.ts';
import type { Period } from '../tables/period.ts';
import { CLAUSE_STOPS, CLAUSE_WORDS } from './closedClasses.ts';
import type { Known, StoryColumn } from './known.ts';
import type { Mention } from './mentions.ts';
import type { Says } from './relationWords.ts';

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

/** Words of time in the author's own words: those that the figures can be held to, and those that only a reader can judge. */
export interface TimeWord extends Token {
  readonly is: /** "The year before", "a month earlier", "the previous quarter". */
    | 'earlier'
    /** "In a year", "over the quarter", "year-on-year". */
    | 'span'
    /** "This year", "last month": by the date of publication. */
    | 'relative'
    /** March, the spring, the past week, five years, since the war. */
    | 'typed';
  readonly unit: string;
  /** Twelve of "twelve months earlier"; 1 where none is said. */
  readonly count: number;
}

/** A period or date that a sentence prints. */
export interface Stated extends Token {
  is(period: Period): boolean;
  isBefore(period: Period): boolean;
  /** "In 2024", and not "since 2019" or "the census of 2021". */
  readonly isStating: boolean;
}

/** A relation word in the author's own words, and how the words around it turn it. */
export interface Relation extends Token {
  readonly says: Says;
  /** Position of its last token. */
  readonly last: number;
  /** "Did not rise", "no longer the highest". */
  readonly isNegated: boolean;
  /** "Nearly doubled", "more than halved", "rose slightly". */
  readonly degree: 'nearly' | 'over' | 'under' | 'least' | 'slightly' | null;
  /** "May rise", "if it falls", "set to fall": states nothing. */
  readonly isSupposed: boolean;
}

/** With what a relation sets its subject beside, as far as its sentence tells. */
export type Comparator =
  | { readonly is: 'none' }
  /** The same, a year, quarter or month before. */
  | { readonly is: 'earlier'; readonly time: TimeWord }
  | { readonly is: 'period'; readonly stated: Stated }
  | { readonly is: 'area'; readonly area: Area }
  | { readonly is: 'column'; readonly column: StoryColumn }
  | { readonly is: 'figure'; readonly figure: Figure }
  /** All places of the kind; all of its own past. */
  | { readonly is: 'places'; readonly isTieFine?: boolean }
  | { readonly is: 'times' }
  /** A time or place that the figures do not know. */
  | { readonly is: 'untold' };

/** What a relation states: of what, and compared with what, as far as its sentence tells. */
export interface Statement extends Relation {
  /** The series of which it may speak; none where no subject can be told. */
  readonly subjects: readonly Series[];
  readonly comparator: Comparator;
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
