import type { NewsroomData } from '../editions/newsroomData.ts';

/**
 * A newsroom with one fault put into it, of a kind that people make. The checks are to refuse it, a person is
 * to read it first, or the text is to follow the data; a mutant of which none is so would mislead a reader.
 */
export interface Mutant {
  /** Kind of fault: `direction word flipped`. */
  readonly operator: string;
  /** What was changed, for the list of what is published: `line 19: rise → fall`. */
  readonly change: string;
  /** The story's text, where that is what was changed. */
  readonly text?: string;
  /** The tables, where those are what was changed. */
  readonly data?: NewsroomData;
}
