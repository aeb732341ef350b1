import type { Desk } from '../editions/desk.ts';
import type { Story } from '../editions/story.ts';
import { tell } from '../editions/tell.ts';
import type { Fault } from '../faults/fault.ts';
import { recordAsked } from '../tables/asked.ts';
import { type PackedEdition, packEdition } from './editionStore.ts';

/** One edition that is to be told. */
export interface Untold {
  /** Slug. */
  readonly story: string;
  /** Code. */
  readonly area: string;
}

/** What telling it came to; plain, so that a thread can post it. */
export interface ToldPacked {
  /** null when a text could not be rendered at all. */
  readonly edition: PackedEdition | null;
  readonly faults: readonly Fault[];
}

/** @throws {RangeError} when there is no such area */
export function tellPacked(story: Story, code: string, desk: Desk): ToldPacked {
  const area = desk.areas.byCode.get(code);
  if (!area) throw new RangeError(`no such area: ${code}`);
  const { result, asked } = recordAsked(() => tell(story, area, desk));
  return { edition: result.edition && packEdition(result.edition, asked), faults: result.faults };
}
