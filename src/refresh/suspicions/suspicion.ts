import type { SuspicionKind } from '../../newsroom/releaseRule.ts';
import type { ReleaseView } from '../releaseView.ts';

/** What is wrong with a release that can be read: an editor has to look before it is accepted. */
export interface Suspicion {
  /** Lower-case fault, colon, value; the last of a long list counts the rest. */
  readonly what: `${SuspicionKind | `${number} more of this kind`}: ${string}`;
  /** What was seen, with values. */
  readonly because: string;
  /** What else would explain it. */
  readonly unless?: string;
  readonly mend: string;
  /** The columns that it concerns, as the file calls them; without any it concerns the whole release. */
  readonly columns?: readonly string[];
  /** True where it is no reason to doubt the news: something that is not there yet, say. */
  readonly isMinor?: boolean;
}

/** One column is part of another. */
export interface PartOf {
  readonly part: string;
  readonly whole: string;
}

/** What a new release is held against. */
export interface Context {
  /** All releases before it, oldest first. */
  readonly former: readonly ReleaseView[];
  /** What an area is called. */
  readonly nameOf: (area: string) => string;
  /** Code of the area that contains an area. */
  readonly parentOf: (area: string) => string | null;
  /** As recipes declare them, by the file's headers. */
  readonly parts: readonly PartOf[];
}

export interface Compared extends Context {
  /** The last release. */
  readonly before: ReleaseView;
  readonly after: ReleaseView;
}
