import type { Grammar } from '../grammar.ts';

/** What an edition says of itself: updates, corrections, how its statements were accounted for. */
export function editions(_grammar: Grammar) {
  return {};
}
