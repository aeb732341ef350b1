import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thefts } from '../test/thefts.ts';
import { asPrinted } from '../words/digits.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { shadeText } from './shadeKey.ts';
import { shadeOf, shadesOf } from './shades.ts';

const rate = thefts.columns.get('rate');
if (!rate) throw new Error('no rate');

describe('shades', () => {
  it('lie between round numbers, with about as many values each', () => {
    const values = Array.from({ length: 42 }, (_, index) => asPrinted(4.5 + index * 0.43, 1));
    const shades = shadesOf(values, rate);
    expect(shades.map((shade) => shadeText(shade, rate, inEnglish))).toEqual([
      'up to 7.9',
      '8.0 to 11.9',
      '12.0 to 14.9',
      '15.0 to 18.9',
      '19.0 and over',
    ]);
  });

  it('are one for each value where there are few', () => {
    expect(shadesOf([3, 1, 3, 2], rate).map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('do not lose one to a value that lies far from all others', () => {
    const values = [...Array.from({ length: 42 }, (_, index) => 60 + index * 5), 1250];
    expect(shadesOf(values, { decimals: 0 }).map(({ to }) => to)).toEqual([99, 139, 189, 229, 1250]);
  });

  it('have two colours, which part at zero, where values lie on both sides of it, or at a centre', () => {
    const roles = (values: number[], centre?: number) =>
      shadesOf(values, { decimals: 0 }, centre).map(({ role, from, to }) => `${role} ${from} ${to}`);
    expect(roles([-8, -6, -1, 0, 2, 9])).toEqual([
      'below-2 -8 -7',
      'below-1 -6 -1',
      'above-1 0 5',
      'above-2 6 9',
    ]);
    expect(roles([1, 2, 3, 4, 5], 3)).toEqual(['below-2 1 1', 'below-1 2 2', 'above-1 3 4', 'above-2 5 5']);
    expect(roles([1, 15], 6)).toEqual(['below-1 1 5', 'above-2 6 15']);
  });

  it('cover every value once, whatever the values are', () => {
    const values = fc.array(fc.integer({ min: -9_000, max: 90_000 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 2 }), (all, decimals) => {
        const printed = all.map((value) => asPrinted(value / 10, decimals));
        const shades = shadesOf(printed, { decimals });
        expect(shades.length).toBeLessThanOrEqual(5);
        for (const value of printed) {
          expect(shadeOf(value, shades)).toBeDefined();
          expect(shades.filter(({ from, to }) => value >= from && value <= to)).toHaveLength(1);
        }
      }),
    );
  });
});
