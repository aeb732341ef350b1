import type { Grammar } from '../grammar.ts';

/** What figures are called and how they compare. */
export function figures(_grammar: Grammar) {
  return {};
}
