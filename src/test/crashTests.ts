import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readData, readStories } from '../editions/readData.ts';
import { FaultList } from '../faults/fault.ts';
import { crashTest, type MutantVerdict } from '../mutation/crashTest.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** Small enough to run in seconds: `npm run crashtest` takes more. */
const OPTIONS = { perOperator: 3, editions: 3 };

/** Tests that no fault put into a newsroom's stories is published. Returns the number of stories. */
export function crashTests(newsroom: Newsroom): number {
  const trials = verdictsOf(newsroom);
  it.each(trials)('are never published: %s', (_slug, verdicts) => {
    const published = verdicts.filter(({ outcome }) => outcome === 'published');
    expect(
      published.map(({ mutant, example }) => `${mutant.operator}, ${mutant.change}: ${example?.after}`),
    ).toEqual([]);
  });
  return trials.length;
}

/** Verdicts by story. Skips stories that have faults of their own. */
function verdictsOf(newsroom: Newsroom): [slug: string, verdicts: MutantVerdict[]][] {
  const faults = new FaultList();
  const data = readData(newsroom, faults);
  const stories = data ? readStories(newsroom, data, faults) : [];
  return stories.flatMap((story): [string, MutantVerdict[]][] => {
    const text = readFileSync(path.join(newsroom.root, story.file), 'utf8');
    try {
      return data ? [[story.slug, crashTest(text, story, data, OPTIONS)]] : [];
    } catch {
      return [];
    }
  });
}
