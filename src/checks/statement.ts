import { isKnown, latestPoint, printedValue, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { carriedSubjects } from './carriedSubjects.ts';
import { BELOW_ZERO } from './closedClasses.ts';
import { comparatorOf } from './comparator.ts';
import { clauseOf, type Relation, type Statement, type Typed } from './reading.ts';
import { subjectsOf } from './subjectsOf.ts';
import { namesOf, says } from './vocabulary.ts';

/** @param before the statement before it in the sentence */
export function statementOf(reading: Typed, said: Relation, before?: Statement): Statement {
  const written = asFigureMoves(reading, said);
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

/** "The deficit shrank": of a figure below zero, which rises then. */
function asFigureMoves(reading: Typed, relation: Relation): Relation {
  const { says } = relation;
  if (says.is !== 'moved' || says.way === 0) return relation;
  if (
    !isOfDeficit(reading, relation) ||
    !reading.known.series.some((series) => isBelowZero(series, reading.known.edition))
  )
    return relation;
  return { ...relation, says: { ...says, way: says.way > 0 ? -1 : 1 } };
}

/** "The deficit shrank", "a fall in the deficit"; not "spending, and with it the deficit, rose". */
function isOfDeficit(reading: Typed, relation: Relation): boolean {
  const clause = clauseOf(reading, relation);
  const before = clause.filter(({ at }) => at < relation.at);
  const [first, ...after] = clause.filter(({ at }) => at > relation.last).slice(0, 4);
  if (!before.some(({ word }) => BELOW_ZERO.has(word)))
    return first?.word === 'in' && after.some(({ word }) => BELOW_ZERO.has(word));
  const others = reading.known.columns.filter(({ column }) => !column.negative);
  return !before.some(({ word }) => others.some(({ column }) => says({ text: word }, namesOf(column))));
}

function isBelowZero(series: Series, edition: Area): boolean {
  const latest = latestPoint(series);
  return series.area === edition && isKnown(latest) && printedValue(series, latest) < 0;
}

function saysNoOther({ tokens, known }: Typed, { at, clause }: Relation): boolean {
  const before = tokens.filter((token) => token.clause === clause && token.at < at).map(({ word }) => word);
  const peers = known.peerNouns.map((noun) => noun.split(' ').at(-1) ?? '');
  return before[0] === 'no' && before.some((word) => peers.includes(word) || word === 'area');
}
