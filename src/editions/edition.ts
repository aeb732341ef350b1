import type { Chart } from '../charts/chart.ts';
import type { Area } from '../newsroom/area.ts';
import type { StoryPicture } from '../pictures/storyPicture.ts';
import type { Quote } from '../prose/quote.ts';
import type { Text } from '../prose/text.ts';
import type { TableSource } from '../tables/table.ts';
import type { Reading } from '../wordings/reading.ts';

/** One story told for one area: a plain object with all that its page needs, ready to render. */
export interface Edition {
  /** Folder name of the story. */
  readonly story: string;
  readonly area: Area;
  readonly national: boolean;
  /** Last part of the address of charts and embeds: the area's slug, or `national`. */
  readonly slug: string;
  /** From the root of the site, with a slash at both ends: `/story/area/`, or `/story/`. */
  readonly path: string;
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
  /** The photo above the text. */
  readonly picture: StoryPicture | null;
  readonly body: readonly Block[];
  /** "How we know": a row for each figure printed, in the order of the text. */
  readonly known: readonly KnownFigure[];
  readonly attested: readonly AttestedClaim[];
  readonly sources: readonly TableSource[];
  readonly tables: readonly { readonly id: string; readonly title: string }[];
  /** How its statements are accounted for. */
  readonly reading: Reading;
  /** SHA-256 of everything above, in hexadecimal: unchanged means that the page is unchanged. */
  readonly digest: string;
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
  /** Where it stood, `in the headline`; '' where nobody said. */
  readonly where: string;
}

export type Block =
  | { readonly kind: 'prose'; readonly html: string; readonly plain: string }
  | { readonly kind: 'quote'; readonly quote: Quote }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'picture'; readonly picture: StoryPicture };

/** A figure of the text, traced to its cells. */
export interface KnownFigure {
  /** Target of the links in the text: `known-1`. */
  readonly id: string;
  /** As the text prints it. */
  readonly printed: string;
  /** `Prosecutions, the West Marches`. */
  readonly what: string;
  /** `2023`, `2022 to 2023`. */
  readonly period: string;
  /** `as published`, or the sum that was done: `102 − 55`. */
  readonly how: string;
  readonly table: string;
  /** Column and 1-based lines of the table's CSV file. */
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
