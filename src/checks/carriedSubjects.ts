import { isLevelKind } from '../figures/result.ts';
import { type Series, seriesOf } from '../figures/series.ts';
import { addsUp } from '../tables/column.ts';
import { AUXILIARIES, words } from './closedClasses.ts';
import {
  type Comparator,
  clauseOf,
  type Figure,
  type Relation,
  type Statement,
  type Token,
  type Typed,
} from './reading.ts';

/**
 * The subject of a relation in a clause that names none: that of the clause before ("rose sharply, doubling in a
 * year"), the figure that follows ("more than in the year before, 200 burglaries …"), or what a pronoun stands for
 * ("that is below the national rate"). None where other places are named.
 */
export function carriedSubjects(
  reading: Typed,
  relation: Relation,
  comparator: Comparator,
  before: Statement | undefined,
): readonly Series[] {
  const { is } = relation.says;
  const clause = clauseOf(reading, relation);
  if ((is !== 'multiple' && is !== 'compared') || namesPlace(reading, clause, comparator)) return [];
  const lead = clause.filter(({ role, at }) => role !== 'stop' && at < relation.at);
  if (lead.some(({ word }) => PRONOUNS.has(word)) && lead.every(isPronounOrVerb))
    return is === 'compared' && comparator.is === 'area' ? antecedents(reading, clause) : [];
  const isObject = is === 'multiple' && THINGS.has(reading.tokens[relation.last + 1]?.word ?? '');
  if (isObject || !lead.every(({ word }) => DEGREES.has(word))) return [];
  if (relation.clause > 0)
    return before?.subjects.length ? before.subjects : seriesIn(figureBefore(reading, relation));
  const isSet = is === 'compared' && ['earlier', 'period', 'area'].includes(comparator.is);
  return isSet
    ? seriesIn(reading.figures.find((figure) => figure.at > relation.last && isLatest(figure)))
    : [];
}

const PRONOUNS = words('that this it which');
const DEGREES = words(
  'a an the more less than well far just nearly almost slightly sharply even still and about',
);
const THINGS = words('the its their his her our a an');

function isPronounOrVerb({ word }: Token): boolean {
  return PRONOUNS.has(word) || AUXILIARIES.has(word) || DEGREES.has(word);
}

function namesPlace({ mentions }: Typed, clause: readonly Token[], comparator: Comparator): boolean {
  const [first, last] = [clause[0], clause.at(-1)];
  const isOther = comparator.is === 'area' ? comparator.area : undefined;
  return mentions.some(
    ({ area, start, end }) => area !== isOther && first && last && start >= first.start && end <= last.end,
  );
}

function isLatest({ value }: Figure): boolean {
  return value.measure === 'latest' && isLevelKind(value.kind);
}

function figureBefore({ figures }: Typed, { at }: Relation): Figure | undefined {
  return figures.findLast((figure) => figure.at < at && isLatest(figure));
}

function seriesIn(figure: Figure | undefined): Series[] {
  return figure ? [figure.value.series] : [];
}

/** Figures printed before in the passage; else all that the clause may mean. */
function antecedents({ sentence, known }: Typed, clause: readonly Token[]): Series[] {
  const { passage, runs } = sentence;
  const own = new Set(runs.map(({ atom }) => atom));
  const values = passage.runs.flatMap(({ atom }) =>
    atom?.kind === 'figure' && !own.has(atom) && isLevelKind(atom.value.kind) ? [atom.value] : [],
  );
  const said = values.map(({ series }) => series).filter(({ column }) => !addsUp(column));
  if (said.length > 0) return said;
  if (values.length > 0 || !clause.some(({ word }) => word === 'rate')) return [];
  const rates = known.columns.filter(({ column }) => column.kind === 'rate');
  return rates.map(({ table, column }) => seriesOf(table, column.name, known.edition));
}
