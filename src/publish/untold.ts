import type { NewsroomData } from '../editions/newsroomData.ts';
import { readData, readStories } from '../editions/readData.ts';
import type { Story } from '../editions/story.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** One edition that is to be told. */
export interface Untold {
  /** Slug. */
  readonly story: string;
  /** Code. */
  readonly area: string;
}

/** The same, with its place in the work. */
export type WorkPiece = readonly [at: number, untold: Untold];

/** The same, with what it is told from. */
export interface ToTell {
  /** Place in the work. */
  readonly at: number;
  readonly story: Story;
  readonly area: Area;
  readonly data: NewsroomData;
}

/** One after the other. @throws {RangeError} when there is no such story or area */
export function* toTell(work: Iterable<WorkPiece>, { stories, data }: Telling): Generator<ToTell> {
  const bySlug = new Map(stories.map((story) => [story.slug, story]));
  for (const [at, untold] of work) {
    const story = bySlug.get(untold.story);
    const area = data.areas.byCode.get(untold.area);
    if (!story || !area) throw new RangeError(`no such edition: ${untold.story}, ${untold.area}`);
    yield { at, story, area, data };
  }
}

/** What editions are told from. */
export interface Telling {
  readonly stories: readonly Story[];
  readonly data: NewsroomData;
}

/**
 * For a thread: the main one has read the same, and reports what is wrong with it.
 * @throws {FaultError} when nothing could be told
 */
export function readTelling(newsroom: Newsroom): Telling {
  const faults = new FaultList();
  const data = readData(newsroom, faults);
  if (!data) throw new FaultError(faults.all);
  return { data, stories: readStories(newsroom, data, faults) };
}
