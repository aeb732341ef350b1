import { compare, comparedEvidence, estimateOf, estimateText, OVERLAP } from '../figures/compare.ts';
import { type Evidence, NO_EVIDENCE } from '../figures/ground.ts';
import { shownNumber, type Value } from '../figures/result.ts';
import { CLAUSE_STOPS, words } from './closedClasses.ts';
import { isChange, isFrom } from './periods.ts';
import {
  type Figure,
  nearby,
  type Reading,
  type Relation,
  type Token,
  type Typed,
  wordsBefore,
} from './reading.ts';
import type { Way } from './relationWords.ts';
import { subjectOf } from './vocabulary.ts';

/** Values printed around a relation. */
export interface Shown {
  readonly evidence: Evidence;
  readonly values: string;
}

/** "Up 27 per cent", "from 55 to 102", "more than the 81 recorded next door". */
export function shownBeside(reading: Reading, relation: Relation): Shown | null {
  const { is } = relation.says;
  const change = is === 'moved' || is === 'compared' ? changeBeside(reading, relation) : undefined;
  if (change) {
    const direction = Math.sign(change.value.value ?? 0);
    return { evidence: { ...NO_EVIDENCE, moves: true, direction }, values: change.word };
  }
  const [estimate, other] = is === 'unclear' ? levelsOf(reading) : [];
  if (estimate && other) return between(estimate, other);
  const isMultiple = is === 'multiple' || is === 'fraction';
  const [from, to] = is === 'moved' || isMultiple ? fromTo(reading, relation) : [];
  if (from && to) return between(to, from);
  const than = is === 'compared' || isMultiple ? figureCompared(reading, relation) : undefined;
  const head = reading.figures.findLast(({ start, value }) => start < relation.start && !isChange(value));
  if (than && head && isSameColumn(head.value, than.value)) return between(head, than);
  return is === 'fraction' || is === 'share' ? partShown(reading) : null;
}

/** The only two levels of a sentence. */
function levelsOf({ figures }: Reading): readonly Figure[] {
  const levels = figures.filter(({ value }) => !isChange(value) && value.kind !== 'rank');
  const [a, b] = levels;
  return levels.length === 2 && a && b && isSameColumn(a.value, b.value) ? levels : [];
}

/**
 * "A third, 33 per cent"; "a third of the 610, 203": the only figures in the sentence, a share, or a part and
 * its whole.
 */
function partShown({ figures }: Reading): Shown | null {
  const [a, b, ...more] = figures;
  if (a && !b && a.value.kind === 'percentage')
    return { evidence: { ...NO_EVIDENCE, share: shownNumber(a.value) }, values: a.word };
  if (!a || !b || more.length > 0 || a.value.kind !== 'count' || b.value.kind !== 'count') return null;
  const [part, whole] = shownNumber(a.value) < shownNumber(b.value) ? [a, b] : [b, a];
  const isOf = part.value.series.column.partOf === whole.value.series.column.name;
  if (!isOf || shownNumber(whole.value) === 0) return null;
  const share = (100 * shownNumber(part.value)) / shownNumber(whole.value);
  return { evidence: { ...NO_EVIDENCE, share }, values: `${part.word} of ${whole.word}` };
}

function between(a: Figure, b: Figure): Shown {
  const [x, y] = [estimateOf(a.value), estimateOf(b.value)];
  const evidence = { ...comparedEvidence(compare(x, y)), moves: true };
  const values =
    evidence.isClear === false
      ? `${estimateText(x)} and ${estimateText(y)}; ${OVERLAP}`
      : `${a.word} and ${b.word}`;
  return { evidence, values };
}

const LEADING = words('by of a an the another further £');

/** Whether a difference is one from another area or column: nothing rose or fell by it. */
export function isBeside({ beside, series }: Value): boolean {
  return beside !== undefined && beside.series !== series;
}

