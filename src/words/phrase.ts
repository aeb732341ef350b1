/** A phrase with markup inside: the language's own words, and what it was handed, in its own order. */
export type Phrase<T> = readonly (string | T)[];
