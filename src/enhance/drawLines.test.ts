import { expect, test } from 'vitest';
import { readScale, runsOf } from './drawLines.ts';

test('a scale goes through the two values that it names', () => {
  const { y, right } = readScale('310,0 20,8000 600');
  expect([y(0), y(4000), y(8000), right]).toEqual([310, 165, 20, 600]);
});

test.each([
  ['nothing parts them', [0, 1, 2], [0], [[0, 1, 2]]],
  ['a break between two periods', [0, 1, 2], [0, 2], [[0, 1], [2]]],
  ['a gap', [0, 1, 3], [0, 3], [[0, 1], [3]]],
  ['a break at a period that the chart leaves out', [0, 3], [0, 2], [[0], [3]]],
])('lines join what may be joined: %s', (_, indexes, starts, runs) => {
  const points = indexes.map((index) => ({ index }));
  expect(runsOf(points, starts).map((run) => run.map(({ index }) => index))).toEqual(runs);
});
