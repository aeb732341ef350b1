import { expect, it } from 'vitest';
import type { Passage } from '../prose/passage.ts';
import { placedInOlder, placeFaults } from './placedFaults.ts';

const FILE = 'content/stories/a/story.md';

function passage(text: string, line: number, kind: Passage['kind'] = 'paragraph'): Passage {
  const run = { text, atom: null, hole: null, scopes: [], quoted: false, line };
  return { kind, file: FILE, runs: [run], table: null, box: '', links: [] };
}

const PASSAGES = [
  passage('Call-outs up', 2, 'headline'),
  passage('There were 15 of them.', 9),
  passage('Men rose 15 times', 9),
];

it.each([
  ['unbound number in the paragraph: 15 in “There were 15 of them.”', 9, 1, 'There were 15 of them.'],
  ['claim without a ground: “rose 15 times”', 9, 2, 'rose 15 times'],
  ['a word that is denied: Men', 9, 2, 'Men'],
  ['a chart without words', 9, 1, ''],
  ['of another line: Men', 20, null, ''],
  ['of the whole file: Men', 0, null, ''],
])('%s', (what, line, index, words) => {
  const [placed] = placeFaults([{ file: FILE, line, column: 0, what }], PASSAGES);
  expect([placed?.passage, placed?.words]).toEqual([index, words]);
});

it('keeps a fault with its passage in an older text of the same passages, and with none in another', () => {
  const faults = placeFaults([{ file: FILE, line: 9, column: 0, what: 'denied: Men' }], PASSAGES);
  const older = PASSAGES.map(({ kind }) => passage('As it was', 1, kind));
  expect(placedInOlder(faults, PASSAGES, older).map(({ passage }) => passage)).toEqual([2]);
  expect(placedInOlder(faults, PASSAGES, older.slice(1)).map(({ passage }) => passage)).toEqual([null]);
  expect(placedInOlder(faults, PASSAGES, PASSAGES)).toEqual(faults);
});
