import type { Desk } from '../editions/desk.ts';
import { readDesk, readStories } from '../editions/readDesk.ts';
import type { Story } from '../editions/story.ts';
import { FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { inThreads, share, type ThreadData } from './threads.ts';

/** One edition that is to be told. */
export interface Untold {
  /** Slug. */
  readonly story: string;
  /** Code. */
  readonly area: string;
}

/** What a thread that tells editions is handed. */
export interface TellData {
  /** Folder of the newsroom. */
  readonly root: string;
  readonly work: readonly Untold[];
}

/** The same, with what it is told from. */
export interface ToTell {
  /** Place in the work. */
  readonly at: number;
  readonly story: Story;
  readonly area: Area;
  readonly desk: Desk;
}

/** One after the other. @throws {RangeError} when there is no such story or area */
function* toTell(
  work: Iterable<readonly [at: number, untold: Untold]>,
  stories: readonly Story[],
  desk: Desk,
): Generator<ToTell> {
  const bySlug = new Map(stories.map((story) => [story.slug, story]));
  for (const [at, untold] of work) {
    const story = bySlug.get(untold.story);
    const area = desk.areas.byCode.get(untold.area);
    if (!story || !area) throw new RangeError(`no such edition: ${untold.story}, ${untold.area}`);
    yield { at, story, area, desk };
  }
}

/** How editions are told: what is made of each, by whom, and who takes it. */
export interface Telling<Posted> {
  /** Of each edition, by the main thread. */
  readonly make: (each: ToTell) => Posted;
  /** Script of threads that post the same. */
  readonly script: URL;
  /** So many threads; 1 where the main one is enough. */
  readonly threads: number;
  readonly take: (posted: Posted) => void;
}

/** Tells editions, in any order, and holds on to none. */
export async function tellAll<Posted>(
  data: TellData,
  stories: readonly Story[],
  desk: Desk,
  { make, script, threads, take }: Telling<Posted>,
): Promise<void> {
  if (threads > 1) await inThreads(script, threads, data, take);
  else for (const each of toTell(data.work.entries(), stories, desk)) take(make(each));
}

/** The share of a thread, which reads the newsroom for itself. */
export function* shareToTell({ root, work, taken }: TellData & ThreadData): Generator<ToTell> {
  const newsroom = newsroomAt(root);
  // The main thread has read the same, and reports what is wrong with it.
  const unsaid = new FaultList();
  const desk = readDesk(newsroom, unsaid);
  if (!desk) return;
  const stories = readStories(newsroom, desk, unsaid);
  for (const places of share(taken, [...work.entries()])) yield* toTell(places, stories, desk);
}
