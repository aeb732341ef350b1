import { loadRecipes } from '../derive/loadRecipes.ts';
import { writeFiles } from '../derive/writeFiles.ts';
import { readData, readStories } from '../editions/readData.ts';
import { type Fault, FaultList } from '../faults/fault.ts';
import { takeDown } from '../ledger/enter.ts';
import { type Ledger, ledgerYaml, WHY_LENGTH } from '../ledger/ledger.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { keptFiles } from '../refresh/keptFiles.ts';
import { gitUserName, signerOf } from './signer.ts';

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
  const { approval } = data.site;
  const name = signerOf({ by, approval, gitName: () => gitUserName(newsroom.root) }, story, faults);
  if (name === null) return null;
  const { ledger } = data;
  const taken = ledger && takeDown(ledger, story, part, { on, by: name, ...(why && { why }) });
  if (!taken) return refuse(unknown(ledger, story, part));
  const stories = readStories(newsroom, data, new FaultList());
  const live = stories.find(({ slug }) => slug === story);
  const chart = live?.given.charts.find(({ id }) => id === part);
  const recipes = chart ? await loadRecipes(newsroom, faults) : [];
  const ids = new Set(recipes.map(({ id }) => id));
  const kept = chart
    ? keptFiles(newsroom, data.site, ids, { source: `without-${chart.id}`, released: on }).files
    : [];
  writeFiles([...kept, { path: newsroom.ledgerFile, text: ledgerYaml(taken) }]);
  const quote = live?.given.quotes.find(({ name: id }) => id === part);
  const line = (chart ?? quote)?.line;
  const next = live
    ? part === null
      ? `now remove content/stories/${story}, or write draft: true in ${live.file}`
      : line
        ? `now remove it from the text: ${live.file}:${line}`
        : ''
    : '';
  return [`${part ?? story} is taken down, in ${file}`, ...(next ? [next] : [])].join('\n');
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
