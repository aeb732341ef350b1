import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasInward, INWARD_LIST, typedPostcode } from './postcode.ts';

describe('a postcode', () => {
  it.each([
    ['SW1A 1AA', 'SW1A', '1AA'],
    ['sw1a1aa', 'SW1A', '1AA'],
    [' b1  1aa ', 'B1', '1AA'],
    ['b11aa', 'B1', '1AA'],
    ['B11 1AA', 'B11', '1AA'],
    ['B111AA', 'B11', '1AA'],
    ['B11', 'B11', ''],
    ['B1 1', 'B1', '1'],
    ['SW1A1', 'SW1A', '1'],
    ['OX1', 'OX1', ''],
    ['M60.1NW', 'M60', '1NW'],
  ])('typed as “%s” has two halves: %s, %s', (typed, outward, inward) => {
    expect(typedPostcode(typed)).toEqual({ outward, inward });
  });

  it.each(['', 'Newport', 'B', 'SW', '1AA', '10 Downing', 'OX1 2ABC', 'OX 12 34', 'Area 51'])(
    'is not “%s”',
    (typed) => {
      expect(typedPostcode(typed)).toBeNull();
    },
  );

  it('is read the same with a space, without one, and in small letters', () => {
    const outward = fc.constantFrom('M1', 'M60', 'CR0', 'DN55', 'W1A', 'EC1A');
    const inward = fc.stringMatching(/^\d[A-Z]{2}$/);
    fc.assert(
      fc.property(outward, inward, (first, second) => {
        for (const typed of [`${first} ${second}`, `${first}${second}`.toLowerCase()])
          expect(typedPostcode(typed)).toEqual({ outward: first, inward: second });
      }),
    );
  });
});

describe('a list of second halves', () => {
  const LIST = '1AAABDE2AB';

  it.each([
    ['', true],
    ['1', true],
    ['1A', true],
    ['1AB', true],
    ['1DE', true],
    ['2AB', true],
    ['1BD', false],
    ['2AA', false],
    ['3', false],
  ])('has %j: %s', (inward, has) => {
    expect([INWARD_LIST.test(LIST), hasInward(LIST, inward)]).toEqual([true, has]);
  });
});
