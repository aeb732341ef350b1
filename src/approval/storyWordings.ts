import type { notProved } from '../checks/notProved.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { ToldStory } from '../editions/newsroomEditions.ts';
import { NATIONAL_SLUG, type Story } from '../editions/story.ts';
import type { Told } from '../editions/tell.ts';
import type { MeasureContext } from '../figures/result.ts';
import type { Area } from '../newsroom/area.ts';
import { gatherWordings, type Printing, type StoryWording } from '../wordings/gather.ts';
import { languageOf } from '../words/languages.ts';

/** An edition as its wordings are shown in it. */
export interface ShownEdition {
  readonly area: Area;
  /** As in its address; of one told on a made-up release, with what that brings. */
  readonly slug: string;
  readonly isMadeUp: boolean;
  readonly told: Told;
}

/** A wording with the editions that print it. */
export type Gathered = StoryWording<ShownEdition>;
export type Printed = Printing<ShownEdition>;

/** What wordings are looked at with. */
export interface Surroundings {
  readonly story: Story;
  readonly data: NewsroomData;
  readonly context: MeasureContext;
  readonly notProved: typeof notProved;
}

/** All wordings of a story that is told, in its order. @param rehearsed editions of made-up releases besides */
export function storyWordings(
  { story, editions }: ToldStory,
  { nation }: NewsroomData,
  rehearsed: readonly ShownEdition[] = [],
): Gathered[] {
  const today = editions.map(({ area, told }): ShownEdition => {
    return { area, told, slug: area === nation ? NATIONAL_SLUG : area.slug, isMadeUp: false };
  });
  const shown = [...today, ...rehearsed].map((edition) => ({ edition, wordings: edition.told.wordings }));
  return gatherWordings(shown, story.approvals);
}

export function surroundingsOf(story: Story, data: NewsroomData, unproved: typeof notProved): Surroundings {
  const { site, nation } = data;
  return {
    story,
    data,
    context: { name: '', language: languageOf(site), nation, peers: story.peers },
    notProved: unproved,
  };
}
