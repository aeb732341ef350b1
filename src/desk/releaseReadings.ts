import { causesOf } from '../approval/causes.ts';
import { printsTheSame } from '../approval/printsTheSame.ts';
import { signerIn } from '../approval/signer.ts';
import { reviewContext, type ShownEdition, storyWordings } from '../approval/storyWordings.ts';
import { storeFor, unreadOf } from '../approval/unreadStory.ts';
import { notProved } from '../checks/notProved.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { ToldStory } from '../editions/newsroomEditions.ts';
import { FaultList, formatFaults } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Site } from '../newsroom/site.ts';
import type { Side } from '../refresh/storyChange.ts';
import { ReleaseReading } from './releaseReading.ts';
import { type Question, ReleaseRefusal } from './releaseTask.ts';

/** Entries of today's wordings and of those that may come all stay: `npm run approve` removes what is left over. */
const KEEPING = { keepsUnused: true };

/** What made-up next releases would print unread. */
export function readingAhead(
  newsroom: Newsroom,
  told: ToldStory,
  data: NewsroomData,
  rehearsed: readonly ShownEdition[],
): ReleaseReading {
  const unread = unreadOf(told, data, rehearsed);
  return new ReleaseReading(unread, () => storeFor(newsroom, unread, KEEPING));
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
  const ordered = { causes, review, told, wordings: storyWordings(both, data) };
  return new ReleaseReading({ causes, review }, () => storeFor(newsroom, ordered, KEEPING));
}

interface Read {
  readonly newsroom: Newsroom;
  readonly readings: readonly ReleaseReading[];
  readonly site: Pick<Site, 'approval'>;
}

/** @throws {ReleaseRefusal} */
export function answerReading(question: Question, { newsroom, readings, site }: Read): unknown {
  if (question.ask === 'changed files') return [];
  if (question.ask !== 'approve' && question.ask !== 'take back')
    throw new ReleaseRefusal('there is no such thing in a rehearsal', 400);
  const reading = readings.find(({ story }) => story === question.story);
  if (!reading) throw new ReleaseRefusal(`no unread wordings of ${question.story} in this preview`, 404);
  if (question.ask === 'take back') return reading.takeBack(question.keys);
  const faults = new FaultList();
  const by = signerIn(newsroom, { by: question.by, approval: site.approval }, question.story, faults);
  if (by === null) throw new ReleaseRefusal(formatFaults(faults.all), 403);
  if (!reading.approve(question.keys, by, question.on))
    throw new ReleaseRefusal('not one of the wordings in this preview', 404);
  return { by, on: question.on };
}
