/** Editions of a story share most of their sentences. */
const MAX_ENTRIES = 4000;

/**
 * Memoises by text. A full cache is emptied.
 * @param make may take a second argument that does not affect the result
 * @param maxEntries set it lower for large results
 */
export function memoize<V, More = void>(
  make: (text: string, more: More) => V,
  maxEntries = MAX_ENTRIES,
): (text: string, more: More) => V {
  const made = new Map<string, V>();
  return (text, more) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    if (made.size >= maxEntries) made.clear();
    const value = make(text, more);
    made.set(text, value);
    return value;
  };
}

/** Memoises by object identity, in a WeakMap. */
export function memoizeWeak<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
