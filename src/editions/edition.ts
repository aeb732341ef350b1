import type { Chart } from '../charts/chart.ts';
import type { Area } from '../newsroom/area.ts';
import type { StoryPicture } from '../pictures/storyPicture.ts';
import type { Quote } from '../prose/quote.ts';
import type { Text } from '../prose/text.ts';
import type { Status } from '../tables/status.ts';
import type { Bounds, TableSource } from '../tables/table.ts';
import type { ReadingRecord, TracedFigure } from '../words/facts.ts';

/** One story told for one area: a plain object with all that its page needs, ready to render. */
export interface Edition {
  /** Folder name of the story. */
  readonly story: string;
  readonly area: Area;
  readonly national: boolean;
  /** Last segment of the URLs of charts and embeds: the area's slug, or `national`. */
  readonly slug: string;
  /** From the root of the site, with a slash at both ends: `/story/area/`, or `/story/`. */
  readonly path: string;
  /** Stories and slugs of its earlier addresses, which lead here. */
  readonly formerly: readonly Pick<Edition, 'story' | 'slug'>[];
  readonly headline: Text;
  readonly standfirst: Text;
  /** For search engines and share cards. */
  readonly description: string;
  readonly byline: string;
  /** ISO date. */
  readonly published: string;
  /** ISO date of the newest update or correction; the publication date where there is none. */
  readonly modified: string;
  /** Newest first. */
  readonly updates: readonly Update[];
  readonly corrections: readonly Correction[];
  readonly draft: boolean;
  /** Written with few files. */
  readonly lean?: true;
  /** The photo above the text. */
  readonly picture: StoryPicture | null;
  readonly body: readonly Block[];
  /** "How we know": a row for each figure printed, in the order of the text. */
  readonly known: readonly KnownFigure[];
  /** Statements that compare figures, each with what it compares. */
  readonly claims: readonly KnownClaim[];
  readonly attested: readonly AttestedClaim[];
  readonly sources: readonly TableSource[];
  /** With the number of areas that each covers. */
  readonly tables: readonly { readonly id: string; readonly title: string; readonly areas: number }[];
  /** What its statements rest on. */
  readonly reading: ReadingRecord;
  /** SHA-256 of everything above, in hexadecimal: unchanged means that the page is unchanged. */
  readonly digest: string;
}

/**
 * `before`: known before the story is told, so that an edition can be linked to. `long`: needed only by the
 * edition's own page and files, and so read on demand.
 */
export const PARTS = {
  story: { before: true, long: false },
  area: { before: true, long: false },
  national: { before: true, long: false },
  slug: { before: true, long: false },
  path: { before: true, long: false },
  formerly: { before: true, long: false },
  byline: { before: true, long: false },
  published: { before: true, long: false },
  modified: { before: true, long: false },
  draft: { before: true, long: false },
  lean: { before: true, long: false },
  updates: { before: true, long: true },
  corrections: { before: true, long: true },
  headline: { before: false, long: false },
  standfirst: { before: false, long: false },
  description: { before: false, long: false },
  tables: { before: false, long: false },
  digest: { before: false, long: false },
  picture: { before: false, long: true },
  body: { before: false, long: true },
  known: { before: false, long: true },
  claims: { before: false, long: true },
  attested: { before: false, long: true },
  sources: { before: false, long: true },
  reading: { before: false, long: true },
} as const satisfies Record<keyof Edition, { readonly before: boolean; readonly long: boolean }>;

/** The names of parts of a kind. */
export type PartsThat<Kind extends 'before' | 'long', Is extends boolean = true> = {
  [Part in keyof Edition]-?: (typeof PARTS)[Part][Kind] extends Is ? Part : never;
}[keyof Edition];

export function partsThat<Kind extends 'before' | 'long', Is extends boolean>(
  kind: Kind,
  is: Is,
): PartsThat<Kind, Is>[] {
  const parts = Object.keys(PARTS) as (keyof Edition)[];
  return parts.filter((part): part is PartsThat<Kind, Is> => PARTS[part][kind] === is);
}

/** Something new in an edition that was published before. */
export interface Update {
  /** ISO date. */
  readonly date: string;
  readonly what: string;
}

/** Something that was wrong in an edition. */
export interface Correction {
  /** ISO date. */
  readonly date: string;
  readonly was: string;
  readonly is: string;
  /** Where it stood, `in the headline`; '' if not given. */
  readonly where: string;
  /** The chart that showed it, and its release. */
  readonly chart?: string;
  readonly release?: string;
}

export type Block =
  | { readonly kind: 'prose'; readonly html: string; readonly plain: string }
  | { readonly kind: 'quote'; readonly quote: Quote }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'picture'; readonly picture: StoryPicture };

/** A row of "How we know". */
export interface KnownFigure extends TracedFigure {
  /** Target of the links in the text: `known-1`. */
  readonly id: string;
  /** Of an estimate: its interval, and the confidence level in per cent. */
  readonly bounds?: Bounds & { readonly confidence: number };
  /** Before it was rounded or put into words. */
  readonly value?: number;
  /** How it is qualified; never empty. */
  readonly status?: readonly Status[];
  readonly sources: readonly TableSource[];
}

/** A row of "How we know" for a statement that the tables prove. */
export interface KnownClaim {
  /** Target of the links in the text: `claim-1`. */
  readonly id: string;
  /** Its words, where the page first says it. */
  readonly says: string;
  /** `Prosecutions, the West Marches`. */
  readonly what: string;
  /** `102 in 2023, against 55 in 2022`. */
  readonly compared: string;
  /** Cells of the table and column that it speaks of first. */
  readonly table: string;
  readonly column: string;
  readonly lines: readonly number[];
  readonly sources: readonly TableSource[];
}

/** A statement that a named publisher makes and the table cannot prove. */
export interface AttestedClaim {
  readonly id: string;
  /** What it states, in one sentence. */
  readonly says: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
  readonly url: string;
}
