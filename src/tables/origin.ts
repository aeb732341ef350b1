import type { Counting } from './filePlace.ts';

/** Where some of the cells behind a figure come from: columns of a file, or a calculation. */
export type Origin = FoundOrigin | { readonly how: 'computed'; readonly formula?: string | undefined };

export interface FoundOrigin extends Counting {
  /** `transcribed` where the file is not the publisher's own, `corrected` where an override replaced the value. */
  readonly how: 'published' | 'transcribed' | 'corrected';
  /** Id of the source. */
  readonly source: string;
  /** ISO date of the release. */
  readonly released: string;
  /** Name of the file, and of the column there. */
  readonly file: string;
  readonly column: string;
  /** Lines, rows or items, in order. */
  readonly numbers: readonly number[];
}
