import { nameIn } from '../prose/quote.ts';
import type { GivenQuote, QuoteWords } from './given.ts';
import type { LedgerStory } from './ledger.ts';

/** A quote with the id by which others embed it. */
export interface NamedQuote extends GivenQuote {
  readonly name: string;
}

/**
 * Ids of a story's quotes: as their authors wrote them, or else those under which the ledger knows them, by speaker and
 * words. A quote keeps its id when its speaker's name is mended, or half of how it begins stays; else it is another
 * quote, with a number that none has had. The same words of somebody else are another quote.
 */
export function nameQuotes(
  quotes: readonly GivenQuote[],
  { charts, quotes: known }: Pick<LedgerStory, 'charts' | 'quotes'>,
  chartIds: readonly string[] = [],
): NamedQuote[] {
  const names = new Map<string, string>();
  const written = new Set(quotes.flatMap(({ id, formerly }) => (id === null ? [] : [id, ...formerly])));
  const open = new Map(Object.entries(known).filter(([id, { removed }]) => !removed && !written.has(id)));
  for (const isSame of LIKENESSES) {
    for (const quote of quotes) {
      if (quote.id !== null || names.has(keyOf(quote))) continue;
      const [found] = [...open].find(([, entry]) => isSame(quote, entry)) ?? [];
      if (found === undefined) continue;
      names.set(keyOf(quote), found);
      open.delete(found);
    }
  }
  const taken = new Set([...Object.keys(known), ...Object.keys(charts), ...chartIds, ...written]);
  return quotes.map((quote) => {
    const name = quote.id ?? names.get(keyOf(quote)) ?? nextOf(taken);
    names.set(keyOf(quote), name);
    taken.add(name);
    return { ...quote, name };
  });
}

/** The same quote in two branches is one. */
function keyOf({ by, says }: QuoteWords): string {
  return `${by}\n${says}`;
}

const LIKENESSES: readonly ((a: QuoteWords, b: QuoteWords) => boolean)[] = [
  (a, b) => keyOf(a) === keyOf(b),
  (a, b) => a.says === b.says && haveOneSpeaker(a, b),
  (a, b) => a.by === b.by && haveHalfInCommon(a.says, b.says),
];

/** Whether an entry and a quote can be the same, edited, if an author says so. */
export function isLike(a: QuoteWords, b: QuoteWords): boolean {
  return a.says === b.says || haveOneSpeaker(a, b);
}

/** Half of the name stays: "Jess Philips, minister" and "Jess Phillips, safeguarding minister". */
function haveOneSpeaker(a: QuoteWords, b: QuoteWords): boolean {
  return haveHalfInCommon(nameIn(a.by), nameIn(b.by));
}

function haveHalfInCommon(a: string, b: string): boolean {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = [...one].filter((word) => other.has(word));
  return common.length * 2 >= Math.max(one.size, other.size);
}

function nextOf(taken: ReadonlySet<string>): string {
  const numbers = [...taken].map((name) => Number(/^quote-(\d+)$/.exec(name)?.[1] ?? 0));
  return `quote-${Math.max(0, ...numbers) + 1}`;
}
