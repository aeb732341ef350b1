import { expect, test } from 'vitest';
import { isSaidOf, nearestSpot, readSpots, stepFor } from './spots.ts';

test('readSpots leaves out what is not drawn and keeps the rows’ own numbers', () => {
  expect(readSpots('29.5,310 - 206,118')).toEqual([
    { row: 0, x: 29.5, y: 310 },
    { row: 2, x: 206, y: 118 },
  ]);
});

test('nearestSpot minds only the year along a line', () => {
  const line = readSpots('0,100 50,0 100,100');
  expect(nearestSpot(line, 40, 400)?.row).toBe(1);
  expect(nearestSpot(line, -20, 0)?.row).toBe(0);
});

test('nearestSpot minds both directions on a map', () => {
  const map = readSpots('0,0 50,0 0,50 50,50');
  expect(nearestSpot(map, 10, 45)?.row).toBe(2);
  expect(nearestSpot([], 1, 1)).toBeUndefined();
});

test.each([
  ['ArrowRight', 1, 2],
  ['ArrowRight', 2, 2],
  ['ArrowUp', 0, 0],
  ['End', 0, 2],
  ['Home', 2, 0],
  ['a', 1, undefined],
  ['toString', 1, undefined],
])('%s on %d of three leads to %s', (key, index, to) => {
  expect(stepFor(key, index, 3)).toBe(to);
});

test('isSaidOf tells an area from those whose names begin alike', () => {
  expect(isSaidOf('West Moors: 15.1', 'West Moors')).toBe(true);
  expect(isSaidOf('West Moors : not available', 'West Moors')).toBe(true);
  expect(isSaidOf('West Moors: 15.1', 'West')).toBe(false);
  expect(isSaidOf('Stratford-on-Avon: 3', 'Stratford')).toBe(false);
});
