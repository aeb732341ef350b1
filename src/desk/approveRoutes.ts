import { z } from 'zod';
import { ApprovedStore } from '../approval/approvedStore.ts';
import { enterAddresses } from '../approval/enterAddresses.ts';
import { signerIn } from '../approval/signer.ts';
import { unreadOf } from '../approval/unreadStory.ts';
import { FaultList, formatFault, formatFaults, stops } from '../faults/fault.ts';
import { counted } from '../report/phrases.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Approval } from '../wordings/approvals.ts';
import type { Desk } from './desk.ts';
import { journalOf } from './editJournal.ts';
import { newReading, type Reading, type ReadWording } from './reading.ts';
import { Refusal } from './refusal.ts';
import { runOf } from './releaseRun.ts';
import { post, type Route } from './route.ts';
import { type Today, todayOf, unreadIn } from './today.ts';

const place = z.object({
  story: z.string(),
  /** The preview in which they were shown; none for the story's own page. */
  release: z.int().optional(),
});

const approveBody = place.extend({
  /** What was on the screen. */
  wordings: z.array(z.object({ key: z.string(), digest: z.string() })).min(1),
  /** As it was given in the page, where neither the site nor git has a name. */
  by: z.string().optional(),
});

const takeBackBody = place.extend({ keys: z.array(z.string()).min(1) });

export const APPROVE_ROUTES: readonly Route[] = [
  post('api/approve/', approveBody, ({ desk }, body) => approve(desk, body)),
  post('api/takeback/', takeBackBody, ({ desk }, body) => takeBack(desk, body)),
];

export interface Approved {
  readonly done: string;
  /** Wordings of the story's figures of today that are still unread; null while that can't be told. */
  readonly left: number | null;
}

function approve(desk: Desk, { wordings: asked, by, ...at }: z.output<typeof approveBody>): Approved {
  const { newsroom } = desk;
  const keys = asked.map(({ key }) => key);
  const { reading, today } = readingOf(desk, at, keys);
  const approved = asked.map((each) => asShown(each, reading)).filter(({ isRead }) => !isRead);
  const name = signer(desk, by, at.story);
  const approvals = approved.map(({ wording, facts }) => ({ wording, facts, by: name, on: desk.today() }));
  const files = [reading.store.file, newsroom.ledgerFile];
  return journalOf(desk).record(`approval of ${counted(approvals.length, 'wording')}`, files, () => {
    const store = storeOf(desk, reading, at.story);
    store.approve(approvals);
    tellPreview(desk, at);
    const left = today && unreadIn(today, store.approvals);
    return { done: ['approved', ...(today && left === 0 ? entered(desk, today) : [])].join('; '), left };
  });
}

function takeBack(desk: Desk, { keys, ...at }: z.output<typeof takeBackBody>): Approved {
  const { today, reading } = readingOf(desk, at, []);
  return journalOf(desk).record('taking back', [reading.store.file], () => {
    const store = storeOf(desk, reading, at.story);
    store.takeBack(keys);
    tellPreview(desk, at);
    return { done: 'taken back: it is unread again', left: today && unreadIn(today, store.approvals) };
  });
}

/** A page with a preview asks at once what is approved. */
function tellPreview(desk: Desk, { release }: z.output<typeof place>): void {
  if (release !== undefined) desk.announce({ kind: 'release' });
}

/** What is read may be published: its addresses are given out from now on. */
function entered({ newsroom }: Desk, { told, data }: Today): string[] {
  const faults = new FaultList();
  const done = enterAddresses(newsroom, told, data, faults);
  const [fault] = faults.all.filter(stops);
  return [done, fault ? formatFault(fault) : ''].filter((each) => each !== '');
}

/** All other entries stay: `npm run approve` removes what is left over. */
function storeOf(desk: Desk, { store }: Reading, slug: string): ApprovedStore {
  const stories = previousByStory(desk);
  const previous = stories.get(slug) ?? new Map<string, Approval | null>();
  stories.set(slug, previous);
  return new ApprovedStore({ ...store, keeps: () => true, previous });
}

/** Entries as they were before the desk's approvals, by story. */
const previousByStory = memoizeWeak((_: Desk) => new Map<string, Map<string, Approval | null>>());

/** Who approves, by the rules of `npm run approve`. @throws {Refusal} where nobody may */
function signer({ data, newsroom }: Desk, by: string | undefined, story: string): string {
  const faults = new FaultList();
  const name = data && signerIn(newsroom, { by, approval: data.site.approval }, story, faults);
  if (name) return name;
  throw new Refusal(formatFaults(faults.all), 422, { asksName: by === undefined });
}

/** @param keys of the wordings that matter @throws {Refusal} */
function readingOf(
  desk: Desk,
  { story, release }: z.output<typeof place>,
  keys: readonly string[],
): { readonly reading: Reading; readonly today: Today | null } {
  const today = todayOf(desk, story);
  // A preview is of other figures, and may be read while those of today have faults.
  if (release !== undefined)
    return { reading: runOf(desk, release).reading(story), today: today instanceof Refusal ? null : today };
  if (today instanceof Refusal) throw today;
  const unread = unreadOf(today.told, today.data);
  const wordings = unread.wordings.filter(({ key }) => keys.includes(key));
  return { reading: newReading(desk.newsroom, unread, wordings), today };
}

/** The wording that was shown. @throws {Refusal} where it can't be approved */
function asShown(
  { key, digest }: z.output<typeof approveBody>['wordings'][number],
  { wordings }: Reading,
): ReadWording {
  const wording = wordings.get(key);
  if (!wording) throw new Refusal('no edition prints this wording any more', 409);
  if (wording.digest === digest) return wording;
  throw new Refusal('the figures do now what was not shown, or elsewhere: look at it again', 409);
}
