import type { Fault } from '../faults/fault.ts';
import type { Branch } from '../prose/rendering.ts';
import type { Unread } from '../wordings/unread.ts';
import type { Cause } from './nextReleases.ts';

/** Findings of telling a story on made-up next releases. Also the JSON output. */
export interface Rehearsal {
  /** Slug. */
  readonly story: string;
  /** True when every edition of every release can be told. */
  readonly ok: boolean;
  /** Number of made-up releases. */
  readonly releases: number;
  /** Editions told, over all releases. */
  readonly editions: number;
  /** Faults that would stop the build and don't today, likeliest first. */
  readonly faults: readonly FutureFault[];
  /** Wordings that would print unread, or with facts that nobody was shown, and aren't unread today. */
  readonly unread: readonly FutureWording[];
  /** Branches first taken in a rehearsal, in text order. */
  readonly firstTaken: readonly FutureBranch[];
  /** Branches taken neither today nor in any rehearsal. */
  readonly neverTaken: readonly Branch[];
}

export interface FutureFault {
  /** From the first edition that has it; values differ in the others. Its mend serves all causes. */
  readonly fault: Fault;
  readonly causes: readonly Cause[];
  /** Slugs of the editions that have it. */
  readonly editions: readonly string[];
  /** As that edition prints it then, or else today; null when it prints neither. */
  readonly sentence: string | null;
}

export interface FutureWording {
  /** With the editions that would print it and the facts that nobody was shown. */
  readonly unread: Unread;
  readonly causes: readonly Cause[];
}

export interface FutureBranch extends Branch {
  readonly causes: readonly Cause[];
  /** Slugs of the editions that take it. */
  readonly editions: readonly string[];
}
