/** Texts that are kept at most; most of a story's sentences are the same in every edition. */
const MOST = 4000;

/** What is made of a text is made once: editions of one story share most of their sentences. */
export function remembered<V>(make: (text: string) => V): (text: string) => V {
  const made = new Map<string, V>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    if (made.size >= MOST) made.clear();
    const value = make(text);
    made.set(text, value);
    return value;
  };
}
