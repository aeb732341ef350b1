import type { Grammar } from '../grammar.ts';

/** Titles, notes and alternative texts of charts. */
export function charts(_grammar: Grammar) {
  return {};
}
