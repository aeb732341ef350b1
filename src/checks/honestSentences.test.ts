import { describe, expect, it } from 'vitest';
import { fixtureLines, tellLine } from '../test/sentences.ts';
import { tellText, whatIsWrong } from '../test/tellText.ts';

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

it('takes the nation’s name in its own edition for whose highest it is, elsewhere for among which', () => {
  const peak =
    'Since {{ burglaries.comparableSince }}, the first of its kind, the highest number of burglaries in Albia was {{ burglaries.peak }} in {{ burglaries.peak.period }}.';
  expect(whatIsWrong(tellText(peak, { area: 'albia' }))).toEqual([]);
  const elsewhere = tellText(peak, { area: 'west-marches' });
  expect(whatIsWrong(elsewhere).join('\n')).toMatch(/highest/);
});
