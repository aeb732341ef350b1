import type { Desk } from '../editions/desk.ts';
import type { Story } from '../editions/story.ts';
import type { Fault } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Answers, EditionStore, StoreWriter, ToldFrom } from './editionStore.ts';
import { type ToldPacked, tellPacked } from './tellPacked.ts';
import { threadsFor } from './threads.ts';
import { tellAll } from './untold.ts';

/** A story with those of its editions that are to be told. */
export interface StoryWork {
  readonly story: Story;
  readonly from: ToldFrom;
  /** What the tables of today answer. */
  readonly answers: Answers;
  /** Codes of their areas. */
  readonly areas: readonly string[];
}

/**
 * Tells and checks editions, and keeps them; those that ask tables for nothing that has changed are taken from
 * an earlier build. Those of a story with a fault that stops a build are not kept.
 * @param threads at most so many
 * @returns all faults, in the order of the editions, however many threads there were
 */
export async function tellStories(
  newsroom: Newsroom,
  stories: readonly StoryWork[],
  desk: Desk,
  store: EditionStore,
  threads: number | null,
): Promise<Fault[]> {
  const writers = new Map(stories.map(({ story }) => [story.slug, store.write(story.slug)]));
  const changed = stories.map((each) => ({ ...each, areas: changedAreas(each, store, writers) }));
  const work = changed.flatMap(({ story, areas }) => areas.map((area) => ({ story: story.slug, area })));
  const faults: (readonly Fault[])[] = [];
  const faulty = new Set<string>();
  const take = ({ at, edition, faults: found }: ToldPacked) => {
    faults[at] = found;
    const slug = work[at]?.story ?? '';
    if (edition) writers.get(slug)?.add(edition);
    if (found.some(({ warning }) => !warning)) faulty.add(slug);
  };
  const all = stories.map(({ story }) => story);
  const script = new URL('tellThread.ts', import.meta.url);
  const telling = { make: tellPacked, script, threads: threadsFor(work.length, threads), take };
  await tellAll({ root: newsroom.root, work }, all, desk, telling);
  for (const { story, from, areas, answers } of stories) {
    if (faulty.has(story.slug)) writers.get(story.slug)?.drop();
    else writers.get(story.slug)?.keep(from, areas, answers);
  }
  return faults.flat();
}

/** Keeps what is unchanged, and gives the areas whose editions have to be told. */
function changedAreas(
  { story, from, areas, answers }: StoryWork,
  store: EditionStore,
  writers: ReadonlyMap<string, StoreWriter>,
): string[] {
  const left = new Set(areas);
  for (const edition of store.unchanged(story.slug, from.base, answers))
    if (left.delete(edition.area)) writers.get(story.slug)?.add(edition);
  return [...left];
}
