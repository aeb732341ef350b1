import type { Fault } from '../faults/fault.ts';
import { STATUS_MEANINGS, type Status } from '../tables/status.ts';
import { printedValues } from './printed.ts';
import type { Sentence } from './sentence.ts';

/** Words by which a text owns up to a qualified figure. */
const WORDS: Partial<Record<Status, RegExp>> = {
  e: /\bestimat/iu,
  f: /\bforecast|\bproject(?:ed|ion)/iu,
  p: /\bprovisional/iu,
  r: /\brevis/iu,
  u: /\b(?:un)?reliab|\bcaution/iu,
};

/**
 * A provisional, revised, estimated or unreliable figure is called so somewhere in the edition: in
 * its sentence, or in a note or box.
 */
export function statusFaults(sentences: readonly Sentence[]): Omit<Fault, 'edition'>[] {
  const found = sentences.flatMap((sentence) =>
    printedValues(sentence).map((printed) => ({ sentence, printed })),
  );
  return (Object.keys(WORDS) as Status[]).flatMap((status) => {
    const first = found.find(({ printed }) => printed.value.status.includes(status));
    if (!first || sentences.some(({ text }) => WORDS[status]?.test(text))) return [];
    const { sentence, printed } = first;
    return [
      {
        file: sentence.passage.file,
        line: printed.run.line,
        column: 0,
        what: `a figure that is ${STATUS_MEANINGS[status]}, unsaid: ${printed.run.text} in “${sentence.text.trim()}”`,
        expected: `the edition says that the figure is ${STATUS_MEANINGS[status]}`,
        mend: `say so, in the sentence or in a note: {% if figure.latest.${GUARDS[status]} %}…{% endif %}`,
      },
    ];
  });
}

const GUARDS: Partial<Record<Status, string>> = {
  e: 'estimated',
  p: 'provisional',
  r: 'revised',
  u: 'unreliable',
};
