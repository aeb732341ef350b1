import type { NewsroomData } from '../editions/newsroomData.ts';
import { lineOf, type Match, replaceAt } from './segments.ts';

/**
 * A story or its data with one plausible human fault. The checks should refuse it, the approval should hold
 * it back, or the text should follow the data; otherwise it would mislead readers.
 */
export interface Mutant {
  /** Kind of fault: `direction word flipped`. */
  readonly operator: string;
  /** Description for the report: `line 19: rise → fall`. */
  readonly change: string;
  /** The mutated story. */
  readonly text?: string;
  /** The mutated tables. */
  readonly data?: NewsroomData;
}

/** Replaces one match in the text. */
export function mutantAt(story: string, operator: string, found: Match, replacement: string): Mutant {
  const change = `line ${lineOf(story, found.start)}: ${found.match[0].trim()} → ${replacement.trim()}`;
  return { operator, change, text: replaceAt(story, found, replacement) };
}
