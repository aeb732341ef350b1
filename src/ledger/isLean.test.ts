import { expect, it } from 'vitest';
import { sampleSite } from '../test/sampleSite.ts';
import { enter } from './enter.ts';
import { isLean } from './isLean.ts';

const { url } = sampleSite;
const since = '2024-01-01';
const meta = { draft: false, formerly: [], editions: { areas: 'shire' } };
const story = {
  slug: 'lamps',
  file: 'story.md',
  meta,
  lineOf: () => 1,
  areas: [],
  given: { charts: [], quotes: [] },
};
const entry = { story, since, charts: new Map(), slugs: ['national'] };
const none = { areas: [], stories: {} };
const lean = { ...sampleSite, files: 'lean' as const };

it('a story that is not entered yet is lean where the site is', () => {
  expect([isLean({ site: lean, ledger: null }, 'lamps'), isLean({ site: sampleSite }, 'lamps')]).toEqual([
    true,
    false,
  ]);
});

it('a story that was entered lean stays so, whatever is entered after', () => {
  const ledger = enter(enter(none, [{ ...entry, lean: true }], url), [{ ...entry, lean: false }], url);
  expect(ledger.stories['lamps']).toMatchObject({ files: 'lean' });
  expect(isLean({ site: lean, ledger }, 'lamps')).toBe(true);
  expect(isLean({ site: sampleSite, ledger }, 'lamps')).toBe(false);
});

it('a story whose files were all given out keeps them on a site that has become lean', () => {
  const ledger = enter(enter(none, [{ ...entry, lean: false }], url), [{ ...entry, lean: true }], url);
  expect(ledger.stories['lamps']).not.toHaveProperty('files');
  expect(isLean({ site: lean, ledger }, 'lamps')).toBe(false);
});
