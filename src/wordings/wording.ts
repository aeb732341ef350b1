import type { PassageKind } from '../prose/passage.ts';

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

/** Equal for equal wordings. */
export function wordingKey({ in: place, text, when, with: others }: Wording): string {
  return JSON.stringify([place, text, when, others]);
}
