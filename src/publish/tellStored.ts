import { tell } from '../editions/tell.ts';
import { toBeRead } from '../editions/toBeRead.ts';
import type { Fault } from '../faults/fault.ts';
import { recordAsked } from '../tables/asked.ts';
import type { Unread } from '../wordings/unread.ts';
import { type AskedEdition, type Shelf, type Shelves, storeEdition } from './editionStore.ts';
import { type Telling, type ToTell, toTell, type WorkPiece } from './untold.ts';

/** What telling an edition came to; plain, so that a thread can post it. */
export interface ToldStored {
  /** Place in the work. */
  readonly at: number;
  /** null when a text could not be rendered at all. */
  readonly edition: AskedEdition | null;
  readonly faults: readonly Fault[];
  /** What nobody has read, and what keeps the edition from being published. */
  readonly unread: readonly Unread[];
}

/** Tells editions, and lays them where those of their stories lie. */
export function tellStored(work: readonly WorkPiece[], telling: Telling, shelves: Shelves): ToldStored[] {
  return [...toTell(work, telling)].map((each) => {
    const shelf = shelves.get(each.story.slug);
    if (!shelf) throw new RangeError(`nobody was to tell ${each.story.slug}`);
    return tellOne(each, shelf);
  });
}

function tellOne({ at, story, area, data }: ToTell, shelf: Shelf): ToldStored {
  const { result, asked } = recordAsked(() => tell(story, area, data));
  const { edition, long } = result;
  // What nobody has read is not published; it may be looked at.
  const unread = data.marksUnread ? [] : toBeRead(result, story, data);
  const stored = edition && long && storeEdition({ edition, long }, asked, shelf);
  return { at, edition: stored, faults: result.faults, unread };
}
