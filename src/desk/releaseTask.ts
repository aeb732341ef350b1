import type { RefreshOptions } from '../refresh/planRefresh.ts';
import type { Report } from '../report/section.ts';
import type { Reading } from './reading.ts';
import type { ChangedEdition } from './releaseEdition.ts';
import type { ReleaseWording } from './releaseReadings.ts';

/** What is previewed: a file as a new release of its source, or made-up next releases of a story. */
export type ReleaseTask =
  | { readonly kind: 'refresh'; readonly options: RefreshOptions }
  | { readonly kind: 'rehearse'; readonly story: string };

/** What a preview shows. */
export interface ReleaseResult {
  readonly report: Report;
  /** In text order, by story. */
  readonly wordings: readonly ReleaseWording[];
  /** Stories with editions that differ; none in a rehearsal. */
  readonly stories: readonly { readonly story: string; readonly editions: readonly ChangedEdition[] }[];
  /** What accepting writes; null where nothing can be accepted. */
  readonly writes: { readonly files: readonly string[]; readonly kept: string | null } | null;
}

/** A wording that was approved in a preview. */
export interface ReleaseApproval {
  readonly story: string;
  readonly key: string;
  readonly by: string;
}

/** A release that was accepted. */
export interface AcceptedRelease {
  readonly verdict: string;
  readonly files: readonly string[];
  /** Folder in which the newsroom is kept as it was; null for none. */
  readonly kept: string | null;
  /** Commands for what comes next, each with what it is for. */
  readonly next: readonly {
    readonly what: string;
    readonly command: string;
    /** Slug of the story at whose page of the desk it can be done, too; null for none. */
    readonly story: string | null;
  }[];
}

/** What is asked of a preview, in plain values: it lives in a thread. */
export type Question =
  | { readonly ask: 'edition'; readonly story: string; readonly edition: string }
  | { readonly ask: 'changed files' }
  /** `own` are files that the desk has written itself, relative to the newsroom */
  | { readonly ask: 'accept'; readonly own: readonly string[] };

/** A preview, and what can be asked of it. */
export interface ReleasePreview {
  readonly result: ReleaseResult;
  /** By story. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly answer: (question: Question) => unknown;
}

/** From the thread. */
export type FromThread =
  | { readonly is: 'step'; readonly step: string }
  | ({ readonly is: 'ready' } & Omit<ReleasePreview, 'answer'>)
  | { readonly is: 'failed'; readonly error: string }
  | { readonly is: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly is: 'refusal'; readonly id: number; readonly error: string; readonly status: number };

/** To the thread. */
export interface ToThread {
  readonly id: number;
  readonly question: Question;
}
