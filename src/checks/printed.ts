import { asPrinted } from '../figures/format.ts';
import { type Evidence, NO_EVIDENCE } from '../figures/ground.ts';
import type { Value } from '../figures/result.ts';
import { isFrom, leadUp } from './near.ts';
import { isChange } from './periods.ts';
import { type Figure, nearby, type Reading } from './reading.ts';
import type { Relation } from './relations.ts';
import { subjectOf } from './vocabulary.ts';

/** What the figures say that a sentence prints around a relation: "up 27 per cent", "from 55 to 102", "more than the 81 in Kent". */
export interface Shown {
  readonly evidence: Evidence;
  readonly values: string;
}

export function shownBeside(reading: Reading, relation: Relation): Shown | null {
  const { says } = relation;
  if (says.is === 'moved' || says.is === 'compared') {
    const change = changeBeside(reading, relation);
    if (change) return shown(Math.sign(printedOf(change.value)), null, change.word);
  }
  if (says.is === 'moved' || says.is === 'multiple') {
    const [from, to] = fromTo(reading, relation);
    if (from && to) return between(to, from);
  }
  const than = says.is === 'compared' ? figureCompared(reading, relation) : undefined;
  const head = reading.figures.findLast((figure) => figure.start < relation.start && !isChange(figure.value));
  return than && head && isSameColumn(head.value, than.value) && head.value.kind === than.value.kind
    ? between(head, than)
    : null;
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

const LEADING = new Set(['by', 'of', 'a', 'an', 'the', 'another', 'further']);

/** "Rose by 12", "a fall of 5 per cent", "12 more". */
function changeBeside({ tokens, figures }: Reading, { token, last }: Relation): Figure | undefined {
  const before = figures.find(({ at, value }) => at === token.at - 1 && isChange(value));
  if (before) return before;
  const next = tokens
    .slice(last + 1)
    .find(({ word, role }) => role === 'figure' || (!LEADING.has(word) && word !== '£'));
  return figures.find(({ at, value }) => at === next?.at && isChange(value) && at - last <= 4);
}

/** The values that a change leads from and to; the latter is the figure before it, where none follows "to". */
function fromTo(reading: Reading, relation: Relation): [Figure | undefined, Figure | undefined] {
  const levels = reading.figures.filter(({ value }) => !isChange(value) && value.kind !== 'rank');
  const from = levels.find((figure) => figure.start > relation.start && isFrom(reading, figure));
  if (!from || isInterrupted(reading, relation, from)) return [undefined, undefined];
  const isOfSame = (figure: Figure) => figure !== from && figure.value.series === from.value.series;
  const to = levels.find((figure) => isOfSame(figure) && leadUp(reading, figure, 1)[0] === 'to');
  return [from, to ?? levels.findLast((figure) => isOfSame(figure) && figure.start < relation.start)];
}

/** A semicolon or full stop between the two. */
function isInterrupted({ tokens }: Reading, { last }: Relation, { at }: Figure): boolean {
  return tokens.slice(last + 1, at).some(({ word }) => word === ';' || word === ':');
}

const THAN = new Set(['than', 'above', 'below', 'exceeds', 'exceeded', 'as']);

function figureCompared({ tokens, figures }: Reading, { last }: Relation): Figure | undefined {
  const than = tokens.slice(last, last + 2).find(({ word }) => THAN.has(word));
  const next = than && tokens.slice(than.at + 1).find(({ word }) => word !== 'the' && word !== '£');
  return figures.find(({ at }) => at === next?.at);
}

function isSameColumn(a: Value, b: Value): boolean {
  return subjectOf(a.series.column, a.series.table) === subjectOf(b.series.column, b.series.table);
}

/** Measures that are an extreme by their nature, and which one. */
export const EXTREMES: Readonly<Record<string, 1 | -1>> = { peak: 1, top: 1, trough: -1, bottom: -1 };

export interface Extreme {
  readonly value: Value;
  readonly isPeriod: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * A peak, trough, top or bottom that is printed beside the word, or whose period is: it bears
 * "highest" out by itself, or denies it. One that stands before the word only bears it out.
 */
export function extremeBeside(reading: Reading, { says, start, end }: Relation): Extreme | undefined {
  if (says.is !== 'extreme') return undefined;
  const extremes = reading.tokens.flatMap(({ run: { atom }, start: from, end: to }): Extreme[] => {
    const value = atom?.kind === 'figure' ? atom.value : atom?.kind === 'period' ? atom.of : null;
    if (!value || !Object.hasOwn(EXTREMES, value.measure)) return [];
    return [{ value, isPeriod: atom?.kind === 'period', start: from, end: to }];
  });
  const { before, after } = nearby(reading, { start, end }, extremes);
  return after ?? (before && EXTREMES[before.value.measure] === says.end ? before : undefined);
}