/** "Rose by 12", "a fall of 5 per cent", "12 more". */
function changeBeside(
  { tokens, figures }: Reading,
  { at, last, says: { is } }: Relation,
): Figure | undefined {
  const next = tokens.slice(last + 1).find(({ word }) => !LEADING.has(word));
  const changes = figures.filter(({ value }) => isChange(value) && (is !== 'moved' || !isBeside(value)));
  // "Three times higher than in Kelda": the first of two is the greater.
  const before = figures.find((figure) => figure.at === at - 1);
  if (is === 'compared' && before?.value.kind === 'multiple') return before;
  return changes.find((figure) => figure.at === at - 1) ?? changes.find((figure) => figure.at === next?.at);
}

/** The values that a change leads from and to. Without "to", the latter is the figure before it. */
function fromTo(reading: Reading, { start, last }: Relation): readonly (Figure | undefined)[] {
  const levels = reading.figures.filter(({ value }) => !isChange(value) && value.kind !== 'rank');
  const from = levels.find((figure) => figure.start > start && isFrom(reading, figure));
  if (!from || !leadsTo(reading, last, from)) return [];
  const own = levels.filter((figure) => figure !== from && figure.value.series === from.value.series);
  const to = own.find((figure) => wordsBefore(reading, figure, 1)[0] === 'to');
  return [from, to ?? own.findLast((figure) => figure.start < start)];
}

/** In one clause, or as in "…, from 800 to 760". */
function leadsTo({ tokens }: Reading, last: number, from: Figure): boolean {
  const between = tokens.slice(last + 1, from.at);
  const stop = between.findLast(({ word }) => CLAUSE_STOPS.has(word));
  if (between.some(({ word }) => word === ';' || word === ':')) return false;
  return !stop || between.filter(({ at, role }) => at > stop.at && role === 'word').length < 2;
}

const THAN = words('than above below exceeds exceeded as');

const BEFORE_COMPARED = words('than as of the £');
const BEFORE_UNCLEAR = words('from than that of the £');

/** "More than the 81", "above 6.2", "half the 60". */
export function figureCompared(
  { tokens, figures }: Typed,
  { last, says: { is } }: Relation,
): Figure | undefined {
  const isThan = is !== 'compared' || tokens.slice(last, last + 2).some(({ word }) => THAN.has(word));
  const before = is === 'unclear' ? BEFORE_UNCLEAR : BEFORE_COMPARED;
  const next = tokens.slice(last + 1).find(({ word, role }) => role === 'figure' || !before.has(word));
  return isThan ? figures.find(({ at }) => at === next?.at) : undefined;
}

function isSameColumn(a: Value, b: Value): boolean {
  return (
    a.kind === b.kind &&
    subjectOf(a.series.column, a.series.table) === subjectOf(b.series.column, b.series.table)
  );
}

/** Measures that are extremes by definition. */
const EXTREMES: Readonly<Record<string, Way>> = {
  ...{ peak: 1, top: 1, topList: 1 },
  ...{ trough: -1, bottom: -1, bottomList: -1 },
};

export interface Extreme extends Token {
  readonly value: Value;
  readonly way: Way;
}

/**
 * A peak, trough, top or bottom, or its period, printed beside the word: it supports or denies "highest" by
 * itself. Before the word it can only support it.
 */
export function extremeBeside(reading: Reading, relation: Relation): Extreme | undefined {
  if (relation.says.is !== 'extreme') return undefined;
  const extremes = reading.tokens.flatMap((token): Extreme[] => {
    const { atom } = token.run;
    const value = atom?.kind === 'figure' ? atom.value : atom?.kind === 'period' ? atom.of : null;
    const way = value ? EXTREMES[value.measure] : undefined;
    return value && way ? [{ ...token, value, way }] : [];
  });
  const { before, after } = nearby(reading, relation, extremes);
  return after ?? (before?.way === relation.says.way ? before : undefined);
}
