import type { Area } from '../newsroom/area.ts';
import type { Given } from './given.ts';
import type { LedgerStory } from './ledger.ts';
import { type NamedQuote, nameQuotes } from './quoteIds.ts';

/** What a ledger needs of a story. */
export interface Publishes {
  readonly slug: string;
  readonly file: string;
  readonly meta: {
    readonly draft: boolean;
    readonly formerly: readonly string[];
    readonly editions: { readonly areas: string };
  };
  readonly lineOf: (path: readonly (string | number)[]) => number;
  readonly areas: readonly Area[];
  readonly given: Pick<Given, 'charts'> & { readonly quotes: readonly NamedQuote[] };
}

/** What a newsroom publishes. */
export interface Published {
  /** Of the site. */
  readonly url: string;
  /** Without drafts. */
  readonly stories: readonly Publishes[];
  readonly areas: readonly Area[];
  /** Slug of the national edition; null without a nation. */
  readonly national: string | null;
}

/**
 * A story's charts and quotes, with the ids of quotes that the ledger knows.
 * @param names that the story has had, today's last
 */
export function namedIn(
  { charts, quotes }: Given,
  names: readonly string[],
  stories: Readonly<Record<string, LedgerStory>> = {},
): Publishes['given'] {
  const entries = names.flatMap((name) => stories[name] ?? []);
  const known = {
    charts: Object.fromEntries(entries.flatMap((entry) => Object.entries(entry.charts))),
    quotes: Object.fromEntries(entries.flatMap((entry) => Object.entries(entry.quotes))),
  };
  return {
    charts,
    quotes: nameQuotes(
      quotes,
      known,
      charts.map(({ id }) => id),
    ),
  };
}
