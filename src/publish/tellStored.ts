import type { Desk } from '../editions/desk.ts';
import type { Story } from '../editions/story.ts';
import { type Told, tell } from '../editions/tell.ts';
import type { Fault } from '../faults/fault.ts';
import { recordAsked } from '../tables/asked.ts';
import { unreadFault, unreadOf } from '../wordings/unread.ts';
import { type AskedEdition, type Shelf, type Shelves, storeEdition } from './editionStore.ts';
import { type Telling, type ToTell, toTell, type WorkPiece } from './untold.ts';

/** What telling an edition came to; plain, so that a thread can post it. */
export interface ToldStored {
  /** Place in the work. */
  readonly at: number;
  /** null when a text could not be rendered at all. */
  readonly edition: AskedEdition | null;
  readonly faults: readonly Fault[];
}

/** Tells editions, and lays them where those of their stories lie. */
export function tellStored(work: readonly WorkPiece[], telling: Telling, shelves: Shelves): ToldStored[] {
  return [...toTell(work, telling)].map((each) => {
    const shelf = shelves.get(each.story.slug);
    if (!shelf) throw new RangeError(`nobody was to tell ${each.story.slug}`);
    return tellOne(each, shelf);
  });
}

/** What nobody has read is not published; it may be looked at. */
function unreadFaults({ edition, wordings }: Told, { meta, slug }: Story, desk: Desk): Fault[] {
  if (!edition || meta.draft || desk.marksUnread || !desk.site.approval.required) return [];
  return unreadOf(wordings, slug, edition.slug).map(unreadFault);
}

function tellOne({ at, story, area, desk }: ToTell, shelf: Shelf): ToldStored {
  const { result, asked } = recordAsked(() => tell(story, area, desk));
  const { edition, long } = result;
  const faults = [...result.faults, ...unreadFaults(result, story, desk)];
  return { at, edition: edition && long && storeEdition({ edition, long }, asked, shelf), faults };
}
