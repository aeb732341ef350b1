import { storyWordings } from '../approval/storyWordings.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { ToldStory } from '../editions/newsroomEditions.ts';
import { groupFaults, stops } from '../faults/fault.ts';
import { counted } from '../report/phrases.ts';
import type { Approvals } from '../wordings/approvals.ts';
import { conflict } from './conflicts.ts';
import type { Desk, DeskStory } from './desk.ts';
import { faultsOf, toldEditions } from './deskStory.ts';
import { digestOf } from './digest.ts';
import { contentOf } from './fileChanges.ts';
import { approvalIn } from './reading.ts';
import { Refusal } from './refusal.ts';

/** A story told in full as its files are. */
export interface Today {
  readonly told: ToldStory;
  readonly data: NewsroomData;
}

/** @returns a refusal where it has faults, as for `npm run approve` */
export function todayOf(desk: Desk, slug: string): Today | Refusal {
  for (const edition of desk.story(slug)?.editions.keys() ?? []) desk.edition(slug, edition);
  const deskStory = desk.story(slug);
  const { data } = desk;
  if (!deskStory?.story || !data) return new Refusal(`no such story: ${slug}`, 404);
  if (!isOfDisk(deskStory)) return conflict(desk, deskStory.path, null);
  const stopping = groupFaults([...desk.faults, ...faultsOf(deskStory)].filter(stops));
  const [first] = stopping;
  if (!first) return { told: { story: deskStory.story, editions: toldEditions(deskStory) }, data };
  const where = `${counted(stopping.length, 'fault')}, the first in line ${first.line} of ${first.file}`;
  return new Refusal(`a story with faults can’t be approved: ${where}`);
}

function isOfDisk({ path, text }: DeskStory): boolean {
  const bytes = contentOf(path);
  return bytes !== null && digestOf(bytes) === digestOf(text);
}

/** How many of its wordings are unread by these approvals. */
export function unreadIn({ told, data }: Today, approvals: Approvals): number {
  return storyWordings(told, data).filter(({ key, facts }) => !approvalIn(approvals, key, facts)).length;
}
