import { type LedgerFaults, ledgerFaults, withoutLedger } from '../ledger/ledgerFaults.ts';
import { NOWHERE } from '../newsroom/area.ts';
import { foldersIn } from '../newsroom/foldersIn.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import type { Telling } from './editionWork.ts';
import { heldStories } from './heldStories.ts';
import { storyExists } from './readStory.ts';
import { NATIONAL_SLUG } from './story.ts';

/** What of a newsroom's addresses would be lost, and what nobody has entered. A preview promises none. */
export function ledgerFaultsOf(newsroom: Newsroom, { data, stories }: Telling): LedgerFaults {
  const published = {
    url: data.site.url,
    stories: stories.filter(({ meta }) => !meta.draft),
    areas: data.areas.all,
    national: data.nation === NOWHERE ? null : NATIONAL_SLUG,
  };
  const held = heldStories(newsroom);
  // A story that could not be read has faults of its own, and is not lost.
  const isBroken = foldersIn(newsroom.stories).some(
    (slug) => storyExists(newsroom, slug) && !held.has(slug) && !stories.some((story) => story.slug === slug),
  );
  if (newsroom.preview || isBroken) return { lost: [], unentered: [] };
  if (data.ledger) return ledgerFaults(data.ledger, published);
  // Who publishes what nobody has read may do without a ledger, too.
  const asks = data.site.approval.required;
  return {
    lost: [],
    unentered: asks ? withoutLedger(published, shownPath(newsroom, newsroom.ledgerFile)) : [],
  };
}
