import { describe, expect, it } from 'vitest';
import { fixtureLines, tellLine } from '../test/sentences.ts';
import { whatIsWrong } from '../test/tellText.ts';

const UNPROVED = fixtureLines(new URL('fixtures/unproved.md', import.meta.url));

describe('sentences that no rule can judge', () => {
  it.each(UNPROVED)('are left to the reading, $group: $line', ({ line }) => {
    expect(whatIsWrong(tellLine(line))).toEqual([]);
  });
});
