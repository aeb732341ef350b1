import type { Fault } from '../faults/fault.ts';
import type { Ground } from '../figures/result.ts';
import type { Language } from '../words/language.ts';
import type { Atom } from './atom.ts';
import type { Attested } from './attested.ts';
import type { References } from './expression.ts';

/** Text that depends on a condition or claim. */
export interface Scope {
  readonly kind: 'branch' | 'claim' | 'attested';
  /** Of a branch: its text says no more than its condition, as where a filter chose it. */
  readonly chosen?: true;
  /** The condition as written, or the id of the attested claim. */
  readonly label: string;
  /** Resolved conditions, preceded by those that had to be false. */
  readonly when: readonly string[];
  readonly grounds: readonly Ground[];
  readonly attested: Attested | null;
}

/** An output in a story's text. */
export interface Hole {
  /** The expression with names resolved: `prosecutions.cases.latest | count: "case"`. */
  readonly asks: string;
}

/** Position of a template in its file, for faults. */
export interface Place {
  readonly file: string;
  /** 1-based line of its first line. */
  readonly line: number;
  /** 1-based column of its first character. */
  readonly column: number;
}

/** A branch of an `if` or `unless`. Branch coverage is reported over all editions. */
export interface Branch {
  /** Unique even among branches on one line. */
  readonly id: string;
  readonly line: number;
  /** The condition as written, or `else`. */
  readonly label: string;
}

/** What a tag can access while it renders. */
export interface Stage {
  readonly rendering: Rendering;
  /** Position of the current template. */
  readonly place: Place;
  /** Names that the template may use, for suggestions. */
  readonly names: readonly string[];
}

/** Accumulates the results of rendering one edition's texts. */
export interface Rendering {
  readonly edition: string;
  readonly language: Language;
  readonly references: References;
  readonly attested: ReadonlyMap<string, Attested>;
  /** Ids of all attested claims in the story, for any area. */
  readonly declared: ReadonlySet<string>;
  /** Names whose declaration has a fault of its own: their uses have none besides. */
  readonly faulty: ReadonlySet<string>;
  /** Ids of lapsed claims, with the reason. */
  readonly lapsed: ReadonlyMap<string, string>;
  readonly atoms: Atom[];
  /** Parallel to `atoms`: the output that printed each. */
  readonly holes: Hole[];
  readonly scopes: Scope[];
  /** Taken branches, in order. */
  readonly branches: Branch[];
  readonly faults: Fault[];
}

/** @returns the atom's index */
export function addAtom({ atoms, holes }: Rendering, atom: Atom, hole: Hole): number {
  holes.push(hole);
  return atoms.push(atom) - 1;
}
