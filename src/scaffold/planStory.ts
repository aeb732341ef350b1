import path from 'node:path';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { readData } from '../editions/readData.ts';
import { type FaultList, groupFaults } from '../faults/fault.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import type { Table } from '../tables/table.ts';
import { derivedTable } from './derivedTable.ts';
import { canCreate } from './newFolder.ts';
import type { Plan } from './plan.ts';
import { storyText, subjectOf } from './storyText.ts';
import { tryStory } from './tryStory.ts';

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
  const table = data && derivedTable(newsroom, data, id, faults);
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
  const subject = subjectOf(table, data);
  if (!subject) return null;
  let last: TriedStory | null = null;
  for (const subtitle of [...titles.slice(0, 1), table.title, 'The figures of the table']) {
    const content = storyText(subject, data, subtitle);
    const told = tryStory(newsroom, slug, content, data);
    const faults = groupFaults(told.flatMap((edition) => edition.faults));
    const left = faults.map(({ what, line }) => `story.md:${line}: ${what}`);
    last = { content, editions: told.length, left };
    if (last.left.length === 0) return last;
  }
  return last;
}
