import type { ReleaseView } from '../releaseView.ts';

/** What is wrong with a release that can be read: an editor has to look before it is accepted. */
export interface Suspicion {
  /** Lower-case fault, colon, value. */
  readonly what: string;
  /** What makes it likely. */
  readonly because: string;
  readonly mend: string;
}

export interface Compared {
  readonly before: ReleaseView;
  readonly after: ReleaseView;
  /** What an area is called. */
  readonly nameOf: (area: string) => string;
}

export type Suspect = (compared: Compared) => Suspicion[];
