import { OVERLAP } from '../figures/compare.ts';
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
  const isClose = values.includes(OVERLAP) && relation.says.is !== 'extreme' && relation.says.is !== 'record';
  const expected = isClose
    ? `words such as “no clear change” or “not clearly different from”: ${values}`
    : `words that agree with ${values}`;
  return found('denied', reading, relation, problem, expected);
}
