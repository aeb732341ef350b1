import type { Atom } from './atom.ts';
import type { Attested } from './attested.ts';
import type { Passage } from './passage.ts';
import type { Rendering, Scope } from './rendering.ts';

/** Numbers the rows of "How we know". */
export interface Numbering {
  /** @returns the id of the figure's row */
  figure(atom: Extract<Atom, { kind: 'figure' }>): string;
  /**
   * @param says the words of the statement
   * @returns the id of the statement's row; null where it compares no values
   */
  claim(grounds: Scope['grounds'], says: string): string | null;
  /** @returns the id of the claim's row */
  attested(claim: Attested): string;
}

/** Passages are named by their indices, in order of composition. */
export interface PassageNames {
  /** Those to highlight. */
  readonly unread: ReadonlySet<number>;
}

/** Shared while composing the texts of one edition. */
export interface Composition {
  readonly file: string;
  readonly rendering: Rendering;
  readonly numbering: Numbering;
  readonly passages: Passage[];
  /** How the HTML of a preview names each passage; null for published pages, which name none. */
  readonly preview: PassageNames | null;
}

/** The scopes of these indices. */
export function scopesOf(indices: readonly number[], { scopes }: Rendering): Scope[] {
  return indices.flatMap((index) => scopes[index] ?? []);
}
