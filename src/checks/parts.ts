import { shownNumber, type Value } from '../figures/result.ts';
import type { Column } from '../tables/column.ts';
import { isSmallWord, words } from './closedClasses.ts';
import { SHARES } from './measureNames.ts';
import type { Figure, Reading, Token } from './reading.ts';
import { type Found, found } from './rules.ts';

/** Of two figures, one of which is said to be among the other, checks that the recipe says so too. */
export function partFaults(reading: Reading): Found[] {
  return reading.figures.flatMap((whole) => {
    const part = isCount(whole.value) ? partSaid(reading, whole) : undefined;
    if (!part || isPart(part.value, whole.value)) return [];
    const [one, other] = [part, whole].map(({ value }) => `“${value.series.column.title}”`);
    const problem = `${one} as a part of ${other}, of which it is not declared one`;
    return [found('part-of-another', reading, part, problem)];
  });
}

const AMONG = words('of among');
const TO_WHOLE = words('the all these those its their some');

/** "Of the 610 burglaries, 366 led to a charge", "366 of the 610". */
function partSaid({ tokens, figures }: Reading, whole: Figure): Figure | undefined {
  const of = tokens.slice(0, whole.at).findLast(({ word }) => !TO_WHOLE.has(word));
  if (of?.role !== 'word' || !AMONG.has(of.word)) return undefined;
  const before = tokens[of.at - 1];
  const lead = before?.word === 'out' ? tokens[before.at - 1] : before;
  const part =
    lead === undefined || lead.role === 'stop'
      ? figures.find(({ at }) => at > whole.at)
      : figureWithNoun(tokens, figures, of);
  return part && isPartKind(part.value) ? part : undefined;
}

/** The figure before "of", or before its noun: "366 cases of the 610". */
function figureWithNoun(tokens: readonly Token[], figures: readonly Figure[], of: Token): Figure | undefined {
  const head = tokens
    .slice(Math.max(0, of.at - 2), of.at)
    .findLast(({ role, word }) => role !== 'word' || isSmallWord(word));
  return figures.find(({ at }) => at === head?.at);
}

function isCount({ kind }: Value): boolean {
  return kind === 'count';
}

function isPartKind(value: Value): boolean {
  return isCount(value) || SHARES.has(value.measure);
}

function isPart(part: Value, whole: Value): boolean {
  const [own, other] = [part.series, whole.series];
  if (part.measure === 'shareOf') return part.beside?.series.column === other.column;
  const isOneTable = own.table === other.table;
  const isWithin = isOneTable && wholesOf(part).includes(other.column);
  if (!isCount(part)) return isWithin;
  const isAlike = isOneTable && own.column.unit.many === other.column.unit.many;
  return (isWithin || isAlike) && shownNumber(part) <= shownNumber(whole);
}

/** The columns of which a column is a part, nearest first. */
function wholesOf({ series: { table, column } }: Value): Column[] {
  const wholes: Column[] = [];
  let name = column.partOf;
  while (name !== undefined) {
    const next: Column | undefined = table.columns.get(name);
    if (!next || wholes.includes(next)) break;
    wholes.push(next);
    name = next.partOf;
  }
  return wholes;
}
