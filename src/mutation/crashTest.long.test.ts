import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { crashTests } from '../test/crashTests.ts';
import { PROJECT } from '../test/runCommand.ts';

const TESTS = path.join(PROJECT, 'src/test/newsrooms');

/** The project's own newsroom and the test newsrooms with stories. */
const newsrooms = [PROJECT, ...readdirSync(TESTS).map((name) => path.join(TESTS, name))]
  .filter((root) => existsSync(path.join(root, 'content/stories')))
  .map(newsroomAt);

describe('faults put into a story', () => {
  const stories = newsrooms.map(crashTests);
  it('are tried on several', () => {
    expect(stories.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(3);
  });
});
