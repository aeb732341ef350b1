import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { tellStory } from '../editions/newsroomEditions.ts';
import { readData } from '../editions/readData.ts';
import { readStory } from '../editions/readStory.ts';
import { FaultList, groupFaults } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import type { Table } from '../tables/table.ts';
import { canCreate, makeFolder } from './newFolder.ts';
import type { Plan } from './plan.ts';
import { storyText } from './storyText.ts';

export interface NewStory {
  readonly slug: string;
  /** Id of a derived table; defaults to the first. */
  readonly table?: string | undefined;
  /** The command that makes the story under another slug. */
  command(slug: string): string;
}

/**
 * Plans the folder of a new story: a few sentences and a chart that pass the checks. Writes nothing.
 * @returns null when a fault was added
 */
export function planStory(
  newsroom: Newsroom,
  { slug, table: id, command }: NewStory,
  faults: FaultList,
): Plan | null {
  const folder = path.join(newsroom.stories, slug);
  const data = readData(newsroom, faults);
  const table = data && tableOf(newsroom, data, id, faults);
  if (
    !canCreate(
      newsroom,
      { name: slug, path: folder, command },
      'choose another slug, or edit the story',
      faults,
    ) ||
    !table
  )
    return null;
  const tried = trySubtitles(newsroom, slug, table, data);
  if (!tried) {
    const what = `no column to tell of, or no areas: ${table.id}`;
    faults.add({ file: shownPath(newsroom, newsroom.derived), line: 0, column: 0, what });
    return null;
  }
  const { content, editions, left } = tried;
  return {
    writes: { path: folder, files: [{ name: 'story.md', content }] },
    seen: [`table ${table.id}: ${table.title}`, `${editions} editions`],
    byHand: [
      `${shownPath(newsroom, folder)}/story.md: say what is new, and to whom it matters; the sentences are a skeleton`,
      ...left,
    ],
    next: 'npm run check',
  };
}

interface TriedStory {
  readonly content: string;
  readonly editions: number;
  /** Faults that the checks would still report. */
  readonly left: readonly string[];
}

/**
 * Column titles may hold numbers or claims, which the checks refuse in a story: takes the first title that
 * passes.
 */
function trySubtitles(newsroom: Newsroom, slug: string, table: Table, data: NewsroomData): TriedStory | null {
  const titles = [...table.columns.values()].map(({ title }) => title);
  let last: TriedStory | null = null;
  for (const subtitle of [...titles.slice(0, 1), table.title, 'The figures of the table']) {
    const content = storyText(table, data, subtitle);
    if (content === null) return null;
    last = { content, ...tryStory(newsroom, slug, content, data) };
    if (last.left.length === 0) return last;
  }
  return last;
}

function tableOf(
  newsroom: Newsroom,
  { tables }: NewsroomData,
  id: string | undefined,
  faults: FaultList,
): Table | null {
  const [first] = tables.values();
  const found = id === undefined ? first : tables.get(id);
  if (found) return found;
  const file = shownPath(newsroom, newsroom.derived);
  const meant = id === undefined ? null : nearest(id, tables.keys());
  faults.add({
    file,
    line: 0,
    column: 0,
    what: id === undefined ? 'no derived table to tell of' : `no such table: ${id}`,
    expected: tables.size > 0 ? `one of ${[...tables.keys()].join(', ')}` : undefined,
    mend: meant ? `did you mean ${meant}?` : 'write a recipe, and run npm run derive',
  });
  return null;
}

/** Tells the story in a temporary newsroom to see what the checks report. */
function tryStory(
  newsroom: Newsroom,
  slug: string,
  content: string,
  data: NewsroomData,
): { editions: number; left: string[] } {
  const stories = mkdtempSync(path.join(tmpdir(), 'story-'));
  try {
    makeFolder({ path: path.join(stories, slug), files: [{ name: 'story.md', content }] });
    const faults = new FaultList();
    const story = readStory({ ...newsroom, root: stories, stories }, slug, data, faults);
    const told = story && tellStory(story, data);
    for (const edition of told?.editions ?? []) faults.addAll(edition.told.faults);
    const left = groupFaults(faults.all).map(({ what, line }) => `story.md:${line}: ${what}`);
    return { editions: told?.editions.length ?? 0, left };
  } finally {
    rmSync(stories, { recursive: true, force: true });
  }
}
