import type { CheckContext } from '../checks/checkEdition.ts';
import type { Passage } from '../prose/passage.ts';

/** Words of a passage that nothing in the tables bears out. */
export interface UnprovedWords {
  /** Places in the passage's text, as readers have it. */
  readonly start: number;
  readonly end: number;
  /** Why the reader has to vouch for them: `a number without a figure`. */
  readonly why: string;
}

export type NotProved = (passage: Passage, context: CheckContext) => readonly UnprovedWords[];

/**
 * Typed number words, places, times without a figure, words of relation.
 * PLUG: what `src/checks` knows of them takes the place of this; all else is handed it.
 */
export const notProved: NotProved = () => [];
