import type { PassageKind } from '../prose/passage.ts';
import { sameConditions } from './sameConditions.ts';

/** A part of the page, or a text from outside the story. */
export type WordingPlace = Exclude<PassageKind, 'attribution' | 'chart text'> | ShownTextPlace;

/** Kinds of text that an edition shows besides its passages. */
export type ShownTextPlace =
  | 'byline'
  | 'credit'
  | 'update'
  | 'correction'
  | 'table title'
  | 'break note'
  | 'source'
  | 'override reason'
  | 'site';

/**
 * What all editions that print a passage have in common, and its identity: the words with a hole for each
 * output, the conditions of printing, and what else the reader relied on. Not part of it: the figures, the
 * house style, names of bindings and other wordings.
 */
export interface Wording {
  readonly in: WordingPlace;
  /** `Police recorded {crime.offences.latest | count: "offence"}‹if crime.offences.rose: , a rise›.` */
  readonly text: string;
  /** Conditions of the whole passage, outermost first: `if crime.offences.rose`. */
  readonly when: readonly string[];
  /** Column descriptions, chart settings, link targets, photo digests. */
  readonly with: readonly string[];
}

/** Raised when the engine changes what a wording's identity is made of. */
export const IDENTITY_VERSION = 1;

/**
 * Equal for wordings that print the same words under the same conditions, however the conditions are
 * written: around the passage or within it, in any order, with or without what follows from the others.
 */
export function wordingKey({ in: place, text, when, with: others }: Wording): string {
  const { words, conditions } = unmarked(text);
  const [links, context] = [true, false].map((is) =>
    others.filter((line) => line.startsWith('link to ') === is),
  );
  return JSON.stringify([place, words, sameConditions([...when, ...conditions]), context?.toSorted(), links]);
}

/** Beginning and end of what stands under a condition, and holes. A condition may quote text. */
export const MARKS = /‹((?:"(?:[^"\\]|\\.)*"|[^"‹›])*?): |›|\{([^{}]*)\}/g;

/** Conditions of parts of the text, outermost first. */
export function conditionsIn(text: string): string[] {
  return unmarked(text).conditions;
}

/** The words, and the conditions among them. What a publisher vouches for stays marked. */
function unmarked(text: string): { words: string; conditions: string[] } {
  const [ends, conditions]: [string[], string[]] = [[], []];
  const words = text.replaceAll(MARKS, (mark: string, scope?: string, asks?: string) => {
    if (asks !== undefined) return mark;
    if (scope === undefined) return ends.pop() ?? mark;
    const isAttested = scope.startsWith('attested by ');
    if (!isAttested) conditions.push(...scope.split('; '));
    ends.push(isAttested ? '›' : '');
    return isAttested ? mark : '';
  });
  return { words, conditions };
}
