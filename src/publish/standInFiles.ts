import type { Telling } from '../editions/editionWork.ts';
import { FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type StandInContext, standIns } from '../outputs/embeds/standIns.ts';
import type { SiteFile } from '../outputs/siteFile.ts';
import { readSource } from '../sources/readSource.ts';
import { memoize } from '../tables/memoize.ts';

/** Files for the addresses of the ledger that nothing else answers. A preview promises none. */
export function standInFiles(
  newsroom: Newsroom,
  { data, stories }: Telling,
  context: Pick<StandInContext, 'has' | 'here' | 'cache'>,
): SiteFile[] {
  const { site, areas, ledger } = data;
  if (!ledger || newsroom.preview) return [];
  const releasesOf = memoize((id) =>
    (readSource(newsroom, id, new FaultList())?.releases ?? []).map(({ date }) => date),
  );
  const live = stories.filter(({ meta }) => !meta.draft);
  const named = live.map(({ slug, meta }) => ({ slug, formerly: meta.formerly }));
  return [...standIns(ledger, { ...context, site, areas, stories: named, releasesOf })];
}
