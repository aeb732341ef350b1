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

/** `a, b and 3 more` */
export function listed(names: readonly string[], most = 4): string {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
