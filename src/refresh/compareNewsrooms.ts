import { FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Source } from '../sources/source.ts';
import { evaluate, type Gathered, gather } from './evaluate.ts';
import type { Say } from './planRefresh.ts';
import { partsIn, shownColumns } from './recipeColumns.ts';
import { compareEvaluated, type RefreshReport, refusal } from './refreshReport.ts';
import { type ReleaseChange, ranked, releaseChange } from './releaseChange.ts';

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
  const after = evaluate(fresh);
  const releases = newestReleases(old, fresh).map(({ source, change }) =>
    ranked(change, shownColumns(after.told, fresh.recipes, source)),
  );
  return compareEvaluated(evaluate(old), after, releases);
}

/** The newest release of each source whose newest release was another in the older newsroom. */
function newestReleases(old: Gathered, fresh: Gathered): { source: Source; change: ReleaseChange }[] {
  const areaOf = (code: string) => fresh.places.areas.byCode.get(code) ?? null;
  return [...fresh.sources].flatMap(([id, read]) => {
    const was = old.sources.get(id);
    const [first, ...others] = was?.releases ?? [];
    const after = read?.releases.at(-1);
    if (!read || !was || !first || !after) return [];
    const { source } = read;
    const same = was.source.releases.at(-1)?.sha256 === source.releases.at(-1)?.sha256;
    const parts = partsIn(fresh.recipes, source);
    return same ? [] : [{ source, change: releaseChange(source, [first, ...others], after, areaOf, parts) }];
  });
}
