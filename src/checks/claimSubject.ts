import type { Ground } from '../figures/ground.ts';
import type { Scope } from '../prose/rendering.ts';
import type { Column } from '../tables/column.ts';
import { isPlural, words } from './closedClasses.ts';
import type { Reading, Relation, Statement } from './reading.ts';
import { type Found, found } from './rules.ts';
import { speaksOf, subjectWords } from './subject.ts';
import { nounsOf, says, subjectOf, vocabulary } from './vocabulary.ts';

/** The subject of a claim or branch, and of the words inside it. */

const ON_FIGURES = words('it that this they number figure rate count total share level');

/** Whether a word in a branch is about the branch's figures; other sentences may stand there too. */
export function isOnFigures(
  { tokens, figures, sentence }: Reading,
  { says: { is }, last, subjects }: Statement,
  { grounds }: Scope,
): boolean {
  const isBody = sentence.passage.kind === 'paragraph';
  const next = tokens[last + 1];
  // "More officers" in a branch on burglaries.
  const sides = grounds.flatMap(({ series, other }) => (other ? [series, other] : [series]));
  const isCounted = sides.some(({ column }) => next && nounsOf(column).has(next.word));
  if (is === 'compared' && isBody && next?.role === 'word' && isPlural(next.word) && !isCounted) return false;
  const isTold =
    isCounted || subjects.length > 0 || figures.length > 0 || tokens.some(({ word }) => ON_FIGURES.has(word));
  return isTold || !isBody;
}

/** A claim on births in a sentence on burglaries, or on something in no table. */
export function otherColumn(reading: Reading, relation: Relation, grounds: readonly Ground[]): Found[] {
  const series = grounds.flatMap((ground) => [ground.series, ...(ground.other ? [ground.other] : [])]);
  const owns = [...new Set(series.map(({ column, table }) => subjectOf(column, table)))];
  const columns = reading.known.columns
    .map(({ column }) => column)
    .filter((column) => !owns.includes(column));
  const others = owns.map((own) => columns.find((column) => speaksOf(reading, relation, own, column)));
  const isOther = others.every((other) => other !== undefined) || isUnknown(reading, relation, owns);
  if (!isOther) return [];
  const problem = `a claim on “${owns[0]?.title}” in words for ${others[0] ? `“${others[0].title}”` : 'something else'}`;
  return [found('claim-on-another-column', reading, relation, problem)];
}

/** "Knife crime is at its highest": names a subject that is no column, and prints no figure. */
function isUnknown(reading: Reading, { says: { is }, at }: Relation, owns: readonly Column[]): boolean {
  const { tokens, figures, relations } = reading;
  if ((is !== 'extreme' && is !== 'record') || figures.length > 0 || relations[0]?.at !== at) return false;
  const all = subjectWords(reading).map(({ text }) => text);
  const isOwn = all.some(
    (text) => ON_FIGURES.has(text) || owns.some((own) => says({ text }, vocabulary(own))),
  );
  const before = tokens.slice(0, at).filter(({ role, word }) => role === 'word' && word.length > 3);
  return !isOwn && before.length > 1;
}
