import { notProved } from '../checks/notProved.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { type ToldStory, tellStory } from '../editions/newsroomEditions.ts';
import { readData } from '../editions/readData.ts';
import { approvedFile, readStory } from '../editions/readStory.ts';
import type { FaultList } from '../faults/fault.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { hasTimes } from '../publish/embargoes.ts';
import { wordingKey } from '../wordings/wording.ts';
import { ApprovedStore, type StoreOptions } from './approvedStore.ts';
import { type Cause, causesOf } from './causes.ts';
import { unusedOf } from './predecessors.ts';
import { printsTheSame } from './printsTheSame.ts';
import { rehearsedEditions, rehearsedKeys } from './rehearsedEditions.ts';
import {
  type ReviewContext,
  reviewContext,
  type ShownEdition,
  type StoryWording,
  storyWordings,
} from './storyWordings.ts';

/** A story and what is unread of it. */
export interface UnreadStory {
  readonly wordings: readonly StoryWording[];
  readonly causes: readonly Cause[];
  readonly review: ReviewContext;
  readonly told: ToldStory;
}

/**
 * @param rehearsed whether to include wordings of made-up next releases
 * @returns null, with faults, when the story can't be told
 */
export function readUnread(
  newsroom: Newsroom,
  slug: string,
  rehearsed: boolean,
  faults: FaultList,
): UnreadStory | null {
  const data = readData(newsroom, faults);
  const story = data && readStory(newsroom, slug, data, faults);
  if (!story) return null;
  const told = tellStory(story, data);
  for (const edition of told.editions) faults.addAll(edition.told.faults);
  return unreadOf(told, data, rehearsed ? rehearsedEditions(told, data) : []);
}

/** @param rehearsed editions of made-up next releases */
export function unreadOf(
  told: ToldStory,
  data: NewsroomData,
  rehearsed: readonly ShownEdition[] = [],
): UnreadStory {
  const wordings = storyWordings(told, data, rehearsed);
  const review = reviewContext(told.story, data, notProved);
  const causes = causesOf(wordings, told.story.approvals, printsTheSame(review));
  return { wordings, causes, review, told };
}

/** Where the approvals of a story go, in which order, and which of them are to be replaced. */
export function storeOptions(
  newsroom: Newsroom,
  { wordings, causes, review }: UnreadStory,
): Pick<StoreOptions, 'file' | 'shown' | 'order' | 'awaited'> {
  const { slug, approvals } = review.story;
  const file = approvedFile(newsroom, slug);
  const members = causes.flatMap((cause) => cause.members);
  const rewritten = members.filter(({ printsTheSame }) => printsTheSame).map(({ wording }) => wording.key);
  const awaited = new Map([...unusedOf(approvals, wordings).keys()].map((key) => [key, rewritten]));
  for (const { wording, replaces } of members) {
    if (!replaces) continue;
    const key = wordingKey(replaces.wording);
    awaited.set(key, [wording.key, ...(awaited.get(key) ?? [])]);
  }
  return { file, shown: shownPath(newsroom, file), order: wordings.map(({ key }) => key), awaited };
}

/**
 * The store of a story's approvals. Unused entries stay until their replacements are approved, and those that a next
 * release may print stay altogether: they were read for it.
 */
export function storeFor(newsroom: Newsroom, unread: UnreadStory): ApprovedStore {
  const { review, wordings } = unread;
  // While something waits for a time, the site prints what the desk no longer sees.
  const isWaiting = hasTimes(newsroom);
  const hasUnused = unusedOf(review.story.approvals, wordings).size > 0;
  const coming = !isWaiting && hasUnused ? rehearsedKeys(review.story, review.data) : new Set<string>();
  const keeps = (key: string) => isWaiting || coming.has(key);
  return new ApprovedStore({ ...storeOptions(newsroom, unread), keeps });
}
