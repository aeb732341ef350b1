import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { oneIn } from './oneIn.ts';

describe('oneIn', () => {
  test.each([
    [50, 'exactly one in 2'],
    [33.3, 'exactly one in 3'],
    [25, 'exactly one in 4'],
    [20.2, 'around one in 5'],
    [14.4, 'around one in 7'],
    [10, 'exactly one in 10'],
    [8.7, 'under one in 11'],
    [8.8, 'under one in 11'],
    [3.2, 'around one in 31'],
    [0.8, 'exactly one in 125'],
    [35, 'over one in 3'],
    [0.01, 'exactly one in 10000'],
  ])('%d per cent is %s', (percentage, phrase) => {
    const found = oneIn(percentage);
    expect(`${found?.hedge} one in ${found?.n}`).toBe(phrase);
  });

  test.each([0, -5, 50.1, 66.7, 100, 40, 28.9, Number.NaN])(
    '%d per cent is one in no number',
    (percentage) => {
      expect(oneIn(percentage)).toBeNull();
    },
  );

  it('is never further off than a tenth, and says on which side', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 50, noNaN: true }), (percentage) => {
        const found = oneIn(percentage);
        fc.pre(found !== null);
        const distance = percentage / (100 / found.n) - 1;
        expect(Number.isInteger(found.n)).toBe(true);
        expect(Math.abs(distance)).toBeLessThanOrEqual(0.1 + 1e-9);
        if (found.hedge === 'over') expect(distance).toBeGreaterThan(0.025);
        if (found.hedge === 'under') expect(distance).toBeLessThan(-0.025);
        if (found.hedge === 'exactly') expect(Math.abs(distance)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
    );
  });

  it('finds a phrase for every percentage of at most 20', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 20, noNaN: true }),
        (percentage) => oneIn(percentage) !== null,
      ),
    );
  });
});
