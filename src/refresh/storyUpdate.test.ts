import { expect, it } from 'vitest';
import { addUpdate } from './storyUpdate.ts';

const story = '---\n# Ours.\nheadline: "Bees"\npublished: 2022-02-10\n---\nupdates: none\n---\n';
const entry = { date: '2023-02-03', what: 'New figures' };

it('adds an entry at the end of the front matter, and leaves the text alone', () => {
  expect(addUpdate(story, entry)).toBe(
    '---\n# Ours.\nheadline: "Bees"\npublished: 2022-02-10\nupdates:\n  - date: 2023-02-03\n    what: New figures\n---\nupdates: none\n---\n',
  );
});

it('adds no entry twice, so that a refresh that was killed can be done again', () => {
  const once = addUpdate(story, entry);
  expect(addUpdate(once, { ...entry, areas: ['dale'] })).toBe(once);
});

it('names the editions that changed, where others did not', () => {
  expect(addUpdate(story, { ...entry, areas: ['dale', 'national'] })).toContain(
    '\n    areas: [dale, national]\n---\n',
  );
});

it('dates no entry before the story was published', () => {
  expect(addUpdate(story, { ...entry, date: '2022-01-01' })).toContain('- date: 2022-02-10\n');
});

it('keeps the line ends of a file from Windows', () => {
  const windows = addUpdate(story.replaceAll('\n', '\r\n'), entry);
  expect(windows.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
