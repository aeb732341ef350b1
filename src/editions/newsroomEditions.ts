import type { FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Desk } from './desk.ts';
import { readDesk, readStories } from './readDesk.ts';
import type { Story } from './story.ts';
import { type Told, tell } from './tell.ts';

/** A story with all its editions. */
export interface ToldStory {
  readonly story: Story;
  /** National first, then by name. */
  readonly editions: readonly { readonly area: Area; readonly told: Told }[];
}

export interface NewsroomEditions {
  readonly desk: Desk;
  readonly stories: readonly ToldStory[];
}

/**
 * Reads a newsroom and tells every story for every area.
 * @returns null when nothing could be told; whatever is wrong anywhere is in `faults`
 */
export function tellNewsroom(newsroom: Newsroom, faults: FaultList): NewsroomEditions | null {
  const desk = readDesk(newsroom, faults);
  return desk && tellStories(newsroom, desk, faults);
}

/** Tells every story for every area, from the tables of a desk. */
export function tellStories(newsroom: Newsroom, desk: Desk, faults: FaultList): NewsroomEditions {
  const stories = readStories(newsroom, desk, faults).map((story) => tellStory(story, desk));
  for (const { editions } of stories) for (const { told } of editions) faults.addAll(told.faults);
  return { desk, stories };
}

export function tellStory(story: Story, desk: Desk): ToldStory {
  const areas = [desk.nation, ...story.areas];
  return { story, editions: areas.map((area) => ({ area, told: tell(story, area, desk) })) };
}
