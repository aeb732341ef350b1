import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  asPrinted,
  formatLabel,
  formatNumber,
  formatPercentage,
  formatProse,
  formatWithUnit,
} from './format.ts';

/** Rounds a decimal number half away from zero by whole-number arithmetic, as a person does on paper. */
function roundOnPaper(text: string, decimals: number): string {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const digits = BigInt(whole + fraction.padEnd(decimals + 1, '0'));
  const drop = 10n ** BigInt(Math.max(fraction.length, decimals + 1) - decimals);
  const rounded = (digits + drop / 2n) / drop;
  const padded = rounded.toString().padStart(decimals + 1, '0');
  const cut = padded.length - decimals;
  const grouped = padded.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = negative && rounded !== 0n ? '−' : '';
  return `${sign}${grouped}${decimals > 0 ? `.${padded.slice(cut)}` : ''}`;
}

/** A number as a table writes it: up to nine digits and four decimals. */
const decimal = fc
  .tuple(fc.boolean(), fc.nat(999_999_999), fc.nat(9999), fc.integer({ min: 0, max: 4 }))
  .map(([negative, whole, fraction, places]) => {
    const tail = String(fraction).padStart(4, '0').slice(0, places);
    return `${negative ? '-' : ''}${whole}${tail && `.${tail}`}`;
  });

describe('formatNumber', () => {
  test.each([
    [0, 0, '0'],
    [-0, 0, '0'],
    [-0.4, 0, '0'],
    [0.5, 0, '1'],
    [1.5, 0, '2'],
    [2.5, 0, '3'],
    [-2.5, 0, '−3'],
    [-1234.56, 1, '−1,234.6'],
    [999.95, 1, '1,000.0'],
    [999_999.5, 0, '1,000,000'],
    [1.005, 2, '1.01'],
    [14.45, 1, '14.5'],
    [13, 1, '13.0'],
  ])('of %d with %d decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('rounds every number of a table as a person does on paper', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 4 }), (text, decimals) => {
        expect(formatNumber(Number(text), decimals)).toBe(roundOnPaper(text, decimals));
      }),
      { numRuns: 500 },
    );
  });

  it('rounds the sum of a percentage change as a person does, not its binary noise', () => {
    expect((102 / 80 - 1) * 100).toBeLessThan(27.5);
    expect(formatNumber((102 / 80 - 1) * 100)).toBe('28');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (from, to) => {
        const thousandths =
          ((BigInt(to) - BigInt(from)) * 200n + (to >= from ? 1n : -1n) * BigInt(from)) / (2n * BigInt(from));
        const onPaper = String(thousandths)
          .replace('-', '')
          .replace(/\B(?=(\d{3})+$)/g, ',');
        expect(formatNumber(Math.abs((to / from - 1) * 100))).toBe(onPaper);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('asPrinted', () => {
  it('is the number that formatNumber writes, and printing it again changes nothing', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 4 }), (text, decimals) => {
        const printed = asPrinted(Number(text), decimals);
        expect(formatNumber(printed, decimals)).toBe(formatNumber(Number(text), decimals));
        expect(asPrinted(printed, decimals)).toBe(printed);
      }),
    );
  });

  test.each([
    [14.44, 14.36, 1],
    [9.5, 10.4, 0],
  ])('makes one number of %d and %d, which read alike', (a, b, decimals) => {
    expect(asPrinted(a, decimals)).toBe(asPrinted(b, decimals));
  });
});

describe('formatProse', () => {
  test.each([
    [0, 'pa', '0'],
    [1, 'pa', 'one'],
    [9, 'pa', 'nine'],
    [9.4, 'pa', 'nine'],
    [9.5, 'pa', '10'],
    [10, 'pa', '10'],
    [-3, 'pa', '−3'],
    [1, 'ons', '1'],
    [9, 'ons', '9'],
    [1234, 'ons', '1,234'],
  ] as const)('of %d in the style %s is %s', (value, profile, text) => {
    expect(formatProse(value, 0, profile)).toBe(text);
  });

  it('makes no words of a number with decimals', () => {
    expect(formatProse(3, 1, 'pa')).toBe('3.0');
  });
});

describe('numbers with their unit', () => {
  const offences = {
    kind: 'count',
    decimals: 0,
    unit: { one: 'theft', many: 'thefts' },
    denominator: undefined,
  } as const;
  const rate = { ...offences, kind: 'rate', decimals: 1, denominator: 'per 1,000 people' } as const;
  const share = { ...offences, kind: 'percentage', decimals: 1 } as const;

  test.each([
    [1, offences, '1 theft'],
    [0, offences, '0 thefts'],
    [1200, offences, '1,200 thefts'],
    [14.36, rate, '14.4 thefts per 1,000 people'],
    [1, rate, '1.0 theft per 1,000 people'],
    [14.36, share, '14.4 per cent'],
  ] as const)('%d is written with it', (value, column, text) => {
    expect(formatWithUnit(value, column, 'pa')).toBe(text);
  });

  it('have a percent sign in labels, whatever the style', () => {
    expect([formatLabel(14.36, share), formatLabel(14.36, rate)]).toEqual(['14.4%', '14.4']);
  });

  it('are percentages in words or with a sign', () => {
    expect([formatPercentage(27, 0, 'pa'), formatPercentage(27, 0, 'ons')]).toEqual(['27 per cent', '27%']);
  });
});
