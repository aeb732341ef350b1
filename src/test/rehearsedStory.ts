import type { NewsroomData } from '../editions/newsroomData.ts';
import { parseStory } from '../editions/readStory.ts';
import type { Story } from '../editions/story.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import type { Table } from '../tables/table.ts';
import { sampleData } from './tellText.ts';

/** A story of made-up tables, and the data to tell it from. */
export interface RehearsedStory {
  readonly story: Story;
  readonly data: NewsroomData;
}

/**
 * @param figures lines of the front matter: `lost: umbrellas.lost`
 * @throws {RangeError} when the text is no valid story
 */
export function rehearsedStory(
  tables: readonly Table[],
  figures: readonly string[],
  body = 'Nothing is said.',
): RehearsedStory {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const data: NewsroomData = { ...sampleData(), tables: byId };
  const front = [
    'headline: "What was found {{ area.in }}"',
    'standfirst: What the figures say',
    'published: 2025-01-31',
    `editions: { areas: shire, of: ${tables[0]?.id} }`,
    'figures:',
    ...figures.map((line) => `  ${line}`),
  ];
  const faults = new FaultList();
  const text = `---\n${front.join('\n')}\n---\n${body}\n`;
  const story = parseStory(text, 'umbrellas', 'story.md', data, faults);
  if (!story) throw new RangeError(faults.all.map(formatFault).join('\n'));
  return { story, data };
}
