import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asPrinted } from '../digits.ts';
import { inEnglish } from '../inEnglish.ts';
import { numbersIn } from './numbers.ts';

const { count, digits, label, measure } = inEnglish.numbers;

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

describe('digits', () => {
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
    expect(digits(value, decimals)).toBe(text);
  });

  it('rounds every number of a table as a person does on paper', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 4 }), (text, decimals) => {
        expect(digits(Number(text), decimals)).toBe(roundOnPaper(text, decimals));
      }),
      { numRuns: 500 },
    );
  });

  it('rounds the sum of a percentage change as a person does, not its binary noise', () => {
    expect((102 / 80 - 1) * 100).toBeLessThan(27.5);
    expect(digits((102 / 80 - 1) * 100)).toBe('28');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (from, to) => {
        const thousandths =
          ((BigInt(to) - BigInt(from)) * 200n + (to >= from ? 1n : -1n) * BigInt(from)) / (2n * BigInt(from));
        const onPaper = String(thousandths)
          .replace('-', '')
          .replace(/\B(?=(\d{3})+$)/g, ',');
        expect(digits(Math.abs((to / from - 1) * 100))).toBe(onPaper);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('asPrinted', () => {
  it('is the number that digits are written from, and printing it again changes nothing', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 4 }), (text, decimals) => {
        const printed = asPrinted(Number(text), decimals);
        expect(digits(printed, decimals)).toBe(digits(Number(text), decimals));
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

describe('numbers in running text', () => {
  test.each([
    [0, 'pa', '0'],
    [1, 'pa', 'one'],
    [9, 'pa', 'nine'],
    [9.4, 'pa', 'nine'],
    [9.5, 'pa', '10'],
    [10, 'pa', '10'],
    [-3, 'pa', 'minus three'],
    [-12.5, 'pa', 'minus 13'],
    [-0.4, 'pa', '0'],
    [-3, 'ons', '−3'],
    [1, 'ons', '1'],
    [9, 'ons', '9'],
    [1234, 'ons', '1,234'],
  ] as const)('of %d in the style %s is %s', (value, profile, text) => {
    expect(numbersIn(profile).prose(value)).toBe(text);
  });

  it('makes no words of a number with decimals', () => {
    expect(numbersIn('pa').prose(3, 1)).toBe('3.0');
  });
});

describe('numbers with a noun or a sign', () => {
  const theft = { one: 'theft', many: 'thefts' };

  test.each([
    [1, 0, 'one theft', 'one theft'],
    [0, 0, '0 thefts', 'no thefts'],
    [1200, 0, '1,200 thefts', '1,200 thefts'],
    [0.4, 0, '0 thefts', 'no thefts'],
    [1, 1, '1.0 theft', '1.0 theft'],
  ])('%d to %d decimals is %s as a measure, %s as a count', (value, decimals, measured, counted) => {
    expect([measure(value, decimals, theft), count(value, decimals, theft)]).toEqual([measured, counted]);
  });

  it('have a percent sign in labels, whatever the style', () => {
    expect([
      label(14.36, { kind: 'percentage', decimals: 1 }),
      label(14.36, { kind: 'rate', decimals: 1 }),
    ]).toEqual(['14.4%', '14.4']);
  });

  test.each([
    [0, 1, '0.0 per cent', '0.0%'],
    [0.04, 1, 'less than 0.1 per cent', 'less than 0.1%'],
    [99.96, 1, 'more than 99.9 per cent', 'more than 99.9%'],
    [100, 1, '100.0 per cent', '100.0%'],
    [100.4, 0, '100 per cent', '100%'],
    [-0.4, 0, '0 per cent', '0%'],
  ])('keep a percentage of %d with %d decimals from none and from all', (value, decimals, pa, ons) => {
    const texts = [numbersIn('pa'), numbersIn('ons')].map((style) => style.percentage(value, decimals));
    expect(texts).toEqual([pa, ons]);
  });

  it('are percentages in words or with a sign', () => {
    expect([numbersIn('pa').percentage(27, 0), numbersIn('ons').percentage(27, 0)]).toEqual([
      '27 per cent',
      '27%',
    ]);
  });
});
