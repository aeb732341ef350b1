import { causesOf } from '../approval/causes.ts';
import { printsTheSame } from '../approval/printsTheSame.ts';
import { reviewContext, type ShownEdition, storyWordings } from '../approval/storyWordings.ts';
import { type UnreadStory, unreadOf } from '../approval/unreadStory.ts';
import { notProved } from '../checks/notProved.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { ToldStory } from '../editions/newsroomEditions.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Side } from '../refresh/storyChange.ts';
import { newReading, type Reading } from './reading.ts';
import { type ShownWording, shownWording } from './shownWording.ts';

/** A wording that nobody has read, with what its reader is shown. */
export interface ReleaseWording extends ShownWording {
  /** Slug of its story. */
  readonly story: string;
}

/** The unread wordings of a story in a preview. */
export interface ReleaseReading {
  readonly story: string;
  readonly shown: readonly ReleaseWording[];
  readonly reading: Reading;
}

/** What made-up next releases would print unread. */
export function readingAhead(
  newsroom: Newsroom,
  told: ToldStory,
  data: NewsroomData,
  rehearsed: readonly ShownEdition[],
): ReleaseReading {
  return newReleaseReading(newsroom, unreadOf(told, data, rehearsed));
}

/**
 * What a story would print unread from new figures.
 * @param before null for a story that was not told
 */
export function readingOf(newsroom: Newsroom, before: Side | null, { told, data }: Side): ReleaseReading {
  const { story, editions } = told;
  const wordings = storyWordings(told, data);
  const both = { story, editions: [...(before?.told.editions ?? []), ...editions] };
  // An entry that is printed today is replaced by no other.
  const today = new Set(before ? storyWordings(before.told, data).map(({ key }) => key) : []);
  const unused = new Map([...story.approvals].filter(([key]) => !today.has(key)));
  const review = reviewContext(story, data, notProved);
  const causes = causesOf(wordings, unused, printsTheSame(review));
  // In the order of both tellings.
  return newReleaseReading(newsroom, { causes, review, told, wordings: storyWordings(both, data) });
}

function newReleaseReading(newsroom: Newsroom, unread: UnreadStory): ReleaseReading {
  const { causes, review } = unread;
  const story = review.story.slug;
  const members = causes.flatMap((cause) => cause.members);
  const shown = members.map((member) => {
    return { ...shownWording(member.wording, { member: () => member, review }), story };
  });
  const wordings = members.map(({ wording }) => wording);
  return { story, shown, reading: newReading(newsroom, unread, wordings) };
}
