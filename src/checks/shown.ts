import { asPrinted } from '../figures/format.ts';
import { type Evidence, NO_EVIDENCE } from '../figures/ground.ts';
import type { Value } from '../figures/result.ts';
import { words } from './closedClasses.ts';
import { isChange, isFrom } from './periods.ts';
import { type Figure, nearby, type Reading, type Token, wordsBefore } from './reading.ts';
import type { Relation } from './relations.ts';
import type { Way } from './relationWords.ts';
import { subjectOf } from './vocabulary.ts';

/** What the figures say that a sentence prints around a relation. */
export interface Shown {
  readonly evidence: Evidence;
  readonly values: string;
}

/** "Up 27 per cent", "from 55 to 102", "more than the 81 recorded next door". */
export function shownBeside(reading: Reading, relation: Relation): Shown | null {
  const { is } = relation.says;
  const change = is === 'moved' || is === 'compared' ? changeBeside(reading, relation) : undefined;
  if (change) return shown(Math.sign(change.value.value ?? 0), null, change.word);
  const [from, to] = is === 'moved' || is === 'multiple' ? fromTo(reading, relation) : [];
  if (from && to) return between(to, from);
  const than = is === 'compared' ? figureCompared(reading, relation) : undefined;
  const head = reading.figures.findLast(({ start, value }) => start < relation.start && !isChange(value));
  return than && head && isSameColumn(head.value, than.value) ? between(head, than) : null;
}

function shown(direction: number, ratio: number | null, values: string): Shown {
  return { evidence: { ...NO_EVIDENCE, moves: true, direction, ratio }, values };
}

function between(a: Figure, b: Figure): Shown {
  const [x, y] = [printedOf(a.value), printedOf(b.value)];
  return shown(Math.sign(x - y), y === 0 ? null : x / y, `${a.word} and ${b.word}`);
}

export function printedOf({ value, decimals }: Value): number {
  return asPrinted(value ?? 0, decimals);
}

const LEADING = words('by of a an the another further £');

/** "Rose by 12", "a fall of 5 per cent", "12 more". */
function changeBeside({ tokens, figures }: Reading, { at, last }: Relation): Figure | undefined {
  const next = tokens.slice(last + 1).find(({ word }) => !LEADING.has(word));
  const changes = figures.filter(({ value }) => isChange(value));
  return changes.find((figure) => figure.at === at - 1) ?? changes.find((figure) => figure.at === next?.at);
}

/** The values that a change leads from and to; the latter is the figure before it, where none follows "to". */
function fromTo(reading: Reading, { start, last }: Relation): readonly (Figure | undefined)[] {
  const levels = reading.figures.filter(({ value }) => !isChange(value) && value.kind !== 'rank');
  const from = levels.find((figure) => figure.start > start && isFrom(reading, figure));
  if (!from || reading.tokens.slice(last, from.at).some(({ word }) => word === ';' || word === ':'))
    return [];
  const own = levels.filter((figure) => figure !== from && figure.value.series === from.value.series);
  const to = own.find((figure) => wordsBefore(reading, figure, 1)[0] === 'to');
  return [from, to ?? own.findLast((figure) => figure.start < start)];
}

const THAN = words('than above below exceeds exceeded as');

/** "More than the 81", "above 6.2". */
export function figureCompared({ tokens, figures }: Reading, { last }: Relation): Figure | undefined {
  const than = tokens.slice(last, last + 2).find(({ word }) => THAN.has(word));
  const next =
    than &&
    tokens.slice(than.at + 1).find(({ word, role }) => word !== '£' && (word !== 'the' || role !== 'word'));
  return figures.find(({ at }) => at === next?.at);
}

function isSameColumn(a: Value, b: Value): boolean {
  return (
    a.kind === b.kind &&
    subjectOf(a.series.column, a.series.table) === subjectOf(b.series.column, b.series.table)
  );
}

/** Measures that are an extreme by their nature, and which one. */
export const EXTREMES: Readonly<Record<string, Way>> = { peak: 1, top: 1, trough: -1, bottom: -1 };

export interface Extreme extends Token {
  readonly value: Value;
  readonly way: Way;
}

/**
 * A peak, trough, top or bottom that is printed beside the word, or whose period is: it bears
 * "highest" out by itself, or denies it. One that stands before the word only bears it out.
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
