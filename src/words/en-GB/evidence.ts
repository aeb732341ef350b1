import type { Grammar } from '../grammar.ts';
import { startHigh } from '../letterCase.ts';
import type { Phrase } from '../phrase.ts';
import { inOrder, lineNumbers } from './lineNumbers.ts';

/** Where the figures and statements of an article come from. */
export function evidence({ lists }: Grammar) {
  /** A figure of no line in particular rests on all. */
  const lines = (numbers: readonly number[]) =>
    numbers.length === 0 ? 'all lines' : lineNumbers('line', inOrder(numbers), lists.and);
  return {
    /** Link to the section. @param figures how many the article prints */
    link: (figures: number) => (figures === 1 ? 'How we know this figure' : 'How we know these figures'),
    heading: 'How we know',
    intro:
      'Each figure and statement leads to a row here: what it is, where it stands in the source’s file, and its line in our table.',
    lines,
    /** @param how a figure was found: `as published` */
    found: <T>(how: string, lines: T): Phrase<T> => [`${startHigh(how)}; in our table, `, lines],
    /** The words of a statement that the tables prove. */
    said: (words: string) => `“${words}”`,
    /** Cells of a second figure that is in another table. */
    beside: <T>(table: string, lines: T): Phrase<T> => [`; in “${table}”, `, lines],
    /** Publisher and date of figures, or of a statement. */
    dated: <T>(publisher: T, date: T): Phrase<T> => [publisher, ', ', date],
    /** The row of a number, opened at the number. */
    box: {
      table: 'See it in the table',
      areas: 'All areas',
      close: 'Close',
    },
    attested: 'What others say',
    attestedIntro: 'These statements go beyond the tables; they are made by those named.',
  };
}
