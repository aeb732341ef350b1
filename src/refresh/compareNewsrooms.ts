import { FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { evaluate, type Gathered, gather } from './evaluate.ts';
import type { Say } from './planRefresh.ts';
import { compareEvaluated, type RefreshReport, refusal } from './refreshReport.ts';
import { type ReleaseChange, releaseChange } from './releaseChange.ts';

/** How a newsroom's stories differ from an older state of it: the report of a pull request. */
export async function compareNewsrooms(
  older: Newsroom,
  newer: Newsroom,
  say: Say = () => {},
): Promise<RefreshReport> {
  const faults = new FaultList();
  say('reading sources');
  const fresh = await gather(newer, faults);
  if (!fresh) return refusal(faults.all, []);
  const old = await gather(older, faults);
  if (!old) return refusal(faults.all, []);
  say('telling every edition of both');
  return compareEvaluated(evaluate(old), evaluate(fresh), newestReleases(old, fresh));
}

/** The newest release of each source whose newest release was another in the older newsroom. */
function newestReleases(old: Gathered, fresh: Gathered): ReleaseChange[] {
  const areaOf = (code: string) => fresh.places.areas.byCode.get(code) ?? null;
  return [...fresh.sources].flatMap(([id, read]) => {
    const was = old.sources.get(id);
    const [before, after] = [was?.releases.at(-1), read?.releases.at(-1)];
    if (!read || !was || !before || !after) return [];
    const same = was.source.releases.at(-1)?.sha256 === read.source.releases.at(-1)?.sha256;
    return same ? [] : [releaseChange(read.source, before, after, areaOf)];
  });
}
