import { loadRecipes } from '../derive/loadRecipes.ts';
import { writeFiles } from '../derive/writeFiles.ts';
import { readData, readStories } from '../editions/readData.ts';
import type { Story } from '../editions/story.ts';
import { type Fault, FaultList } from '../faults/fault.ts';
import { takeDown } from '../ledger/enter.ts';
import { type Ledger, type LedgerEntries, ledgerYaml, WHY_LENGTH } from '../ledger/ledger.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { keptFiles } from '../refresh/keptFiles.ts';
import { signerIn } from './signer.ts';

/** What to take down, and who does it. */
export interface TakeDown {
  /** Slug. */
  readonly story: string;
  /** Id of a chart or quote; null for the whole story. */
  readonly part: string | null;
  readonly by: string | undefined;
  /** For readers. */
  readonly why: string | undefined;
  /** ISO date. */
  readonly on: string;
}

/**
 * Records in the ledger that something is taken down. A chart that is still in the text is kept as it is, so that what
 * is pinned to its newest release goes on.
 * @returns what was done and what is left to do; null where a fault was added
 */
export async function takeDownAddress(
  newsroom: Newsroom,
  { story, part, by, why, on }: TakeDown,
  faults: FaultList,
): Promise<string | null> {
  const data = readData(newsroom, faults);
  if (!data) return null;
  const file = shownPath(newsroom, newsroom.ledgerFile);
  const refuse = (fault: Pick<Fault, 'what' | 'expected' | 'mend'>) => {
    faults.add({ file, line: 0, column: 0, ...fault });
    return null;
  };
  if (why !== undefined && why.length > WHY_LENGTH)
    return refuse({
      what: `too long for a small frame: --why of ${why.length} letters`,
      expected: `${WHY_LENGTH} at most`,
    });
  const { site, ledger } = data;
  const name = signerIn(newsroom, { by, approval: site.approval }, story, faults);
  if (name === null) return null;
  const live = readStories(newsroom, data, new FaultList()).find(
    ({ slug, meta }) => slug === story || meta.formerly.includes(story),
  );
  const removed = { on, by: name, ...(why && { why }) };
  // Its addresses from before a renaming, too.
  const names = live ? [live.slug, ...live.meta.formerly] : [story];
  const taken = names.reduce<LedgerEntries | null>(
    (entries, each) => (ledger && takeDown(entries ?? ledger, each, part, removed)) ?? entries,
    null,
  );
  if (!taken) return refuse(unknown(ledger, story, part));
  const chart = live?.given.charts.find(({ id }) => id === part);
  const kept = chart ? await filesWith(chart.id) : [];
  writeFiles([...kept, { path: newsroom.ledgerFile, text: ledgerYaml(taken) }]);
  return [`${part ?? story} is taken down, in ${file}`, ...nextStep(live, part)].join('\n');

  /** The newsroom's texts while the chart is in them. */
  async function filesWith(id: string) {
    const recipes = new Set((await loadRecipes(newsroom, faults)).map((recipe) => recipe.id));
    return keptFiles(newsroom, site, recipes, { source: `without-${id}`, released: on }).files;
  }
}

/** What is left to do where the story still has it. */
function nextStep(live: Story | undefined, part: string | null): string[] {
  if (!live) return [];
  const { slug, file, given } = live;
  if (part === null) return [`now remove content/stories/${slug}, or write draft: true in ${file}`];
  const chart = given.charts.find(({ id }) => id === part);
  const line = (chart ?? given.quotes.find(({ name }) => name === part))?.line;
  if (line) return [`now remove it from the text: ${file}:${line}`];
  // The tables are there still; what drew them is not.
  return ['it is not in the text any more, so embeds pinned to the newest release of a chart say so too'];
}

function unknown(ledger: Ledger | null | undefined, story: string, part: string | null) {
  const entry = ledger?.stories[story];
  if (!ledger || !entry)
    return {
      what: `no addresses are entered of a story: ${story}`,
      expected: `one of ${Object.keys(ledger?.stories ?? {}).join(', ') || 'none'}`,
    };
  return {
    what: `no address is entered of a chart or quote of ${story}: ${part}`,
    expected: `one of ${[...Object.keys(entry.charts), ...Object.keys(entry.quotes)].join(', ') || 'none'}`,
  };
}
