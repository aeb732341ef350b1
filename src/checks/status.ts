import { STATUS_MEANINGS, type Status } from '../tables/status.ts';
import type { Reading } from './reading.ts';
import { type Found, found } from './rules.ts';

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
export function statusFaults(readings: readonly Reading[]): Found[] {
  const printed = readings.flatMap((reading) => reading.figures.map((figure) => ({ reading, figure })));
  return (Object.keys(WORDS) as Status[]).flatMap((status) => {
    const first = printed.find(({ figure }) => figure.value.status.includes(status));
    if (!first || readings.some(({ text }) => WORDS[status]?.test(text))) return [];
    const meaning = STATUS_MEANINGS[status];
    const what = `a figure that is ${meaning}, unsaid: ${first.figure.word}`;
    return [
      found('status-unsaid', first.reading, first.figure, {
        what,
        expected: `the edition says that the figure is ${meaning}`,
      }),
    ];
  });
}
