/** A phrase with markup inside: words, and the markup that a function was handed, in the language's order. */
export type Phrase<T> = readonly (string | T)[];

/** The visible part of a phrase; the rest is for screen readers. */
export interface Seen {
  readonly seen: string;
}

/** A text for each plural category that the language has, as `Intl.PluralRules` names them. */
export type ByPlural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
