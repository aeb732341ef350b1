import type { Fault } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import type { Ledger, LedgerQuote, LedgerStory } from './ledger.ts';
import type { Publishes } from './publishes.ts';
import { isLike } from './quoteIds.ts';

export interface LedgerFaults {
  /** Addresses that would be lost, or lead to something else. */
  readonly lost: readonly Fault[];
  /** What would be published without being entered: not wrong, but nobody has approved it. */
  readonly unentered: readonly Fault[];
}

/** What a newsroom publishes. */
export interface Published {
  /** Without drafts. */
  readonly stories: readonly Publishes[];
  readonly areas: readonly Area[];
  /** Slug of the national edition; null without a nation. */
  readonly national: string | null;
}

/** Holds what would be published against the ledger. */
export function ledgerFaults(ledger: Ledger, published: Published): LedgerFaults {
  const { stories } = published;
  return {
    lost: [
      ...lostStories(ledger, stories),
      ...lostAreas(ledger, published),
      ...stories.flatMap((story) => [...clashesIn(story, stories), ...lostParts(story, ledger)]),
    ],
    unentered: [
      ...stories.flatMap((story) => unenteredParts(story, ledger)),
      ...unenteredAreas(ledger, published),
    ],
  };
}

/** Of a newsroom that has not begun a ledger. */
export function withoutLedger({ stories: [first] }: Published, file: string): Fault[] {
  if (!first) return [];
  const what = 'no addresses are entered yet: other sites may embed what nothing keeps';
  const expected = 'an entry for each story, chart and quote; the first approval enters all';
  return [{ file, line: 0, column: 0, what, expected, mend: approve(first.slug) }];
}

function approve(story: string): string {
  return `npm run approve -- ${story}`;
}

function lostStories({ stories: known, file, locate }: Ledger, stories: readonly Publishes[]): Fault[] {
  const live = new Map(
    stories.flatMap((story) => [story.slug, ...story.meta.formerly].map((name) => [name, story])),
  );
  return Object.entries(known).flatMap(([slug, { withdrawn }]): Fault[] => {
    const place = { file, ...locate(['stories', slug], 'key') };
    const story = live.get(slug);
    if (withdrawn && story?.slug === slug) {
      const what = `story was withdrawn on ${withdrawn.on}, but is published: ${slug}`;
      const mend = `write draft: true in ${story.file}; to publish it again, remove withdrawn here`;
      return [{ ...place, what, mend }];
    }
    if (withdrawn || story) return [];
    const unknown = stories.find((each) => !Object.hasOwn(known, each.slug));
    const carried = unknown
      ? `write formerly: [${slug}] into the front matter of ${unknown.file}`
      : `write formerly: [${slug}] into the front matter of the story that took its place`;
    const mend = `${carried}; or take it down: ${approve(slug)} --withdraw`;
    return [{ ...place, what: `addresses would be lost, those of a story: ${slug}`, mend }];
  });
}

function lostAreas({ areas: known, file, locate }: Ledger, { areas, national }: Published): Fault[] {
  const live = new Set([national ?? '', ...areas.flatMap(({ slug, formerly = [] }) => [slug, ...formerly])]);
  return known.flatMap((slug, index): Fault[] => {
    // Without a nation, the national addresses say so.
    if (live.has(slug) || slug === 'national') return [];
    const what = `addresses would be lost, those of an area: ${slug}`;
    const mend = `write ${slug} under formerly of the area's row in data/areas.csv, or put its row back`;
    return [{ file, ...locate(['areas', index], 'value'), what, mend }];
  });
}

/** An address leads to one place only. */
function clashesIn({ slug, file, meta, lineOf, given }: Publishes, stories: readonly Publishes[]): Fault[] {
  const others = new Set(
    stories.flatMap((story) => (story.slug === slug ? [slug] : [story.slug, ...story.meta.formerly])),
  );
  const ofStory = meta.formerly.flatMap((name, index): Fault[] => {
    if (!others.has(name)) return [];
    return [clash(file, lineOf(['formerly', index]), name, 'a story')];
  });
  const parts = [...given.charts, ...given.quotes.map((quote) => ({ ...quote, id: quote.name }))];
  const ofParts = parts.flatMap((part) => {
    const taken = new Set(
      parts.flatMap((other) => (other.id === part.id ? [other.id] : [other.id, ...other.formerly])),
    );
    return part.formerly
      .filter((name) => taken.has(name))
      .map((name) => clash(file, part.line, name, 'a chart or quote'));
  });
  return [...ofStory, ...ofParts];
}

function clash(file: string, line: number, name: string, of: string): Fault {
  const what = `formerly names ${of} that has this address: ${name}`;
  return { file, line, column: 0, what, mend: 'remove it there: an address leads to one place' };
}

