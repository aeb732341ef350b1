import { expect, it } from 'vitest';
import type { ReadingRecord } from '../facts.ts';
import { inEnglish } from '../inEnglish.ts';

const READING: ReadingRecord = {
  statements: 38,
  bound: 21,
  quoted: 3,
  attested: 1,
  by: ['Data desk'],
  from: '2024-05-06',
  to: '2024-05-06',
  unread: 0,
};

it.each<[string, Partial<ReadingRecord>, string]>([
  [
    'all ways to account for a statement',
    {},
    'Of the 38 statements on this page, 21 are bound to published figures, three are quoted and one is made by others, who are named. The wording was read on 6 May 2024, by: Data desk.',
  ],
  [
    'readings on several days',
    { quoted: 0, attested: 0, from: '2024-05-01', by: ['Ana Lima', 'Ben Oak'] },
    'Of the 38 statements on this page, 21 are bound to published figures. The wording was read between 1 May 2024 and 6 May 2024, by: Ana Lima, Ben Oak.',
  ],
  [
    'a page of which some is unread',
    { statements: 1, bound: 1, quoted: 0, attested: 0, unread: 1 },
    'Of the one statement on this page, one is bound to published figures. Not all of the wording has been read.',
  ],
  [
    'a page that nobody has read',
    { bound: 0, quoted: 0, attested: 0, by: [], from: '', to: '', unread: 9 },
    'Of the 38 statements on this page, none is bound to published figures. Nobody has read the wording.',
  ],
])('tells readers of %s', (_, changes, text) => {
  expect(inEnglish.editions.reading({ ...READING, ...changes })).toBe(text);
});
