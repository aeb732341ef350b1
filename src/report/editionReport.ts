import { createHash } from 'node:crypto';
import type { ToTell } from '../editions/editionWork.ts';
import { tell } from '../editions/tell.ts';
import { toBeRead } from '../editions/toBeRead.ts';
import type { Fault } from '../faults/fault.ts';
import type { Unread } from '../wordings/unread.ts';
import { textShape } from './coverage.ts';
import { type Lead, leadOf } from './leads.ts';

/** What a report needs of an edition: little, and plain, so that a thread can post it. */
export interface EditionReport {
  /** Slug. */
  readonly story: string;
  /** Name. */
  readonly area: string;
  /** Ids of those that it takes. */
  readonly branches: readonly string[];
  /** Digest of its text without names and figures. */
  readonly shape: string;
  readonly lead: Lead | null;
  readonly faults: readonly Fault[];
  readonly unread: readonly Unread[];
}

export function reportEdition({ story, area, desk }: ToTell): EditionReport {
  const told = tell(story, area, desk);
  return {
    story: story.slug,
    area: area.name,
    branches: [...new Set(told.branches.map(({ id }) => id))],
    shape: createHash('sha256').update(textShape(told.passages)).digest('base64'),
    lead: leadOf({ story, area, desk }, told),
    faults: told.faults,
    unread: toBeRead(told, story, desk),
  };
}
