import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['ofences', ['population', 'offences'], 'offences'],
    ['publihser', ['publisher', 'published'], 'publisher'],
    ['Stoat & Weasel', ['Stoat and Weasel', 'Stoat'], 'Stoat and Weasel'],
    ['area_code', ['area-code'], 'area-code'],
    ['rat', ['rate'], 'rate'],
  ])('takes %s in %j to mean %s', (name, candidates, meant) => {
    expect(nearest(name, candidates)).toBe(meant);
  });

  it.each([
    ['weather', ['offences', 'population']],
    ['x', ['yz']],
    ['anything', []],
  ])('suggests nothing for %s in %j', (name, candidates) => {
    expect(nearest(name, candidates)).toBeNull();
  });
});
