import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../faults/fault.ts';
import { howFetched } from '../fetch/candidate.ts';
import type { Look, Outside } from '../fetch/fetchSource.ts';
import { fetchSources } from '../fetch/fetchSources.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { withLock } from '../publish/lock.ts';
import { acceptRefresh, planRefresh, type Say } from '../refresh/planRefresh.ts';
import type { RefreshReport } from '../refresh/refreshReport.ts';
import { endingOf } from '../sources/fileEnding.ts';

/** A file that came, and what became of it. */
export interface Settled {
  readonly source: string;
  /** Relative to the newsroom. */
  readonly file: string;
  /** Where it lies once it is a release, relative to the newsroom. */
  readonly target: string;
  /** Branch for what a person has to look at; the same file has the same one. */
  readonly branch: string;
  readonly report: RefreshReport;
}

/** What came of a look for new files. */
export interface Settlement {
  readonly released: string;
  readonly accepted: readonly Settled[];
  readonly held: readonly Settled[];
  /** Of sources that could not be fetched. */
  readonly faults: readonly Fault[];
}

/**
 * Looks for new files, makes releases of those that may be published with nobody looking, and leaves the others.
 * @param source one source; all that are due where none is named
 * @param released date of publication of what comes
 */
export async function settleReleases(
  newsroom: Newsroom,
  { source, released }: { readonly source?: string | undefined; readonly released: string },
  outside: Outside,
  say: Say,
): Promise<Settlement> {
  const { looks, faults } = await fetchSources(newsroom, source, outside, say);
  // Locked, so that the newsroom does not change between plan and acceptance.
  const settled = await withLock(newsroom.cache, async () => {
    const all: Settled[] = [];
    // In sequence: each is held against what those before it have changed.
    for (const look of looks) if (look.file) all.push(await settle(newsroom, look, look.file, released, say));
    return all;
  });
  const accepted = settled.filter(({ report }) => report.accepted);
  return { released, accepted, held: settled.filter(({ report }) => !report.accepted), faults };
}

async function settle(
  newsroom: Newsroom,
  { source, sha256 = '' }: Look,
  file: string,
  released: string,
  say: Say,
): Promise<Settled> {
  const full = path.join(newsroom.root, file);
  const bytes = readFileSync(full);
  const plan = await planRefresh(
    newsroom,
    { source, file, bytes, released, fetched: howFetched(full, bytes) },
    say,
  );
  const report = plan.report.publishable ? acceptRefresh(plan) : plan.report;
  const target = `data/sources/${source}/${released}.${endingOf(file)}`;
  return { source, file, target, branch: `release/${source}-${sha256.slice(0, 12)}`, report };
}
