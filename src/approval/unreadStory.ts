import { notProved } from '../checks/notProved.ts';
import { tellStory } from '../editions/newsroomEditions.ts';
import { readData } from '../editions/readData.ts';
import { approvedFile, readStory } from '../editions/readStory.ts';
import type { FaultList } from '../faults/fault.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { wordingKey } from '../wordings/wording.ts';
import { ApprovedStore } from './approvedStore.ts';
import { type Cause, causesOf } from './causes.ts';
import { unusedOf } from './predecessors.ts';
import { rehearsedEditions } from './rehearsedEditions.ts';
import { sameReader } from './sameReader.ts';
import { type Gathered, type Surroundings, storyWordings, surroundingsOf } from './storyWordings.ts';

/** A story with what has to be read of it. */
export interface UnreadStory {
  readonly wordings: readonly Gathered[];
  readonly causes: readonly Cause[];
  readonly surroundings: Surroundings;
}

/**
 * @param rehearsed whether what made-up next releases would bring is read beforehand
 * @returns null, with faults, where the story can't be told
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
  const wordings = storyWordings(told, data, rehearsed ? rehearsedEditions(told, data) : []);
  const surroundings = surroundingsOf(story, data, notProved);
  const causes = causesOf(wordings, story.approvals, sameReader(surroundings));
  return { wordings, causes, surroundings };
}

/** The file of a story's approvals: entries that nothing prints stay while what has taken their place is unread. */
export function storeFor(newsroom: Newsroom, { wordings, causes, surroundings }: UnreadStory): ApprovedStore {
  const { slug, approvals } = surroundings.story;
  const file = approvedFile(newsroom, slug);
  const members = causes.flatMap((cause) => cause.members);
  const rewritten = members.filter(({ readsTheSame }) => readsTheSame).map(({ wording }) => wording.key);
  const awaited = new Map([...unusedOf(approvals, wordings).keys()].map((key) => [key, rewritten]));
  for (const { wording, replaces } of members) {
    if (!replaces) continue;
    const key = wordingKey(replaces.wording);
    awaited.set(key, [wording.key, ...(awaited.get(key) ?? [])]);
  }
  const order = wordings.map(({ key }) => key);
  return new ApprovedStore({ file, shown: shownPath(newsroom, file), order, awaited });
}
