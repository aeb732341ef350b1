import type { notProved } from '../checks/notProved.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { ToldStory } from '../editions/newsroomEditions.ts';
import { NATIONAL_SLUG, type Story } from '../editions/story.ts';
import type { Told } from '../editions/tell.ts';
import type { MeasureContext } from '../figures/result.ts';
import type { Area } from '../newsroom/area.ts';
import { gatherWordings, type MergedWording, type Printing } from '../wordings/gatherWordings.ts';
import { languageOf } from '../words/languages.ts';

/** An edition in which wordings are shown. */
export interface ShownEdition {
  readonly area: Area;
  /** URL slug; followed by the change for a made-up release. */
  readonly slug: string;
  readonly isMadeUp: boolean;
  readonly told: Told;
}

/** A wording with the editions that print it. */
export type StoryWording = MergedWording<ShownEdition>;
export type ShownPrinting = Printing<ShownEdition>;

/** What screens need to show wordings. */
export interface ReviewContext {
  readonly story: Story;
  readonly data: NewsroomData;
  readonly context: MeasureContext;
  readonly notProved: typeof notProved;
}

/** All wordings of a story, in text order. @param rehearsed editions of made-up releases */
export function storyWordings(
  { story, editions }: ToldStory,
  { nation }: NewsroomData,
  rehearsed: readonly ShownEdition[] = [],
): StoryWording[] {
  const today = editions.map(({ area, told }): ShownEdition => {
    return { area, told, slug: area === nation ? NATIONAL_SLUG : area.slug, isMadeUp: false };
  });
  const shown = [...today, ...rehearsed].map((edition) => ({ edition, wordings: edition.told.wordings }));
  return gatherWordings(shown, story.approvals);
}

export function reviewContext(story: Story, data: NewsroomData, unproved: typeof notProved): ReviewContext {
  const { site, nation } = data;
  return {
    story,
    data,
    context: { name: '', language: languageOf(site), nation, peers: story.peers },
    notProved: unproved,
  };
}
