import type { FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { editionAreas } from './editionAreas.ts';
import type { NewsroomData } from './newsroomData.ts';
import { readData, readStories } from './readData.ts';
import type { Story } from './story.ts';
import { type Told, tell } from './tell.ts';

/** A story with all its editions. */
export interface ToldStory {
  readonly story: Story;
  /** National first, then by name. */
  readonly editions: readonly { readonly area: Area; readonly told: Told }[];
}

export interface NewsroomEditions {
  readonly data: NewsroomData;
  readonly stories: readonly ToldStory[];
}

/**
 * Reads a newsroom and tells every story for every area.
 * @returns null when nothing could be told; whatever is wrong anywhere is in `faults`
 */
export function tellNewsroom(newsroom: Newsroom, faults: FaultList): NewsroomEditions | null {
  const data = readData(newsroom, faults);
  return data && tellStories(newsroom, data, faults);
}

/** Tells every story for every area, from the tables of the newsroom. */
export function tellStories(newsroom: Newsroom, data: NewsroomData, faults: FaultList): NewsroomEditions {
  const stories = readStories(newsroom, data, faults).map((story) => tellStory(story, data));
  for (const { editions } of stories) for (const { told } of editions) faults.addAll(told.faults);
  return { data, stories };
}

export function tellStory(story: Story, data: NewsroomData): ToldStory {
  const areas = editionAreas(story, data);
  return { story, editions: areas.map((area) => ({ area, told: tell(story, area, data) })) };
}
