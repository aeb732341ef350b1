import { tell } from '../editions/tell.ts';
import type { Fault } from '../faults/fault.ts';
import { recordAsked } from '../tables/asked.ts';
import { type PackedEdition, packEdition } from './editionStore.ts';
import type { ToTell } from './untold.ts';

/** What telling an edition came to; plain, so that a thread can post it. */
export interface ToldPacked {
  /** Place in the work. */
  readonly at: number;
  /** null when a text could not be rendered at all. */
  readonly edition: PackedEdition | null;
  readonly faults: readonly Fault[];
}

export function tellPacked({ at, story, area, desk }: ToTell): ToldPacked {
  const { result, asked } = recordAsked(() => tell(story, area, desk));
  const { edition, long, faults } = result;
  return { at, edition: edition && long && packEdition({ edition, long }, asked), faults };
}
