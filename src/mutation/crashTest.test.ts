import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readData, readStories } from '../editions/readData.ts';
import { FaultList } from '../faults/fault.ts';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { crashTest, type MutantVerdict } from './crashTest.ts';

/** Small enough to run in seconds: `npm run crashtest` takes more. */
const OPTIONS = { perOperator: 3, editions: 3 };
const ROOT = path.resolve(import.meta.dirname, '../..');

/** The project's own newsroom and the test newsrooms with stories. */
const newsrooms = [ROOT, ...folders(path.join(ROOT, 'src/test/newsrooms'))]
  .filter((root) => existsSync(path.join(root, 'content/stories')))
  .map((root) => newsroomAt(root));

function folders(parent: string): string[] {
  return readdirSync(parent).map((name) => path.join(parent, name));
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

const trials = newsrooms.flatMap(verdictsOf);

describe('faults put into a story', () => {
  it.each(trials)('are never published: %s', (_slug, verdicts) => {
    const published = verdicts.filter(({ outcome }) => outcome === 'published');
    expect(
      published.map(({ mutant, example }) => `${mutant.operator}, ${mutant.change}: ${example?.after}`),
    ).toEqual([]);
  });

  it('are tried on several stories', () => {
    expect(trials.length).toBeGreaterThanOrEqual(3);
  });
});
