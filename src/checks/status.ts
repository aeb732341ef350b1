import type { Status } from '../tables/status.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Reading } from './reading.ts';
import { type Found, found } from './rules.ts';

/** Stems of the words that qualify a figure. */
const WORDS: Partial<Record<Status, readonly string[]>> = {
  e: ['estimat'],
  f: ['forecast', 'project'],
  p: ['provisional'],
  r: ['revis'],
  u: ['reliab', 'unreliab', 'caution'],
};

/**
 * The edition must describe a provisional, revised, estimated or unreliable figure as such, in its sentence or
 * in a note or box.
 */
export function statusFaults(readings: readonly Reading[]): Found[] {
  const printed = readings.flatMap((reading) => reading.figures.map((figure) => ({ reading, figure })));
  return (Object.keys(WORDS) as Status[]).flatMap((status) => {
    const first = printed.find(({ figure }) => figure.value.status.includes(status));
    const isSaid = () =>
      readings.some(({ tokens }) =>
        tokens.some(({ word }) => WORDS[status]?.some((stem) => word.startsWith(stem))),
      );
    if (!first || isSaid()) return [];
    const meaning = inEnglish.figures.status[status];
    const problem = `a figure not described as ${meaning}`;
    const expected = `the edition says that it is ${meaning}`;
    return [found('status-unsaid', first.reading, first.figure, problem, expected)];
  });
}
