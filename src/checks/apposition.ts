import type { Fault } from '../faults/fault.ts';
import type { Value } from '../figures/result.ts';
import { type PrintedValue, printedValues } from './printed.ts';
import type { Sentence, SentenceRun } from './sentence.ts';
import { subjectOf } from './subject.ts';

/** "102 cases, up from 55", "102, a rise of 85 per cent": what is tacked on speaks of the figure before it. */

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line'>;

/** Between commas, with a period or a place in it at most, and no other verb or subject. */
const TACKED_ON =
  /,\s+(?:and\s+)?(?:up|down|unchanged|an? (?:rise|fall|increase|decrease|drop|jump|decline))(?:\s+(?:from|at|of|by))?\s+£?$/iu;

export function appositionFaults(sentence: Sentence): SentenceFault[] {
  const all = printedValues(sentence);
  const tacked = all.flatMap((figure, i) => {
    const head = all.slice(0, i).findLast(({ value }) => isAmount(value));
    if (!head || !isCompared(figure.value) || isSameSubject(head.value, figure.value)) return [];
    return TACKED_ON.test(sentence.text.slice(head.end, figure.start))
      ? [wrong(sentence, figure, head.value)]
      : [];
  });
  return [...tacked, ...directionFaults(sentence, all)];
}

/** "Up", made of one change, before another change. */
function directionFaults(sentence: Sentence, all: readonly PrintedValue[]): SentenceFault[] {
  return sentence.runs.flatMap((run) => {
    const of = run.atom?.kind === 'word' ? run.atom.of : undefined;
    const next = of && all.find(({ start }) => start >= run.start + run.text.length);
    if (
      !of ||
      !next ||
      /[,;:.–—]/u.test(sentence.text.slice(run.start, next.start)) ||
      next.value.series === of.series
    )
      return [];
    return [wrong(sentence, { ...next, run: run as SentenceRun }, of)];
  });
}

function isAmount({ kind, measure }: Value): boolean {
  return ['count', 'rate', 'percentage', 'duration'].includes(kind) && measure !== 'previous';
}

function isCompared({ kind, measure }: Value): boolean {
  return measure === 'previous' || kind === 'change' || kind === 'points' || kind === 'percentage-change';
}

function isSameSubject({ series: a }: Value, { series: b }: Value): boolean {
  return a.area === b.area && subjectOf(a.column, a.table) === subjectOf(b.column, b.table);
}

function wrong(sentence: Sentence, { run, value }: PrintedValue, of: Value): SentenceFault {
  return {
    line: run.line,
    what: `a change of “${value.series.column.title}” beside a figure of “${of.series.column.title}”: ${run.text} in “${sentence.text.trim()}”`,
    expected: `a change of “${of.series.column.title}”, ${of.series.area.name}`,
    mend: 'print the change of the figure that stands before it',
  };
}