/** Charts and quotes that the ledger has under the story's names, and the text no more. */
function lostParts(story: Publishes, { stories: known, file: ledgerFile, locate }: Ledger): Fault[] {
  const { slug, file, given, meta } = story;
  const charts = new Map(given.charts.map((chart) => [chart.id, chart]));
  const quotes = new Map(given.quotes.map((quote) => [quote.name, quote]));
  const carried = new Set([...given.charts, ...given.quotes].flatMap(({ formerly }) => formerly));
  return [slug, ...meta.formerly].flatMap((name) => {
    const { charts: ofCharts = {}, quotes: ofQuotes = {} } = known[name] ?? {};
    const own = name === slug;
    const at = (kind: 'charts' | 'quotes', id: string) => ({
      file: ledgerFile,
      ...locate(['stories', name, kind, id], 'key'),
    });
    const lostCharts = Object.entries(ofCharts).flatMap(([id, { removed }]): Fault[] => {
      const chart = charts.get(id);
      if (removed && chart) return [comeBack(file, chart.line, id, removed.on, ledgerFile)];
      if (removed || chart || carried.has(id)) return [];
      const fresh = given.charts.filter((each) => !Object.hasOwn(ofCharts, each.id));
      const [other] = fresh.length === 1 ? fresh : [];
      const where = other
        ? `the block of ${other.id}, ${file}:${other.line}`
        : 'the block of the chart that took its place';
      const mend = `write formerly: ${id} into ${where}; or take it down: ${approve(slug)} --remove ${id}`;
      return [
        { ...at('charts', id), what: `addresses would be lost, those of a chart of ${slug}: ${id}`, mend },
      ];
    });
    const lostQuotes = Object.entries(ofQuotes).flatMap(([id, entry]): Fault[] => {
      const quote = quotes.get(id);
      if (entry.removed && quote) return [comeBack(file, quote.line, id, entry.removed.on, ledgerFile)];
      if (entry.removed || carried.has(id)) return [];
      if (quote)
        return own && quote.id !== null && !isLike(quote, entry)
          ? [another(file, quote.line, id, entry)]
          : [];
      const mend = `where it stands otherwise now, write {#${id}} behind its speaker; or take it down: ${approve(slug)} --remove ${id}`;
      const what = `addresses would be lost, those of a quote of ${slug}: ${id}, “${entry.says}”, ${entry.by}`;
      return [{ ...at('quotes', id), what, mend }];
    });
    return [...lostCharts, ...lostQuotes];
  });
}

function comeBack(file: string, line: number, id: string, on: string, ledgerFile: string): Fault {
  const what = `was taken down on ${on}, but is in the text: ${id}`;
  const mend = `remove it from the text, or give it another id; to show it again, remove removed in ${ledgerFile}`;
  return { file, line, column: 0, what, mend };
}

function another(file: string, line: number, id: string, { by, says }: LedgerQuote): Fault {
  return {
    file,
    line,
    column: 0,
    what: `another quote under an id that other sites may show: ${id}`,
    expected: `“${says}”, ${by}`,
    mend: `give this one an id of its own, and take the other down: remove {#${id}} here`,
  };
}

function unenteredParts({ slug, file, given, meta }: Publishes, { stories }: Ledger): Fault[] {
  const known = stories[slug];
  const at = (line: number, what: string): Fault => ({ file, line, column: 0, what, mend: approve(slug) });
  if (!known) return [at(0, `address is not entered, that of a story: ${slug}`)];
  if (!known.areas.includes(meta.editions.areas))
    return [at(0, `addresses are not entered, those of its areas: ${meta.editions.areas}`)];
  return [
    ...given.charts
      .filter(({ id }) => !known.charts[id])
      .map(({ id, line }) => at(line, `address is not entered, that of a chart: ${id}`)),
    ...given.quotes
      .filter((quote) => !isEntered(quote, known))
      .map(({ name, line }) => at(line, `address is not entered, that of a quote: ${name}`)),
  ];
}

function isEntered(
  { name, by, says }: Publishes['given']['quotes'][number],
  { quotes }: LedgerStory,
): boolean {
  const entry = quotes[name];
  return entry?.by === by && entry.says === says;
}

function unenteredAreas({ areas: known }: Ledger, { stories, national }: Published): Fault[] {
  const entered = new Set(known);
  return stories.flatMap(({ slug, file, areas }): Fault[] => {
    const slugs = [...(national ? [national] : []), ...areas.map((area) => area.slug)];
    const fresh = slugs.filter((each) => !entered.has(each));
    for (const each of fresh) entered.add(each);
    if (fresh.length === 0) return [];
    const shown =
      fresh.length > 4 ? `${fresh.slice(0, 4).join(', ')} and ${fresh.length - 4} more` : fresh.join(', ');
    return [
      {
        file,
        line: 0,
        column: 0,
        what: `addresses are not entered, those of areas: ${shown}`,
        mend: approve(slug),
      },
    ];
  });
}
