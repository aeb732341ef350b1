import { comparatorOf } from './comparator.ts';
import type { Relation, Statement, Typed } from './reading.ts';
import { subjectsOf } from './subjectsOf.ts';

export function statementOf(reading: Typed, written: Relation): Statement {
  const { says } = written;
  if (says.is === 'compared' && saysNoOther(reading, written)) {
    // "No other area had a higher rate": this one's is the highest, or ties.
    const relation: Relation = { ...written, says: { is: 'extreme', way: says.way }, isNegated: false };
    return {
      ...relation,
      subjects: subjectsOf(reading, relation),
      comparator: { is: 'places', isTieFine: true },
    };
  }
  const comparator = comparatorOf(reading, written);
  return { ...written, subjects: written.isSupposed ? [] : subjectsOf(reading, written), comparator };
}

function saysNoOther({ tokens, known }: Typed, { at, clause }: Relation): boolean {
  const before = tokens.filter((token) => token.clause === clause && token.at < at).map(({ word }) => word);
  const peers = known.peerNouns.map((noun) => noun.split(' ').at(-1) ?? '');
  return before[0] === 'no' && before.some((word) => peers.includes(word) || word === 'area');
}
