import type { Grammar } from '../grammar.ts';

/** Wire copy, plain articles, feeds and files. */
export function texts(_grammar: Grammar) {
  return {};
}
