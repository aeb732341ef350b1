import { describe, expect, it } from 'vitest';
import { fixtureLines, tellLine } from '../test/sentences.ts';
import { whatIsWrong } from '../test/tellText.ts';

/** Sentences as newspapers print them: checks with false alarms get switched off. */
const HONEST = fixtureLines(new URL('fixtures/honest.md', import.meta.url));

describe('honest sentences', () => {
  it.each(HONEST)('raise no alarm, on $group: $line', ({ line }) => {
    expect(whatIsWrong(tellLine(line))).toEqual([]);
  });

  it('are at least two hundred', () => {
    expect(HONEST.length).toBeGreaterThanOrEqual(200);
  });
});
