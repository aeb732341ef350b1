import type { Atom } from './atom.ts';
import type { Attested } from './attested.ts';
import type { Passage } from './passage.ts';
import type { Rendering, Scope } from './rendering.ts';

/** Where the figures of a page get their rows in "How we know". */
export interface Numbering {
  /** @returns the id of the row that a printed figure leads to */
  figure(atom: Extract<Atom, { kind: 'figure' }>): string;
  /** @returns the id of the row of an attested claim */
  attested(claim: Attested): string;
}

/** What is common to all texts of one edition while they are composed. */
export interface Composition {
  readonly file: string;
  readonly rendering: Rendering;
  readonly numbering: Numbering;
  readonly passages: Passage[];
  /** Places of passages that readers see marked, in the order in which they are composed. */
  readonly marked: ReadonlySet<number>;
}

/** The scopes that marks name by their indices. */
export function scopesOf(indices: readonly number[], { scopes }: Rendering): Scope[] {
  return indices.flatMap((index) => scopes[index] ?? []);
}
