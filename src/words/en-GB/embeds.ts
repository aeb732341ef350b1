import type { Grammar } from '../grammar.ts';

/** Embeds and the snippets that show them. */
export function embeds(_grammar: Grammar) {
  return {};
}
