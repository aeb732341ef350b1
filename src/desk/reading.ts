import type { StoreOptions } from '../approval/approvedStore.ts';
import { examplesOf } from '../approval/examples.ts';
import type { StoryWording } from '../approval/storyWordings.ts';
import { storeOptions, type UnreadStory } from '../approval/unreadStory.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { factsWithout } from '../wordings/account.ts';
import type { Approval, Approvals, Facts } from '../wordings/approvals.ts';
import { wordingDigest } from './shownWording.ts';

/** What was shown of wordings, and where their approvals go: plain values, as a preview lives in a thread. */
export interface Reading {
  readonly store: Pick<StoreOptions, 'file' | 'shown' | 'order' | 'awaited'>;
  /** By key. */
  readonly wordings: ReadonlyMap<string, ReadWording>;
}

export interface ReadWording extends Pick<StoryWording, 'wording' | 'facts' | 'isRead'> {
  readonly digest: string;
}

export function newReading(
  newsroom: Newsroom,
  unread: UnreadStory,
  wordings: readonly StoryWording[],
): Reading {
  const read = wordings.map((one): [string, ReadWording] => {
    const { key, wording, facts, isRead } = one;
    return [key, { wording, facts, isRead, digest: wordingDigest(one, examplesOf(one, unread.review)) }];
  });
  return { store: storeOptions(newsroom, unread), wordings: new Map(read) };
}

/** The approval of a wording with all of its facts, if there is one. */
export function approvalIn(approvals: Approvals, key: string, facts: Facts): Approval | null {
  const known = approvals.get(key);
  return known && factsWithout(facts, known.facts).size === 0 ? known : null;
}
