import path from 'node:path';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { readData } from '../editions/readData.ts';
import { type Fault, type FaultList, groupFaults } from '../faults/fault.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import type { Table } from '../tables/table.ts';
import { derivedTable, unknownIn } from './derivedTable.ts';
import { canCreate } from './newFolder.ts';
import type { Plan } from './plan.ts';
import { storyText, subjectOf } from './storyText.ts';
import { tryStory } from './tryStory.ts';

export interface NewStory {
  readonly slug: string;
  /** Id of a derived table; defaults to the first. */
  readonly table?: string | undefined;
  /** Of the areas with an edition; the commonest of the table if not given. */
  readonly kind?: string | undefined;
  /** As in a story, with its holes. */
  readonly headline?: string | undefined;
  /** The command that makes the story under another slug. */
  command(slug: string): string;
}

export interface StoryPlan extends Plan {
  /** What the checks would still report. */
  readonly left: readonly Fault[];
}

/**
 * Plans the folder of a new story: a few sentences and a chart that pass the checks. Writes nothing.
 * @returns null when a fault was added
 */
export function planStory(newsroom: Newsroom, wanted: NewStory, faults: FaultList): StoryPlan | null {
  const { slug, table: id, kind, command } = wanted;
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
  const kinds = [...new Set(table.rows.map(({ area }) => area.kind))];
  if (kind !== undefined && !kinds.includes(kind)) {
    unknownIn(newsroom, `kind of area in ${table.id}`, kind, kinds, faults);
    return null;
  }
  const tried = trySubtitles(newsroom, wanted, table, data);
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
      ...left.map(({ what, line }) => `story.md:${line}: ${what}`),
    ],
    next: 'npm run check',
    left,
  };
}

interface TriedStory {
  readonly content: string;
  readonly editions: number;
  readonly left: readonly Fault[];
}

/**
 * Column titles may hold numbers or claims, which the checks refuse in a story: takes the first title that
 * passes.
 */
function trySubtitles(
  newsroom: Newsroom,
  { slug, kind, headline }: NewStory,
  table: Table,
  data: NewsroomData,
): TriedStory | null {
  const titles = [...table.columns.values()].map(({ title }) => title);
  const subject = subjectOf(table, data, undefined, kind);
  if (!subject) return null;
  let last: TriedStory | null = null;
  for (const subtitle of [...titles.slice(0, 1), table.title, 'The figures of the table']) {
    const content = storyText(subject, data, { subtitle, headline });
    const tried = tryStory(newsroom, slug, content, data);
    const left = groupFaults(tried.flatMap(({ told }) => told.faults));
    last = { content, editions: tried.length, left };
    if (left.length === 0) return last;
  }
  return last;
}
