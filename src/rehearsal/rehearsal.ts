import type { Fault } from '../faults/fault.ts';
import type { Branch } from '../prose/rendering.ts';
import type { Unread } from '../wordings/unread.ts';
import type { Cause } from './nextReleases.ts';

/** What a story told on made-up next releases brings to light, for people and for machines. */
export interface Rehearsal {
  /** Slug. */
  readonly story: string;
  /** Whether it can be told on all of them. */
  readonly ok: boolean;
  /** How many were made up. */
  readonly releases: number;
  /** How many editions were told, over all releases. */
  readonly editions: number;
  /** Those that would stop the build, most frequent first; faults that stand today are not among them. */
  readonly faults: readonly FaultToCome[];
  /** Wordings that would print and that nobody has read, or not with these facts; what is unread today is not among them. */
  readonly unread: readonly WordingToCome[];
  /** Branches that no edition takes today, and some takes then; in the order of the text. */
  readonly firstTaken: readonly BranchToCome[];
  /** Branches that no edition takes, today or then. */
  readonly neverTaken: readonly Branch[];
}

export interface FaultToCome {
  /** As the first edition shows it; those of other editions differ by their values. */
  readonly fault: Fault;
  readonly causes: readonly Cause[];
  /** Slugs of those that show it. */
  readonly editions: readonly string[];
  /** As that edition prints it then, or today where it can't be printed then; null where it prints neither. */
  readonly sentence: string | null;
}

export interface WordingToCome {
  /** With the editions that print it then, and the facts that nobody was shown. */
  readonly unread: Unread;
  readonly causes: readonly Cause[];
}

export interface BranchToCome extends Branch {
  readonly causes: readonly Cause[];
  /** Slugs of those that take it. */
  readonly editions: readonly string[];
}
