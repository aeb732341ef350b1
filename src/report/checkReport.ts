import type { Story } from '../editions/story.ts';
import { type Fault, groupFaults, stops } from '../faults/fault.ts';
import { mergeUnread, type Unread } from '../wordings/unread.ts';
import { type BranchCoverage, branchCoverage } from './coverage.ts';
import type { EditionReport } from './editionReport.ts';
import { bestFirst, type Lead } from './leads.ts';
import { groupPrinted, type PrintedGroup } from './printedChanges.ts';

export interface StoryReport {
  readonly story: string;
  readonly editions: number;
  readonly branches: readonly BranchCoverage[];
  /** Groups of areas whose editions read alike, by name. */
  readonly alike: readonly (readonly string[])[];
  readonly leads: readonly Lead[];
}

/** What `check` reports, to people and machines alike. */
export interface CheckReport {
  readonly ok: boolean;
  readonly editions: number;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** Wordings that nobody has read, or not with these figures. Not faults, but they block publishing. */
  readonly unread: readonly Unread[];
  readonly stories: readonly StoryReport[];
  /** What prints differently from the built site; null if not asked for. */
  readonly printed: readonly PrintedGroup[] | null;
}

export function checkReport(
  stories: readonly Story[],
  editions: readonly EditionReport[],
  faults: readonly Fault[],
  changes: boolean,
): CheckReport {
  const stopping = faults.filter(stops);
  const byStory = Map.groupBy(editions, ({ story }) => story);
  return {
    ok: stopping.length === 0,
    editions: editions.length,
    faults: groupFaults(stopping),
    warnings: groupFaults(faults.filter(({ warning }) => warning)),
    unread: mergeUnread(editions.flatMap(({ unread }) => unread)),
    stories: stories.map((story) => storyReport(story, byStory.get(story.slug) ?? [])),
    printed: changes ? groupPrinted(editions) : null,
  };
}

function storyReport(story: Story, editions: readonly EditionReport[]): StoryReport {
  const taken = editions.map(({ branches }) => new Set(branches));
  const alike = [...Map.groupBy(editions, ({ shape }) => shape).values()];
  return {
    story: story.slug,
    editions: editions.length,
    branches: branchCoverage(story, taken),
    alike: alike.filter((group) => group.length > 1).map((group) => group.map(({ area }) => area)),
    leads: bestFirst(editions.flatMap(({ lead }) => lead ?? [])),
  };
}
