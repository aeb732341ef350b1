import { tell } from '../editions/tell.ts';
import type { Fault } from '../faults/fault.ts';
import { recordAsked } from '../tables/asked.ts';
import { type AskedEdition, type Shelf, storeEdition } from './editionStore.ts';
import type { ToTell } from './untold.ts';

/** What telling an edition came to; plain, so that a thread can post it. */
export interface ToldStored {
  /** Place in the work. */
  readonly at: number;
  /** null when a text could not be rendered at all. */
  readonly edition: AskedEdition | null;
  readonly faults: readonly Fault[];
}

export function tellStored({ at, story, area, desk }: ToTell, shelf: Shelf): ToldStored {
  const { result, asked } = recordAsked(() => tell(story, area, desk));
  const { edition, long, faults } = result;
  return { at, edition: edition && long && storeEdition({ edition, long }, asked, shelf), faults };
}
