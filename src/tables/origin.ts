import type { FilePlace } from './filePlace.ts';

/** Where some of the cells behind a figure come from: columns of a file, or a calculation. */
export type Origin = FoundOrigin | { readonly how: 'computed'; readonly formula?: string | undefined };

export interface FoundOrigin extends Omit<FilePlace, 'corrected' | 'number'> {
  /** `transcribed` and `queried` where the file is not the publisher's own, `corrected` where an override replaced the value. */
  readonly how: 'published' | 'transcribed' | 'queried' | 'corrected';
  /** Lines, rows or items, in order. */
  readonly numbers: readonly number[];
}
