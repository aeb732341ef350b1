import { DIRECTIONS } from '../figures/areaCount.ts';
import { areasWhere } from '../figures/areasWhere.ts';
import { isMeasureOfAreas } from '../figures/ofAreas.ts';
import type { Value } from '../figures/result.ts';
import type { AreaGroup } from '../newsroom/areaGroup.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { isPlural, words } from './closedClasses.ts';
import type { Known } from './known.ts';
import { ENDS } from './measureNames.ts';
import { clauseOf, type Reading, type Relation, type Statement, type Token } from './reading.ts';
import { type Found, found } from './rules.ts';
import { denied, proved, type Verdict } from './verdict.ts';

/** What is said of the areas together: of how many, of all of them, of some only. */

const COUNTED: ReadonlySet<string> = new Set(['areas', 'areasOthers']);

/** Whether a figure is a number of areas. */
export function countsAreas({ counts }: Value): boolean {
  return counts === 'areas';
}

/** Whether a figure is no one area's. */
export function isOfAreas(value: Value): boolean {
  return countsAreas(value) || isMeasureOfAreas(value.measure);
}

/** "Areas", and what areas of the kind are called. */
export function isAreaNoun(word: string, { peerNouns }: Known): boolean {
  return (
    word === 'area' ||
    word === 'areas' ||
    peerNouns.some((noun) => noun.split(' ').at(-1)?.toLowerCase() === word)
  );
}

/** Which way each of the periods went that were counted. */
const STEPS: Readonly<Record<string, 1 | -1>> = { rises: 1, falls: -1 };

/** "Fell in 31 of 42 areas", "rose in four of the last five years": by the statement that was counted. */
export function byCount(reading: Reading, relation: Statement): Verdict | null {
  const { figures } = reading;
  const beside = figures.filter(({ clause }) => clause === relation.clause);
  const near = beside.length > 0 ? beside : figures;
  const counts = near.filter(({ value: { measure } }) => COUNTED.has(measure) || measure in STEPS);
  // "Rose in one of four areas and fell in two": the number that follows, else the one before, up to another relation.
  const nearer = ({ at }: Token) =>
    reading.relations.some(
      (other) => other.says.is === 'moved' && (other.at - relation.at) * (other.at - at) < 0,
    );
  const own = counts.filter((figure) => !nearer(figure));
  const count = own.find(({ at }) => at > relation.at) ?? own.at(-1);
  const { argument = '', measure = '' } = count?.value ?? {};
  const { says } = relation;
  const way = STEPS[measure] ?? DIRECTIONS[argument];
  if (!count || way === undefined || (says.is !== 'moved' && says.is !== 'compared')) return null;
  const isSame = way === says.way && !relation.isNegated;
  const counted = `${count.word} (${measure in STEPS ? measure : argument})`;
  return proved(relation, isSame ? [] : [denied(reading, relation, counted)]);
}

const ALL = words('all every each both');
const OTHERS = words('most many several some few no other half');

const MOVES = { 1: 'rose', 0: 'unchanged', '-1': 'fell' } as const;

/** "Rose in every area", "no area fell": by all areas, and not by the edition's own. */
export function byAllAreas(reading: Reading, relation: Statement): Verdict | null {
  const said = quantifierOf(reading, relation);
  const { says, subjects } = relation;
  if (said === null) return null;
  // "Halved in some areas" is of other areas than the edition's own.
  if (says.is === 'multiple' || says.is === 'streak') return undecided(relation);
  if (says.is !== 'moved') return null;
  const [series] = subjects;
  const isPlain = relation.comparator.is === 'none' || relation.comparator.is === 'earlier';
  if (!series || subjects.length > 1 || !isPlain || !(ALL.has(said) || said === 'no' || said === 'most'))
    return undecided(relation);
  const { nation, peers } = reading.known;
  const context = { name: said, language: inEnglish, nation, peers };
  const { holds, fails, untold } = areasWhere(MOVES[says.way], series, context);
  const all = holds.length + fails.length + untold.length;
  const isNo = said === 'no';
  const isTrue = isNo
    ? holds.length === 0 && untold.length === 0
    : said === 'most'
      ? holds.length * 2 > all
      : holds.length === all;
  const values = `${holds.length} of ${all} areas`;
  const isSo = isTrue && all > 0 && (isNo || !relation.isNegated);
  return proved(relation, isSo ? [] : [denied(reading, relation, values)]);
}

function undecided(relation: Statement): Verdict {
  return { relation, grounds: [], isProved: false, faults: [] };
}

/** "Every" of "every area", in the clause of a relation. */
function quantifierOf(reading: Reading, relation: Relation): string | null {
  const clause = clauseOf(reading, relation);
  const noun = clause.findIndex(({ word, role }) => role === 'word' && isAreaNoun(word, reading.known));
  if (noun < 0) return null;
  const before = clause.slice(Math.max(0, noun - 4), noun);
  return before.find(({ word }) => ALL.has(word) || OTHERS.has(word))?.word ?? null;
}

/** A place among some areas only says among which, an average of areas that it is one. */
export function togetherFaults(reading: Reading): Found[] {
  return reading.figures.flatMap((figure) => {
    const { group, kind, measure } = figure.value;
    const isPlaced = kind === 'rank' || ENDS.has(measure) || isMeasureOfAreas(measure);
    if (group && isPlaced && !namesGroup(reading, group))
      return [found('place-of-another', reading, figure, ofGroup(group))];
    const of = [figure.value, figure.value.beside].find((value) => value && isMeasureOfAreas(value.measure));
    return of && !saysOfAreas(reading, of)
      ? [found('place-of-another', reading, figure, 'an average of areas as if it were one area’s')]
      : [];
  });
}

/** "Of the councils"; a total is of several: "the councils together". */
function saysOfAreas({ tokens, known }: Reading, { measure }: Value): boolean {
  const isMeant = (word: string) => isAreaNoun(word, known) && (measure !== 'totalOfAreas' || isPlural(word));
  return tokens.some(({ word }) => isMeant(word));
}

/** "Half of the councils spend between" the lower and the upper quartile. */
export function saysMiddleHalf({ tokens, figures, known }: Reading, { word, at }: Token): boolean {
  const [lower, upper] = ['lowerQuartileOfAreas', 'upperQuartileOfAreas'].map((measure) =>
    figures.find(({ value, at: own }) => value.measure === measure && own > at),
  );
  if (word !== 'half' || !lower || !upper || upper.at !== lower.at + 2) return false;
  const [before, between] = [tokens[lower.at - 1]?.word, tokens[lower.at + 1]?.word];
  const isOfOne = lower.value.series === upper.value.series;
  const isOf = tokens.slice(at + 1, at + 4).some((token) => isAreaNoun(token.word, known));
  return isOfOne && isOf && before === 'between' && between === 'and';
}

const NEIGHBOUR = /^(?:neighbour|border|surround|adjoin)/u;

/** Whether a sentence says among which areas. */
export function namesGroup({ text, tokens }: Reading, { name }: AreaGroup): boolean {
  if (name === '') return tokens.some(({ word }) => NEIGHBOUR.test(word));
  return text.toLowerCase().includes(name.toLowerCase());
}

export function ofGroup({ name }: AreaGroup): string {
  return `among ${name === '' ? 'neighbours' : `areas of ${name}`} only, which the sentence does not say`;
}
