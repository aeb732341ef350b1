import type { Sentence } from './sentence.ts';

/** Makes something of an object once, however often it is asked for; forgotten with the object. */
export function onceFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/**
 * The same of a sentence, which carries it along: there are many, each is soon forgotten, and for those a WeakMap
 * is slow to write and to collect.
 */
export function onceForSentence<V>(make: (sentence: Sentence) => V): (sentence: Sentence) => V {
  const made: unique symbol = Symbol('made');
  return (sentence: Sentence & { [made]?: V }) => {
    sentence[made] ??= make(sentence);
    return sentence[made];
  };
}
