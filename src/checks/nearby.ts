import type { Sentence } from './sentence.ts';

/** Something with a place in a sentence. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Where one part of a sentence ends and the next begins to speak of something else. */
const CLAUSE = /,(?!\d)|[;:()–—]|\b(?:while|whereas|against|compared|but|although|though)\b/giu;

export interface Nearby<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/**
 * What a reader takes a figure to belong to: the last thing named before it, or the first named
 * after it before the clause ends or another figure comes.
 */
export function nearby<T extends Placed>(sentence: Sentence, figure: Placed, named: readonly T[]): Nearby<T> {
  const before = named.findLast((item) => item.end <= figure.start);
  const next = named.find((item) => item.start >= figure.end);
  const figures = sentence.runs.filter(({ atom }) => atom?.kind === 'figure');
  const crossed = next && figures.some(({ start }) => start >= figure.end && start < next.start);
  const between = next ? sentence.text.slice(figure.end, next.start) : '';
  // A comma alone sets beside it what belongs to it: "the highest was 22, in Kelda".
  const joined = between.trim() === ',' || between.search(CLAUSE) < 0;
  return { before, after: next && !crossed && joined ? next : undefined };
}
