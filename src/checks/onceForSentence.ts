import type { Sentence } from './sentence.ts';

/**
 * Makes something of a sentence once. The sentence carries it along: there are many, each is soon forgotten,
 * and for those a WeakMap is slow to write and to collect.
 */
export function onceForSentence<V>(make: (sentence: Sentence) => V): (sentence: Sentence) => V {
  const made: unique symbol = Symbol('made');
  return (sentence: Sentence & { [made]?: V }) => {
    sentence[made] ??= make(sentence);
    return sentence[made];
  };
}
