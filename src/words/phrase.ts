/** A phrase with markup inside: the language's own words, and what it was handed, in its own order. */
export type Phrase<T> = readonly (string | T)[];

/** The part of a phrase that is seen, where the rest is for screen readers. */
export interface Seen {
  readonly seen: string;
}

/** A text for each plural category that the language has, as `Intl.PluralRules` names them. */
export type ByPlural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
