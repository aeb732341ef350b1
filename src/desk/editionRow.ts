import { createHash } from 'node:crypto';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import type { Told } from '../editions/tell.ts';
import { stops } from '../faults/fault.ts';
import { textShape } from '../report/coverage.ts';
import { leadOf } from '../report/leads.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { type Unread, unreadOf } from '../wordings/unread.ts';
import type { DeskEdition, DeskStory } from './desk.ts';

/** What lists say of an edition. */
export interface EditionRow {
  readonly headline: string;
  /** Ids of the branches that it takes, in the order of the text. */
  readonly branches: readonly string[];
  /** Those that stop a build. */
  readonly faults: number;
  /** Of a draft, too: they are to be read before it is published. */
  readonly unread: readonly Unread[];
  /** Why attested claims no longer cover its figures, by the claim's id. */
  readonly lapsed: ReadonlyMap<string, string>;
  /** The same for editions that read alike. */
  readonly shape: string;
  readonly lead: { readonly weight: number; readonly reasons: readonly string[] } | null;
}

/** Of its newest telling, or of the last while it waits to be told; null where there was none. */
export function editionRow(edition: DeskEdition, { story, data }: DeskStory): EditionRow | null {
  const told = edition.told ?? edition.sound;
  if (!told || !story || !data) return null;
  return rowsOf(told).get({ edition, story, data });
}

interface Place {
  readonly edition: DeskEdition;
  readonly story: Story;
  readonly data: NewsroomData;
}

/** Made once for each telling. */
const rowsOf = memoizeWeak((told: Told) => {
  let row: EditionRow | null = null;
  return {
    get(place: Place): EditionRow {
      row ??= newRow(told, place);
      return row;
    },
  };
});

function newRow(told: Told, { edition: { area, slug, sound }, story, data }: Place): EditionRow {
  return {
    headline: (told.edition ?? sound?.edition)?.headline.plain ?? '',
    branches: [...new Set(told.branches.map(({ id }) => id))],
    faults: told.faults.filter(stops).length,
    unread: data.site.approval.required ? unreadOf(told.wordings, story.slug, slug) : [],
    lapsed: told.lapsed,
    shape: createHash('sha256').update(textShape(told.passages)).digest('base64'),
    lead: leadOf({ story, area, data }, told),
  };
}
