import { describe, expect, it } from 'vitest';
import type { NamedArea } from '../finder/names.ts';
import { areaOffers, editionSet } from './areaOffers.ts';

/** A nation of two regions, with districts 3 and 4 in the first. */
const AREAS: NamedArea[] = [
  ['Albia', '', null],
  ['Uplands', '', 0],
  ['Seaboard', '', 0],
  ['Kelda', '', 1],
  ['Venn', '', 1],
  ...Array.from({ length: 9 }, (_, index): NamedArea => [`Quay ${index}`, '', 2]),
];
const names = { areas: AREAS, nation: 0 };
const districts = editionSet([0, 0, 3, 13]);
const regions = editionSet([0, 2]);

describe('the areas to which a name leads', () => {
  it.each([
    ['themselves', [3], districts, [3]],
    ['those that have an edition, of several', [1, 3], districts, [3]],
    ['both sides of a border', [3, 4], districts, [3, 4]],
    ['the area around, once', [3, 4], regions, [1]],
    ['the areas within', [1], districts, [3, 4]],
    ['none, where too many are within', [2], districts, []],
    ['none, where only the nation is around', [3], editionSet([0, 0]), []],
    ['the nation, if that was meant', [0], districts, [0]],
  ])('are %s', (_, areas, has, offers) => {
    expect(areaOffers(areas, names, has)).toEqual(offers);
  });

  it('end where areas contain each other', () => {
    const circle: NamedArea[] = [
      ['A', '', 1],
      ['B', '', 0],
    ];
    expect(areaOffers([0], { areas: circle, nation: null }, new Set())).toEqual([]);
  });
});
