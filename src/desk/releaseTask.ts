import type { RefreshOptions } from '../refresh/planRefresh.ts';
import type { Report } from '../report/section.ts';
import type { ChangedEdition } from './releaseEdition.ts';
import type { ReleaseWording } from './releaseReading.ts';

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
  | {
      readonly ask: 'approve';
      readonly story: string;
      readonly keys: readonly string[];
      readonly by?: string | undefined;
      /** ISO date. */
      readonly on: string;
    }
  | { readonly ask: 'take back'; readonly story: string; readonly keys: readonly string[] }
  | { readonly ask: 'changed files' }
  | { readonly ask: 'accept' };

/** A preview, and what can be asked of it. */
export interface ReleasePreview {
  readonly result: ReleaseResult;
  readonly answer: (question: Question) => unknown;
}

/** What cannot be answered as asked, with a status of HTTP. */
export class ReleaseRefusal extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.name = 'ReleaseRefusal';
    this.status = status;
  }
}

/** From the thread. */
export type FromThread =
  | { readonly is: 'step'; readonly step: string }
  | { readonly is: 'ready'; readonly result: ReleaseResult }
  | { readonly is: 'failed'; readonly error: string }
  | { readonly is: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly is: 'refusal'; readonly id: number; readonly error: string; readonly status: number };

/** To the thread. */
export interface ToThread {
  readonly id: number;
  readonly question: Question;
}
