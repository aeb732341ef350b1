import type { Grammar } from '../grammar.ts';

/** Labels and sentences of the pages. */
export function pages(_grammar: Grammar) {
  return {};
}
