import { type Fault, groupFaults } from '../faults/fault.ts';
import { faultsOf } from './deskStory.ts';
import { get } from './route.ts';

/** What a page of the site says of its faults, in development. */
export interface Banner {
  /** Address of the desk, at the edition of the page where it is one. */
  readonly desk: string;
  /** Whether the page shows an older state, as the newest cannot be shown. */
  readonly isOld: boolean;
  /** Whether more has changed since the page was served. */
  readonly isChanged: boolean;
  readonly faults: readonly Fault[];
  /** Other stories with faults. */
  readonly others: readonly string[];
}

export const bannerRoute = get('api/banner/', ({ desk, editions, base, query }): Banner => {
  const address = query.get('at') ?? '/';
  const shown = desk.data && editions.at(address);
  const own = shown ? desk.edition(shown.story.slug, shown.edition) : null;
  const others = desk.stories.filter(
    (story) => story.slug !== shown?.story.slug && faultsOf(story).length > 0,
  );
  return {
    desk: shown ? `${base}desk/${shown.story.slug}/?edition=${shown.edition}` : `${base}desk/`,
    isOld: shown !== null && (shown.story.isOld || own?.told !== own?.sound),
    isChanged: editions.isChanged(address),
    faults: groupFaults(shown ? editions.faultsAt(shown) : desk.faults),
    others: others.map(({ slug }) => slug),
  };
});
