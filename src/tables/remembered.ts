/** Texts that are kept at most; most of a story's sentences are the same in every edition. */
const MOST = 4000;

/**
 * What is made of a text is made once: editions of one story share most of their sentences.
 * @param make may be given more, by which what it makes does not differ
 * @param most so many are kept, where what is made of one is large
 */
export function remembered<V, More = void>(
  make: (text: string, more: More) => V,
  most = MOST,
): (text: string, more: More) => V {
  const made = new Map<string, V>();
  return (text, more) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    if (made.size >= most) made.clear();
    const value = make(text, more);
    made.set(text, value);
    return value;
  };
}

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
