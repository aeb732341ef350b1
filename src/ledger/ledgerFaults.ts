import type { Fault } from '../faults/fault.ts';
import { approveCommand } from './approveCommand.ts';
import type { Ledger } from './ledger.ts';
import { lostParts } from './lostParts.ts';
import type { Published, Publishes } from './publishes.ts';
import { unentered } from './unentered.ts';

export interface LedgerFaults {
  /** Addresses that would be lost, or lead to something else. */
  readonly lost: readonly Fault[];
  /** What would be published without being entered: not wrong, but nobody has approved it. */
  readonly unentered: readonly Fault[];
}

/** Holds what would be published against the ledger. */
export function ledgerFaults(ledger: Ledger, published: Published): LedgerFaults {
  const { stories } = published;
  return {
    lost: [
      ...movedSite(ledger, published),
      ...lostStories(ledger, stories),
      ...lostAreas(ledger, published),
      ...stories.flatMap((story) => [...clashesIn(story, stories), ...lostParts(story, ledger)]),
    ],
    unentered: unentered(ledger, published),
  };
}

/** Of a newsroom that has not begun a ledger. */
export function withoutLedger({ stories: [first] }: Published, file: string): Fault[] {
  if (!first) return [];
  const what = 'no addresses are entered yet: other sites may embed what nothing keeps';
  const expected = 'an entry for each story, chart and quote; the first approval enters all';
  return [{ file, line: 0, column: 0, what, expected, mend: approveCommand(first.slug) }];
}

/** Under another address or base path nothing is where it was. */
function movedSite({ site = '', file, locate }: Ledger, { url }: Published): Fault[] {
  const bare = (address: string) => address.replace(/\/+$/, '');
  if (site === '' || bare(site) === bare(url)) return [];
  const what = `addresses would be lost, all under ${site}`;
  const expected = `url: ${site} in content/site.yaml`;
  const mend = `let its server send each path on to the same path under ${url}, then write site: ${url} here`;
  return [{ file, ...locate(['site'], 'value'), what, expected, mend }];
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
    const mend = `${carried}; or take it down: ${approveCommand(slug)} --withdraw`;
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
