import type { Ground } from '../figures/ground.ts';
import type { Reading, Relation } from './reading.ts';
import { type Found, found } from './rules.ts';

/** The verdict on a relation. */
export interface Verdict {
  readonly relation: Relation;
  /** The grounds that decided. */
  readonly grounds: readonly Ground[];
  /** False when no figure could decide: left to a person. */
  readonly isProved: boolean;
  readonly faults: readonly Found[];
}

export function proved(
  relation: Relation,
  faults: readonly Found[],
  grounds: readonly Ground[] = [],
): Verdict {
  return { relation, grounds, isProved: true, faults };
}

export function denied(reading: Reading, relation: Relation, values: string): Found {
  const problem = `the figures do not bear out the ${reading.sentence.passage.kind}`;
  return found('denied', reading, relation, problem, `words that agree with ${values}`);
}
