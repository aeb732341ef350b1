import type { Value } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Sentence, SentenceRun } from '../prose/sentence.ts';
import type { Period } from '../tables/period.ts';
import { CLAUSE_STOPS, CLAUSE_WORDS } from './closedClasses.ts';
import type { Known, StoryColumn } from './known.ts';
import type { Mention } from './mentions.ts';
import type { Says } from './relationWords.ts';

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

/** A typed word or phrase of time. */
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

/** A typed relation word, and how the words around it modify it. */
export interface Relation extends Token {
  readonly says: Says;
  /** Index of its last token. */
  readonly last: number;
  /** "Did not rise", "no longer the highest". */
  readonly isNegated: boolean;
  /** "Nearly doubled", "more than halved", "rose slightly". */
  readonly degree: 'nearly' | 'over' | 'under' | 'least' | 'slightly' | null;
  /** "Among the five highest", "one of the three lowest": 5, 3. */
  readonly places?: number | undefined;
  /** "May rise", "if it falls", "set to fall": states nothing. */
  readonly isSupposed: boolean;
}

/** What a relation compares its subject with, as far as the sentence says. */
export type Comparator =
  | { readonly is: 'none' }
  /** Itself, a year, quarter or month before. */
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

/** A relation with its subject and comparator, as far as the sentence says. */
export interface Statement extends Relation {
  /** The series it may be about; none where no subject is found. */
  readonly subjects: readonly Series[];
  readonly comparator: Comparator;
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
