import { describe, expect, test } from 'vitest';
import { ordinal, shortOrdinal } from './ordinals.ts';

describe('ordinal', () => {
  test.each([
    [1, 'first'],
    [2, 'second'],
    [3, 'third'],
    [9, 'ninth'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [20, '20th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [24, '24th'],
    [101, '101st'],
    [111, '111th'],
    [112, '112th'],
    [113, '113th'],
    [121, '121st'],
    [1011, '1011th'],
  ])('of %d is %s', (value, text) => {
    expect(ordinal(value)).toBe(text);
  });

  test.each([0, -1, 1.5, Number.NaN])('is not made of %d', (value) => {
    expect(() => ordinal(value)).toThrow(RangeError);
  });
});

describe('shortOrdinal', () => {
  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [21, '21st'],
    [112, '112th'],
  ])('of %d is %s', (value, text) => {
    expect(shortOrdinal(value)).toBe(text);
  });
});
