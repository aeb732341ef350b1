import { createHash } from 'node:crypto';
import type { ToTell } from '../editions/editionWork.ts';
import { tell } from '../editions/tell.ts';
import { wordingsToApprove } from '../editions/wordingsToApprove.ts';
import type { Fault } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Unread } from '../wordings/unread.ts';
import { textShape } from './coverage.ts';
import { type Lead, leadOf } from './leads.ts';
import { type PrintedChange, printedChanges } from './printedChanges.ts';

/** What a report needs of an edition. Plain data, to be posted from a thread. */
export interface EditionReport {
  /** Slug. */
  readonly story: string;
  /** Name. */
  readonly area: string;
  /** Ids of the branches that it takes. */
  readonly branches: readonly string[];
  /** Digest of its text without names and figures. */
  readonly shape: string;
  readonly lead: Lead | null;
  readonly faults: readonly Fault[];
  readonly unread: readonly Unread[];
  /** What prints differently from the built site; empty if not asked for. */
  readonly printed: readonly PrintedChange[];
}

/** @param built the newsroom whose built site the edition is compared with */
export function reportEdition({ story, area, data }: ToTell, built: Newsroom | null): EditionReport {
  const told = tell(story, area, data);
  return {
    story: story.slug,
    area: area.name,
    branches: [...new Set(told.branches.map(({ id }) => id))],
    shape: createHash('sha256').update(textShape(told.passages)).digest('base64'),
    lead: leadOf({ story, area, data }, told),
    faults: told.faults,
    unread: wordingsToApprove(told, story, data),
    printed: built && told.edition ? printedChanges(told.edition, data.site, built) : [],
  };
}
