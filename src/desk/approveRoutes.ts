import { z } from 'zod';
import { enterAddresses } from '../approval/enterAddresses.ts';
import { examplesOf } from '../approval/examples.ts';
import { editionName } from '../approval/place.ts';
import { approvalOf } from '../approval/readingLoop.ts';
import { signerIn } from '../approval/signer.ts';
import type { StoryWording } from '../approval/storyWordings.ts';
import { storeFor, type UnreadStory, unreadOf } from '../approval/unreadStory.ts';
import { approvedFile } from '../editions/readStory.ts';
import { FaultList, formatFault, formatFaults, groupFaults, stops } from '../faults/fault.ts';
import { counted } from '../report/phrases.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Approval } from '../wordings/approvals.ts';
import type { Desk, DeskStory } from './desk.ts';
import { faultsOf, toldEditions } from './deskStory.ts';
import { digestOf } from './digest.ts';
import { wordingDigest } from './extremes.ts';
import { contentOf } from './fileChanges.ts';
import { type Answer, type Route, route } from './route.ts';
import { conflict, journalOf, refused, written } from './writing.ts';

const approveBody = z.object({
  story: z.string(),
  /** What was on the screen. */
  wordings: z
    .array(
      z.object({
        key: z.string(),
        /** Of the words and all facts. */
        digest: z.string(),
        /** Slugs of the editions in which it was shown. */
        examples: z.array(z.string()),
      }),
    )
    .min(1),
  /** As it was given in the page, where neither the site nor git has a name. */
  by: z.string().optional(),
});

const takeBackBody = z.object({ story: z.string(), keys: z.array(z.string()).min(1) });

export const APPROVE_ROUTES: readonly Route[] = [
  route('POST', 'api/approve/', ({ desk, body }) =>
    written(desk, approveBody, body, (asked) => approve(desk, asked)),
  ),
  route('POST', 'api/takeback/', ({ desk, body }) =>
    written(desk, takeBackBody, body, (asked) => takeBack(desk, asked)),
  ),
  route('GET', 'api/signer/', ({ desk }) => ({ json: { by: signer(desk, undefined, '') } })),
];

export interface Approved {
  readonly done: string;
  /** Wordings of the story that are still unread. */
  readonly left: number;
}

function approve(desk: Desk, { story: slug, wordings: asked, by }: z.output<typeof approveBody>): Answer {
  const unread = unreadNow(desk, slug);
  if (!('wordings' in unread)) return unread;
  const found = asked.map((each) => shownWording(each, unread));
  const wrong = found.find((each) => typeof each === 'string');
  if (wrong !== undefined) return refused(wrong, 409);
  const read = found.filter((each) => typeof each !== 'string' && !each.isRead);
  const faults = new FaultList();
  const name = signer(desk, by, slug, faults);
  if (name === null)
    return { json: { error: formatFaults(faults.all), asksName: by === undefined }, status: 422 };
  const { newsroom } = desk;
  const store = storeFor(newsroom, unread, { keepsUnused: true, previous: previousOf(desk, slug) });
  const files = [approvedFile(newsroom, slug), newsroom.ledgerFile];
  const approvals = read.flatMap((wording) =>
    typeof wording === 'string' ? [] : [approvalOf({ wording }, name, desk.today())],
  );
  const left = unread.wordings.filter(({ isRead }) => !isRead).length - approvals.length;
  const notes = journalOf(desk).record(`approval of ${counted(approvals.length, 'wording')}`, files, () => {
    const isMerged = store.approve(approvals);
    return [
      isMerged ? ['somebody else had changed the file: theirs is kept'] : [],
      left === 0 ? entered(desk, unread) : [],
    ];
  });
  const json: Approved = { done: ['approved', ...notes.flat()].join('; '), left };
  return { json };
}

/** What is read may be published: its addresses are given out from now on. */
function entered({ newsroom }: Desk, { told, review }: UnreadStory): string[] {
  const faults = new FaultList();
  const done = enterAddresses(newsroom, told, review.data, faults);
  const [fault] = faults.all.filter(stops);
  return [done, fault ? formatFault(fault) : ''].filter((each) => each !== '');
}

function takeBack(desk: Desk, { story: slug, keys }: z.output<typeof takeBackBody>): Answer {
  const unread = unreadNow(desk, slug);
  if (!('wordings' in unread)) return unread;
  const { newsroom } = desk;
  const store = storeFor(newsroom, unread, { keepsUnused: true, previous: previousOf(desk, slug) });
  journalOf(desk).record('taking back', [approvedFile(newsroom, slug)], () => store.takeBack(keys));
  const gone = new Set(keys);
  const left = unread.wordings.filter(({ isRead, key }) => !isRead || gone.has(key)).length;
  const json: Approved = { done: 'taken back: it is unread again', left };
  return { json };
}

/** Entries as they were before the desk's approvals, by story. */
const previousByStory = memoizeWeak((_: Desk) => new Map<string, Map<string, Approval | null>>());

function previousOf(desk: Desk, slug: string): Map<string, Approval | null> {
  const stories = previousByStory(desk);
  const known = stories.get(slug) ?? new Map<string, Approval | null>();
  stories.set(slug, known);
  return known;
}

/** Who approves, by the rules of `npm run approve`. @returns null, with faults, where nobody may */
function signer(desk: Desk, by: string | undefined, story: string, faults = new FaultList()): string | null {
  const { data, newsroom } = desk;
  return data && signerIn(newsroom, { by, approval: data.site.approval }, story, faults);
}

/** A story as its files are, told in full. @returns a refusal where it has faults, as for `npm run approve` */
function unreadNow(desk: Desk, slug: string): UnreadStory | Answer {
  for (const edition of desk.story(slug)?.editions.keys() ?? []) desk.edition(slug, edition);
  const deskStory = desk.story(slug);
  const { data } = desk;
  if (!deskStory?.story || !data) return refused(`no such story: ${slug}`, 404);
  if (!isOfDisk(deskStory)) return conflict(desk, deskStory.path, null);
  const stopping = groupFaults([...desk.faults, ...faultsOf(deskStory)].filter(stops));
  const [first] = stopping;
  if (first)
    return refused(
      `a story with faults can’t be approved: ${counted(stopping.length, 'fault')}, the first in line ${first.line} of ${first.file}`,
    );
  return unreadOf({ story: deskStory.story, editions: toldEditions(deskStory) }, data);
}

function isOfDisk({ path, text }: DeskStory): boolean {
  const bytes = contentOf(path);
  return bytes !== null && digestOf(bytes) === digestOf(text);
}

/** The wording that was shown; else why it can't be approved. */
function shownWording(
  { key, digest, examples }: z.output<typeof approveBody>['wordings'][number],
  { wordings, review }: UnreadStory,
): StoryWording | string {
  const wording = wordings.find((each) => each.key === key);
  if (!wording) return 'no edition prints this wording any more';
  if (wordingDigest(wording) !== digest) return 'the figures do now what was not shown: look at it again';
  const unseen = examplesOf(wording, review).find(
    ({ printing }) => !examples.includes(printing.edition.slug),
  );
  return unseen
    ? `it was not shown in an edition that matters: ${editionName(unseen.printing.edition)}`
    : wording;
}
