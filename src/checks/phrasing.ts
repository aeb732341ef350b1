import { shownNumber, type Value } from '../figures/result.ts';
import { words } from './closedClasses.ts';
import { withoutHedge } from './edits.ts';
import { isChange, isFrom } from './periods.ts';
import { type Figure, type Reading, wordsBefore } from './reading.ts';
import { type Found, found } from './rules.ts';
import { subjectOf } from './vocabulary.ts';

/** Checks the words that lead up to a figure. */
export function phrasingFaults(reading: Reading): Found[] {
  return reading.figures.flatMap((figure, i) => [
    ...hedgeFaults(reading, figure),
    ...tackedOnFaults(reading, figure, reading.figures.slice(0, i)),
    ...orderFaults(reading, figure, reading.figures[i - 1]),
  ]);
}

const ROUNDING = words('some about around roughly approximately');
const HEDGES = new Set([...ROUNDING, ...words('nearly almost over under barely')]);
const COMPARING = new Set(['many as', 'few as', 'fewer than', 'less than', 'more than']);
const LIMITS = new Set(['at least', 'at most', 'close to', 'excess of', 'upwards of', 'close on']);

/** Exact figures take no hedge. "Only" and "just" are opinion, left to a person. */
function hedgeFaults(reading: Reading, figure: Figure): Found[] {
  const { value, kind } = figure.value;
  const isInexact = kind === 'percentage' || kind === 'money';
  const before = wordsBefore(reading, figure, 4);
  const [first = '', last = ''] = before.length > 1 ? before.slice(-2) : ['', ...before];
  const isWhole = kind === 'count' && value !== null && value >= 1000 && value % 100 === 0;
  // Shares and large sums are printed rounded.
  const isRounded = isWhole || (isInexact && value !== shownNumber(figure.value));
  // "More than the 81 next door", "three times as many as 81" compare with another figure.
  const isRelated = reading.relations.some(
    ({ says, last: end }) => says.is === 'multiple' && end === figure.at - 2,
  );
  const isComparing = reading.tokens[figure.at - 1]?.word === 'the' || isRelated;
  const isHedged =
    (HEDGES.has(last) && first !== 'and') ||
    (COMPARING.has(`${first} ${last}`) && !isComparing) ||
    LIMITS.has(`${first} ${last}`);
  if (!isHedged || (isRounded && ROUNDING.has(last))) return [];
  const problem = `a hedge before an exact figure: ${first} ${last}`;
  return [found('hedge', reading, figure, problem, undefined, withoutHedge(reading, figure))];
}

const TACKED_ON = /^,(?: and)?(?: (?:up|down|unchanged)| an? \w+)(?: from| at| of| by)?(?: £)?$/u;

/** "102 cases, up from 55", "102, a rise of 85 per cent": the addition must be about the figure before it. */
function tackedOnFaults(reading: Reading, figure: Figure, before: readonly Figure[]): Found[] {
  const { tokens } = reading;
  const head = before.findLast(({ value }) => !isChange(value) && value.measure !== 'previous');
  const { atom } = tokens[figure.at - 1]?.run ?? {};
  const made = atom?.kind === 'word' ? atom.of : undefined;
  const between = head
    ? tokens.slice(head.at + 1, figure.at).filter(({ role }) => role !== 'place' && role !== 'period')
    : [];
  const said = between.map(({ word }) => word.trim());
  const isTackedOn = TACKED_ON.test(said.slice(said.lastIndexOf(',')).join(' '));
  const isCompared = figure.value.measure === 'previous' || isChange(figure.value);
  const of =
    made && made.series !== figure.value.series ? made : isCompared && isTackedOn ? head?.value : undefined;
  if (!of || isSameSubject(of, figure.value)) return [];
  const { title } = of.series.column;
  const problem = `a change of “${figure.value.series.column.title}” beside a figure of “${title}”`;
  return [
    found('change-of-another', reading, figure, problem, `a change of “${title}”, ${of.series.area.name}`),
  ];
}

function isSameSubject({ series: a, kind }: Value, { series: b }: Value): boolean {
  return (
    kind !== 'rank' && a.area === b.area && subjectOf(a.column, a.table) === subjectOf(b.column, b.table)
  );
}

/** "From" the later figure "to" the earlier: swapped. */
function orderFaults(reading: Reading, figure: Figure, from: Figure | undefined): Found[] {
  const isTo = wordsBefore(reading, figure, 1)[0] === 'to';
  if (!from || !isTo || !isFrom(reading, from) || from.value.series !== figure.value.series) return [];
  const [earlier, later] = [from.value.periods.at(-1), figure.value.periods.at(-1)];
  const isTurned = earlier !== undefined && later !== undefined && later.index < earlier.index;
  return isTurned ? [found('ill-fitting', reading, figure, 'the later figure first')] : [];
}
