import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { tellStory } from '../editions/newsroomEditions.ts';
import { readStory } from '../editions/readStory.ts';
import { type Fault, FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { makeFolder } from './newFolder.ts';

/** What the checks report of an edition; lines are those of `story.md`. */
export interface TriedEdition {
  readonly area: Area;
  readonly faults: readonly Fault[];
}

/** Tells a story in a temporary newsroom. Those of its faults that lie in no edition are left out. */
export function tryStory(
  newsroom: Newsroom,
  slug: string,
  content: string,
  data: NewsroomData,
): TriedEdition[] {
  const stories = mkdtempSync(path.join(tmpdir(), 'story-'));
  try {
    makeFolder({ path: path.join(stories, slug), files: [{ name: 'story.md', content }] });
    const story = readStory({ ...newsroom, root: stories, stories }, slug, data, new FaultList());
    const { editions = [] } = story ? tellStory(story, data) : {};
    return editions.map(({ area, told: { faults } }) => ({ area, faults }));
  } finally {
    rmSync(stories, { recursive: true, force: true });
  }
}
