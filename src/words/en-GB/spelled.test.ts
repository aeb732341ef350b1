import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { spelled } from './spelled.ts';

const SIMPLE: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Reads a number aloud backwards: an independent way from words to their number. */
function heard(words: string): number {
  let thousands = 0;
  let sum = 0;
  for (const word of words.split(/[ ,-]+/)) {
    if (word === 'thousand') [thousands, sum] = [sum * 1000, 0];
    else if (word === 'hundred') sum *= 100;
    else if (word !== 'and') sum += SIMPLE[word] ?? TENS[word] ?? Number.NaN;
  }
  return thousands + sum;
}

describe('spelled', () => {
  test.each([
    [0, 'zero'],
    [10, 'ten'],
    [13, 'thirteen'],
    [20, 'twenty'],
    [21, 'twenty-one'],
    [40, 'forty'],
    [99, 'ninety-nine'],
    [100, 'one hundred'],
    [101, 'one hundred and one'],
    [102, 'one hundred and two'],
    [110, 'one hundred and ten'],
    [999, 'nine hundred and ninety-nine'],
    [1000, 'one thousand'],
    [1001, 'one thousand and one'],
    [1099, 'one thousand and ninety-nine'],
    [1100, 'one thousand, one hundred'],
    [12_345, 'twelve thousand, three hundred and forty-five'],
    [100_000, 'one hundred thousand'],
    [999_999, 'nine hundred and ninety-nine thousand, nine hundred and ninety-nine'],
  ])('%d is %s', (value, words) => {
    expect(spelled(value)).toBe(words);
  });

  it('says of every number what a reader takes back to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(heard(spelled(value))).toBe(value);
      }),
    );
  });

  test.each([-1, 0.5, 1_000_000, Number.NaN, Number.POSITIVE_INFINITY])('has no words for %d', (value) => {
    expect(() => spelled(value)).toThrow(RangeError);
  });
});
