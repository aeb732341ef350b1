import { expect, it } from 'vitest';
import { cutMarkdown } from './cutMarkdown.ts';

it('leaves a report that fits as it is', () => {
  expect(cutMarkdown('one\ntwo\n', 'x', 8)).toBe('one\ntwo\n');
});

it('ends after a whole line, and says how many more there are and where', () => {
  expect(cutMarkdown('one\ntwo\nthree\nfour\n', '`all.md`', 9)).toBe(
    'one\ntwo\n\n**Cut off here: 2 more lines of this report are in `all.md`.**\n',
  );
});
