import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { tellStory } from '../editions/newsroomEditions.ts';
import { readStory } from '../editions/readStory.ts';
import type { Told } from '../editions/tell.ts';
import { FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { makeFolder } from './newFolder.ts';

export interface TriedEdition {
  readonly area: Area;
  /** The lines of its faults are those of `story.md`. */
  readonly told: Told;
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
    return story ? [...tellStory(story, data).editions] : [];
  } finally {
    rmSync(stories, { recursive: true, force: true });
  }
}
