import { carriedSubjects } from './carriedSubjects.ts';
import { comparatorOf } from './comparator.ts';
import type { Relation, Statement, Typed } from './reading.ts';
import { subjectsOf } from './subjectsOf.ts';

/** @param before the statement before it in the sentence */
export function statementOf(reading: Typed, written: Relation, before?: Statement): Statement {
  const { says } = written;
  if (says.is === 'compared' && saysNoOther(reading, written)) {
    // "No other area had a higher rate": this one's is the highest, or ties.
    const relation: Relation = { ...written, says: { is: 'extreme', way: says.way }, isNegated: false };
    return {
      ...relation,
      subjects: subjectsOf(reading, relation, { is: 'places' }),
      comparator: { is: 'places', isTieFine: true },
    };
  }
  const comparator = comparatorOf(reading, written);
  if (written.isSupposed) return { ...written, subjects: [], comparator };
  const own = subjectsOf(reading, written, comparator);
  const subjects = own.length > 0 ? own : carriedSubjects(reading, written, comparator, before);
  return { ...written, subjects, comparator };
}

function saysNoOther({ tokens, known }: Typed, { at, clause }: Relation): boolean {
  const before = tokens.filter((token) => token.clause === clause && token.at < at).map(({ word }) => word);
  const peers = known.peerNouns.map((noun) => noun.split(' ').at(-1) ?? '');
  return before[0] === 'no' && before.some((word) => peers.includes(word) || word === 'area');
}
