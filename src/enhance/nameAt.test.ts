import { expect, test } from 'vitest';
import { freePlace } from './nameAt.ts';

const PICTURE = { width: 200, height: 100 };
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

test.each([
  ['to the right where nothing is', [], { left: 71 }],
  ['to the left of what is on the right', [box(70, 40, 130, 60)], { right: 49 }],
  ['above between two others', [box(70, 40, 130, 60), box(0, 40, 50, 60)], { left: 40, bottom: 39 }],
  ['below where all else is taken', [box(0, 40, 130, 60), box(0, 0, 200, 45)], { left: 40, top: 61 }],
])('a name stands %s', (_, taken, place) => {
  expect(freePlace(60, 50, 40, 14, PICTURE, taken)).toMatchObject(place);
});

test.each([
  ['the right', 190, 50, { right: 179 }],
  ['the top', 60, 4, { left: 40, top: 15 }],
])('a name at the edge stays within the picture: %s', (_, x, y, place) => {
  expect(freePlace(x, y, 40, 14, PICTURE, [])).toMatchObject(place);
});
