import type { LedgerEntries, LedgerStory, Removal } from './ledger.ts';
import type { Publishes } from './publishes.ts';

/** A story with what its editions have told of it. */
export interface ToEnter {
  readonly story: Publishes;
  /** Date of the newest release of its table. */
  readonly since: string;
  /** Of the charts that some edition has drawn. */
  readonly charts: ReadonlyMap<string, { readonly since: string; readonly from: readonly string[] }>;
  /** Slugs of its editions. */
  readonly slugs: readonly string[];
  /** Written with few files. */
  readonly lean: boolean;
}

const EMPTY: LedgerEntries = { areas: [], stories: {} };

/**
 * The ledger with all that stories publish. Nothing that it has goes.
 * @param url of the site
 */
export function enter(
  { site, areas, stories }: LedgerEntries = EMPTY,
  all: readonly ToEnter[],
  url: string,
): LedgerEntries {
  const slugs = new Set([...areas, ...all.flatMap((each) => each.slugs)]);
  const entered = all.map(
    (each) => [each.story.slug, enterStory(stories[each.story.slug], each, slugs)] as const,
  );
  return {
    site: site ?? url,
    areas: [...slugs].toSorted(nationalFirst),
    stories: Object.fromEntries(
      Object.entries({ ...stories, ...Object.fromEntries(entered) }).toSorted(byName),
    ),
  };
}

function enterStory(
  known: LedgerStory | undefined,
  { story, since, charts, slugs, lean }: ToEnter,
  entered: ReadonlySet<string>,
): LedgerStory {
  const { given, meta } = story;
  const { only, ...kept } = known ?? { since, ...(lean && { files: 'lean' as const }), only: [] };
  const told = new Set([...(only ?? []), ...slugs]);
  // An entry without a list has all.
  const isAll = !only || [...entered].every((slug) => told.has(slug));
  const drawn = (id: string) => {
    const { since: own, from } = charts.get(id) ?? { since, from: [] };
    const before = known?.charts[id];
    const sources = [...new Set([...(before?.from ?? []), ...from])];
    return [id, { ...(before ?? { since: own }), from: sources }] as const;
  };
  const said = given.quotes.map(
    ({ name, by, says }) => [name, { ...(known?.quotes[name] ?? { since }), by, says }] as const,
  );
  return {
    ...kept,
    areas: [...new Set([...(known?.areas ?? []), meta.editions.areas])],
    ...(!isAll && { only: [...told].toSorted(nationalFirst) }),
    charts: { ...known?.charts, ...Object.fromEntries(given.charts.map(({ id }) => drawn(id))) },
    quotes: { ...known?.quotes, ...Object.fromEntries(said) },
  };
}

/**
 * The ledger with something taken down.
 * @param part id of a chart or quote; null for the whole story
 * @returns null where it has no such entry
 */
export function takeDown(
  ledger: LedgerEntries,
  slug: string,
  part: string | null,
  removed: Removal,
): LedgerEntries | null {
  const story = ledger.stories[slug];
  if (!story) return null;
  const put = (entry: LedgerStory) => ({ ...ledger, stories: { ...ledger.stories, [slug]: entry } });
  if (part === null) return put({ ...story, withdrawn: removed });
  const [chart, quote] = [story.charts[part], story.quotes[part]];
  if (chart) return put({ ...story, charts: { ...story.charts, [part]: { ...chart, removed } } });
  if (quote) return put({ ...story, quotes: { ...story.quotes, [part]: { ...quote, removed } } });
  return null;
}

function nationalFirst(a: string, b: string): number {
  if (a === b) return 0;
  if (a === 'national' || b === 'national') return a === 'national' ? -1 : 1;
  return a < b ? -1 : 1;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
