import { FaultError, FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PackedTable } from '../tables/packedTable.ts';
import type { NewsroomData } from './newsroomData.ts';
import { readData, readSoundData, readSoundStories, readStories } from './readData.ts';
import type { Story } from './story.ts';

/** An edition to tell, in plain values that can be posted to a thread. */
export interface EditionWork {
  /** Slug. */
  readonly story: string;
  /** Code. */
  readonly area: string;
}

/** What editions are told from. */
export interface Telling {
  readonly stories: readonly Story[];
  readonly data: NewsroomData;
}

/** An edition to tell, with what it is told from. */
export interface ToTell {
  readonly story: Story;
  readonly area: Area;
  readonly data: NewsroomData;
}

/** @throws {RangeError} when there is no such story or area */
export function toTell({ story: slug, area: code }: EditionWork, { stories, data }: Telling): ToTell {
  const story = stories.find((each) => each.slug === slug);
  const area = data.areas.byCode.get(code);
  if (!story || !area) throw new RangeError(`no such edition: ${slug}, ${code}`);
  return { story, area, data };
}

/**
 * Reads the newsroom again in a thread. The main thread has reported its faults.
 * @param tables as the main thread has read them
 * @throws {FaultError} when nothing could be told
 */
export function readTelling(newsroom: Newsroom, tables: readonly PackedTable[]): Telling {
  return tellingBy(readData, readStories, newsroom, tables);
}

/** The same, of as much as is sound. @throws {FaultError} when nothing could be told */
export function readSoundTelling(newsroom: Newsroom): Telling {
  return tellingBy(readSoundData, readSoundStories, newsroom);
}

function tellingBy(
  data: typeof readData,
  stories: typeof readStories,
  newsroom: Newsroom,
  tables?: readonly PackedTable[],
): Telling {
  const faults = new FaultList();
  const read = data(newsroom, faults, tables);
  if (!read) throw new FaultError(faults.all);
  return { data: read, stories: stories(newsroom, read, faults) };
}
