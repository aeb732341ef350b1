import type { Desk } from '../editions/desk.ts';
import type { Story } from '../editions/story.ts';
import type { Fault } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Answers, EditionStore, StoreWriter, ToldFrom } from './editionStore.ts';
import { type ToldPacked, tellPacked, type Untold } from './tellPacked.ts';
import { inThreads, threadsFor } from './threads.ts';

/** What a thread is told to tell. */
export interface TellData {
  /** Folder of the newsroom. */
  readonly root: string;
  readonly work: readonly Untold[];
}

/** What a thread posts for each edition. */
export interface ToldAt extends ToldPacked {
  /** Place in the work. */
  readonly at: number;
}

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
  const take = ({ at, edition, faults: found }: ToldAt) => {
    faults[at] = found;
    const slug = work[at]?.story ?? '';
    if (edition) writers.get(slug)?.add(edition);
    if (found.some(({ warning }) => !warning)) faulty.add(slug);
  };
  const count = threadsFor(work.length, threads);
  const data: TellData = { root: newsroom.root, work };
  if (count > 1) await inThreads(new URL('tellThread.ts', import.meta.url), count, data, take);
  else tellHere(changed, desk, take);
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

/** One at a time: an edition that is written is not held any more. */
function tellHere(stories: readonly StoryWork[], desk: Desk, take: (told: ToldAt) => void): void {
  let at = 0;
  for (const { story, areas } of stories) {
    for (const area of areas) {
      take({ at, ...tellPacked(story, area, desk) });
      at += 1;
    }
  }
}
