import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SERIES_MEASURES_WITH, VALUE_MEASURES_WITH } from '../figures/measures.ts';
import { plainBody, tellText } from '../test/tellText.ts';

/** The reference for authors: each of its examples has to print what it says. */
const GUIDE = readFileSync(new URL('../../content/FIGURES.md', import.meta.url), 'utf8');

const EXAMPLES = [...GUIDE.matchAll(/^\| `(\{\{ (?:[^`]|\\\|)* \}\})` \| ([^|]*) \|/gmu)].map(
  ([, form = '', prints = '']) => [form.replaceAll('\\|', '|'), prints.trim()] as const,
);

describe('the guide to figures', () => {
  it('has examples', () => {
    expect(EXAMPLES.length).toBeGreaterThan(25);
  });

  it.each(EXAMPLES)('%s prints %s', (form, prints) => {
    const told = tellText(`It was ${form}`);
    // What the sentence around it would have to say is no matter here.
    expect(told.faults.filter(({ rule }) => rule === undefined)).toEqual([]);
    expect(plainBody(told)).toBe(`It was ${prints}`);
  });

  it.each(Object.keys({ ...SERIES_MEASURES_WITH, ...VALUE_MEASURES_WITH }))('knows %s', (name) => {
    expect(GUIDE).toContain(name);
  });
});
