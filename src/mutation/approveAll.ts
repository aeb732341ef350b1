import { editionAreas } from '../editions/editionAreas.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import { type Told, tell } from '../editions/tell.ts';
import type { Approval } from '../wordings/approvals.ts';
import { gatherWordings } from '../wordings/gatherWordings.ts';

/** Approves every wording of a story, in all editions, with all facts that they show. */
export function approveAll(story: Story, data: NewsroomData): Map<string, Approval> {
  return approvalsOf(editionAreas(story, data).map((area) => tell(story, area, data)));
}

/** Approves the wordings of these editions with the facts that they show. */
export function approvalsOf(editions: readonly Told[]): Map<string, Approval> {
  const told = editions.map(({ wordings }) => ({ edition: null, wordings }));
  return new Map(
    gatherWordings(told, new Map()).map(({ key, wording, facts }) => [
      key,
      { wording, facts, by: 'as it stands', on: '2000-01-01' },
    ]),
  );
}
