import { expect, test } from 'vitest';
import { chartTypes } from '../charts/index.ts';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { newsroomFolder } from '../test/newsroomCopy.ts';
import { chartBlocks, exhibitsOf } from './exhibits.ts';

test('chartBlocks finds the blocks of a story, and the heading and words above each', () => {
  const story = `Words.

\`\`\`chart
type: line
id: one
\`\`\`

## Two lines

What it shows.

\`\`\`picture
file: a.jpg
\`\`\`

## Three

With {{ values }}.

\`\`\`chart
id: two
top: 2
\`\`\`
`;
  expect(chartBlocks(story)).toEqual([
    { id: 'one', text: 'type: line\nid: one', keys: ['type', 'id'], heading: 'one', about: '' },
    { id: 'two', text: 'id: two\ntop: 2', keys: ['id', 'top'], heading: 'Three', about: '' },
  ]);
});

test('every type has its exhibit in the gallery, and no block of it goes missing', () => {
  const newsroom = newsroomAt(newsroomFolder('gallery'));
  const faults = new FaultList();
  const told = tellNewsroom(newsroom, faults);
  if (!told) throw new RangeError('no stories told');
  const exhibits = exhibitsOf(newsroom, told);
  expect(faults.all.filter(({ warning }) => !warning)).toEqual([]);
  expect([...new Set(exhibits.map(({ chart }) => chart.type))].sort()).toEqual([...chartTypes].sort());
  expect(exhibits.every(({ block: { about, heading } }) => about !== '' && heading !== '')).toBe(true);
});
