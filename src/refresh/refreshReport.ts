import { type Fault, groupFaults, stops } from '../faults/fault.ts';
import type { Evaluated } from './evaluate.ts';
import type { ReleaseChange } from './releaseChange.ts';
import { type Side, type StoryChange, storyChange } from './storyChange.ts';

/** The result of `refresh`; also its JSON output. */
export interface RefreshReport {
  /** False while a fault remains: then nothing is written. */
  readonly ok: boolean;
  readonly faults: readonly Fault[];
  /** Warnings of the checks that the old figures did not give. */
  readonly warnings: readonly Fault[];
  readonly releases: readonly ReleaseChange[];
  readonly stories: readonly StoryChange[];
  /** Files that accepting writes, relative to the newsroom, besides those in the folder that is kept. */
  readonly files: readonly string[];
  /** Folder in which the newsroom is kept as it was, for what is pinned to its figures; null for none. */
  readonly kept: string | null;
  readonly accepted: boolean;
  /** Whether a release may be published with nobody looking, as the newsroom has it. */
  readonly publishable: boolean;
  /** Why not. */
  readonly because: readonly string[];
}

/** @param releases those that differ from the ones before */
export function compareEvaluated(
  before: Evaluated,
  after: Evaluated,
  releases: readonly ReleaseChange[],
): RefreshReport {
  const known = new Set(before.faults.map(sameFault));
  const stopping = after.faults.filter(stops);
  const warnings = after.faults.filter((fault) => fault.warning && !known.has(sameFault(fault)));
  return {
    ok: stopping.length === 0,
    faults: groupFaults(stopping),
    warnings: groupFaults(warnings),
    releases,
    stories: storyChanges(before, after),
    files: [],
    ...{ kept: null, accepted: false, publishable: false, because: ['a comparison of two newsrooms'] },
  };
}

/** For a file that cannot be a release, or a newsroom that cannot be read: only faults. */
export function refusal(faults: readonly Fault[], releases: readonly ReleaseChange[]): RefreshReport {
  const nothing = { warnings: [], stories: [], files: [], kept: null, accepted: false };
  const all = groupFaults(faults);
  const because = all.map(({ what }) => what);
  return { ok: false, faults: all, releases, ...nothing, publishable: false, because };
}

/** One telling of a story; null where it is not told. */
export function sideOf({ told }: Evaluated, slug: string): Side | null {
  const story = told?.stories.find((one) => one.story.slug === slug);
  return told && story ? { told: story, data: told.data } : null;
}

function storyChanges(before: Evaluated, after: Evaluated): StoryChange[] {
  // Where tables could not be derived, nothing was told: that is no story lost.
  if (!before.told || !after.told) return [];
  const slugs = [...after.told.stories, ...before.told.stories].map(({ story }) => story.slug);
  return [...new Set(slugs)].map((slug) => storyChange(slug, sideOf(before, slug), sideOf(after, slug)));
}

function sameFault({ file, line, what, edition }: Fault): string {
  return JSON.stringify([file, line, what, edition]);
}
