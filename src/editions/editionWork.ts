import { FaultError, FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Desk } from './desk.ts';
import { readDesk, readStories } from './readDesk.ts';
import type { Story } from './story.ts';

/** An edition to tell; plain, so that a thread can be handed it. */
export interface EditionWork {
  /** Slug. */
  readonly story: string;
  /** Code. */
  readonly area: string;
}

/** What editions are told from. */
export interface Telling {
  readonly stories: readonly Story[];
  readonly desk: Desk;
}

/** An edition to tell, with what it is told from. */
export interface ToTell {
  readonly story: Story;
  readonly area: Area;
  readonly desk: Desk;
}

/** @throws {RangeError} when there is no such story or area */
export function toTell({ story: slug, area: code }: EditionWork, { stories, desk }: Telling): ToTell {
  const story = stories.find((each) => each.slug === slug);
  const area = desk.areas.byCode.get(code);
  if (!story || !area) throw new RangeError(`no such edition: ${slug}, ${code}`);
  return { story, area, desk };
}

/**
 * Reads for a thread what the main thread has read, and has reported the faults of.
 * @throws {FaultError} when nothing could be told
 */
export function readTelling(newsroom: Newsroom): Telling {
  const faults = new FaultList();
  const desk = readDesk(newsroom, faults);
  if (!desk) throw new FaultError(faults.all);
  return { desk, stories: readStories(newsroom, desk, faults) };
}
