import type { PassageKind } from '../prose/passage.ts';

/** Where a wording stands: a part of the page, or a text that the page shows and the story does not hold. */
export type WordingPlace = Exclude<PassageKind, 'attribution' | 'chart text'> | ShownTextPlace;

/** Texts that an edition shows besides its passages. */
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
 * What is the same in all editions that print a passage. Its identity is all of this, compared as it stands:
 * the words with a hole for each thing printed, the conditions under which it is printed, and what else its
 * reader relied on. No part of it are the figures themselves, the house style, the names of bindings, and
 * other wordings.
 */
export interface Wording {
  readonly in: WordingPlace;
  /** `Police recorded {crime.offences.latest | count: "offence"}‹if crime.offences.rose: , a rise›.` */
  readonly text: string;
  /** Conditions of the whole passage, outermost first: `if crime.offences.rose`. */
  readonly when: readonly string[];
  /** What columns are called and hold, a chart's settings, targets of links, a photo's digest. */
  readonly with: readonly string[];
}

/** How the identity of a wording is made up; raised when a newer engine makes it up of other things. */
export const IDENTITY_VERSION = 1;

/** Two wordings are the same where their keys are. */
export function wordingKey({ in: place, text, when, with: others }: Wording): string {
  return JSON.stringify([place, text, when, others]);
}
