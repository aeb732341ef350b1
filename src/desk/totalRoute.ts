import { groupFaults, stops } from '../faults/fault.ts';
import type { DeskStory } from './desk.ts';
import { faultsOf } from './deskStory.ts';
import { editionRow } from './editionRow.ts';
import { get } from './route.ts';

/** What is left to do in a story, as far as it is told. */
export interface TotalAnswer {
  /** Wordings, each counted once however many editions print it. */
  readonly unread: number;
  /** Those that stop a build, each once. */
  readonly faults: number;
  /** Slugs of all editions, in the order of the grid. */
  readonly editions: readonly string[];
  /** Of those that have any. */
  readonly left: readonly string[];
}

export const totalRoute = get('api/total/:story/', ({ desk, parts }): TotalAnswer | null => {
  const story = desk.story(parts['story'] ?? '');
  return story && totalOf(story);
});

export function totalOf(story: DeskStory): TotalAnswer {
  const rows = [...story.editions.values()].map((edition) => ({ edition, row: editionRow(edition, story) }));
  const unread = new Set(rows.flatMap(({ row }) => row?.unread.map(({ key }) => key) ?? []));
  const left = rows.filter(({ row }) => row && row.faults + row.unread.length > 0);
  return {
    unread: unread.size,
    faults: groupFaults(faultsOf(story).filter(stops)).length,
    editions: [...story.editions.keys()],
    left: left.map(({ edition }) => edition.slug),
  };
}
