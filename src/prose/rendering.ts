import type { Fault } from '../faults/fault.ts';
import type { Ground } from '../figures/result.ts';
import type { Language } from '../words/language.ts';
import type { Atom } from './atom.ts';
import type { Attested } from './attested.ts';
import type { References } from './expression.ts';

/** A stretch of text whose words rest on something. */
export interface Scope {
  readonly kind: 'branch' | 'claim' | 'attested';
  /** The condition as the author wrote it, or the id of the attested claim. */
  readonly label: string;
  /** The same with names resolved, after those that had to be false before it. */
  readonly when: readonly string[];
  readonly grounds: readonly Ground[];
  readonly attested: Attested | null;
}

/** An output in the words of a story. */
export interface Hole {
  /** What the author asked for, with names resolved: `prosecutions.cases.latest | count: "case"`. */
  readonly asks: string;
}

/** Where a template stands: faults are reported by the author's own lines. */
export interface Place {
  readonly file: string;
  /** 1-based line of the template's first line. */
  readonly line: number;
  /** 1-based column of the template's first character, on that first line. */
  readonly column: number;
}

/** A branch of an `if` or `unless`; how often each is taken is reported over all editions. */
export interface Branch {
  /** Tells branches of one line apart. */
  readonly id: string;
  readonly line: number;
  /** The condition as the author wrote it, or `else`. */
  readonly label: string;
}

/** What a tag sees while it is rendered. */
export interface Stage {
  readonly rendering: Rendering;
  /** Of the template that is being rendered. */
  readonly place: Place;
}

/** What gathers while one edition's texts are rendered. */
export interface Rendering {
  readonly edition: string;
  readonly language: Language;
  readonly references: References;
  readonly attested: ReadonlyMap<string, Attested>;
  /** Ids of all that the story declares, for these areas or others. */
  readonly declared: ReadonlySet<string>;
  /** Ids of attested claims that no longer speak of the figures shown, and why. */
  readonly lapsed: ReadonlyMap<string, string>;
  readonly atoms: Atom[];
  /** The outputs that printed them, for each of the atoms. */
  readonly holes: Hole[];
  readonly scopes: Scope[];
  /** Those taken, in order. */
  readonly branches: Branch[];
  readonly faults: Fault[];
}

/** @returns the index of the atom */
export function addAtom({ atoms, holes }: Rendering, atom: Atom, hole: Hole): number {
  holes.push(hole);
  return atoms.push(atom) - 1;
}
