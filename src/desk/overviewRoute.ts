import { ledgerFaultsOf } from '../editions/ledgerFaultsOf.ts';
import { type Fault, groupFaults, stops } from '../faults/fault.ts';
import { mergeUnread } from '../wordings/unread.ts';
import type { Desk, DeskStory } from './desk.ts';
import { faultsOf } from './deskStory.ts';
import { editionRow } from './editionRow.ts';
import { get } from './route.ts';

export interface OverviewAnswer {
  /** Of the site. */
  readonly name: string;
  readonly stories: readonly StoryAnswer[];
  /** Of what is no story: site, areas, sources, recipes, tables. */
  readonly faults: readonly Fault[];
}

export interface StoryAnswer {
  readonly slug: string;
  readonly headline: string;
  readonly isDraft: boolean;
  readonly editions: number;
  /** Editions that wait to be told. */
  readonly waiting: number;
  /** Grouped: what several editions have in common is one. */
  readonly faults: readonly Fault[];
  /** Wordings that nobody has read. */
  readonly unread: number;
  /** Claims of others that no longer cover the figures, with the reason. */
  readonly lapsed: readonly { readonly id: string; readonly why: string }[];
  /** Of its tables. */
  readonly newest: { readonly publisher: string; readonly title: string; readonly released: string } | null;
}

export const overviewRoute = get('api/overview/', ({ desk }): OverviewAnswer => {
  return {
    name: desk.data?.site.name ?? '',
    stories: desk.stories.map(storyAnswer),
    faults: groupFaults([...desk.faults, ...addressFaults(desk)]),
  };
});

function storyAnswer(story: DeskStory): StoryAnswer {
  const editions = [...story.editions.values()];
  const rows = editions.flatMap((edition) => editionRow(edition, story) ?? []);
  const lapsed = new Map(rows.flatMap((row) => [...row.lapsed]));
  return {
    slug: story.slug,
    headline: rows[0]?.headline ?? '',
    isDraft: story.story?.meta.draft ?? false,
    editions: editions.length,
    waiting: editions.filter(({ told }) => told === null).length,
    faults: groupFaults(faultsOf(story).filter(stops)),
    unread: mergeUnread(rows.flatMap(({ unread }) => unread)).length,
    lapsed: [...lapsed].map(([id, why]) => ({ id, why })),
    newest: newestRelease(story),
  };
}

function newestRelease({ story }: DeskStory): StoryAnswer['newest'] {
  const sources = (story?.bindings ?? []).flatMap(({ table }) => table.sources);
  const [newest] = sources.toSorted((a, b) => (a.released < b.released ? 1 : -1));
  return newest ? { publisher: newest.publisher, title: newest.title, released: newest.released } : null;
}

/** Addresses that a build would lose. */
function addressFaults({ newsroom, data, stories }: Desk): readonly Fault[] {
  if (!data || stories.some(({ isOld, story }) => isOld || !story)) return [];
  const read = stories.flatMap(({ story }) => story ?? []);
  return ledgerFaultsOf({ ...newsroom, preview: false }, { data, stories: read }).lost;
}
