import { describe, expect, it, test } from 'vitest';
import { measured, measuredWith, series } from '../test/measuring.ts';

const money = { kind: 'money', currency: 'GBP', unit: { one: 'pound', many: 'pounds' } } as const;
const balance = { ...money, negative: true } as const;
const index = { kind: 'index', base: '2015', unit: { one: 'point', many: 'points' }, decimals: 1 } as const;
const growth = { kind: 'percentage', decimals: 1, negative: true } as const;

describe('money', () => {
  test.each([
    [[1_540_000, 1_200_000], '£1.2m', 'down from £1.54m', '£340,000'],
    [[1_204_000, 1_203_000], '£1.2m', 'unchanged from £1.2m', '£0'],
    [[999_950, 1_000_000], '£1m', 'up from £999,950', '£50'],
    [[0, 340_000], '£340,000', 'up from £0', '£340,000'],
    [[1_160_400_000, 1_236_800_000], '£1.24bn', 'up from £1.16bn', '£80m'],
  ])('of %j is %s, %s, by %s', (cells, latest, movement, change) => {
    const one = series(cells, { column: money });
    expect(['latest', 'movement', 'change'].map((each) => measured(one, each))).toEqual([
      latest,
      movement,
      change,
    ]);
  });

  it('has no percentage between sums that read alike', () => {
    const one = series([12_340_000, 12_310_000], { column: money });
    expect([measured(one, 'unchanged'), measured(one, 'percentChange')]).toEqual(['true', '0 per cent']);
  });

  it('adds up unless it is per something', () => {
    const cells = [1_000_000, 2_000_000, 4_500_000];
    expect(measuredWith(series(cells, { column: money }), 'total', 3)).toBe('£7.5m');
    expect(measuredWith(series(cells, { column: money }), 'average', 3)).toBe('£2.5m');
    const fare = { ...money, denominator: 'a trip' };
    expect(measuredWith(series(cells, { column: fare }), 'total', 3)).toMatch(/^missing: a money can’t/);
  });

  it('is written out in the style of statisticians', () => {
    const one = series([-1_250_000, 340_000], { column: balance });
    expect(measured(one, 'movement', 'ons')).toBe('up from −£1.25 million');
  });
});

describe('values below zero', () => {
  test.each([
    [[-3, -1], 'true', 'up from minus 3.0 per cent', '2.0 percentage points'],
    [[1.2, -0.4], 'false', 'down from 1.2 per cent', '1.6 percentage points'],
    [[-0.04, 0.02], 'false', 'unchanged from 0.0 per cent', '0.0 percentage points'],
  ])('%j rose: %s, %s, by %s', (cells, rose, movement, change) => {
    const one = series(cells, { column: growth });
    expect(['rose', 'movement', 'change'].map((each) => measured(one, each))).toEqual([
      rose,
      movement,
      change,
    ]);
  });

  test.each([[[-200_000, -100_000]], [[-100_000, 50_000]], [[50_000, -100_000]], [[0, 50_000]]])(
    'make no percentage of %j, and nothing double or half',
    (cells) => {
      const one = series(cells, { column: balance });
      expect(measured(one, 'percentChange')).toMatch(/^missing: /);
      expect(['doubled', 'halved'].map((each) => measured(one, each))).toEqual(
        Array(2).fill('unknown: nothing can be a multiple of zero, or of less'),
      );
    },
  );

  it('are records and are ranked like others', () => {
    expect(measured(series([5, 3, -2], { column: growth }), 'recordLow')).toBe('true');
    expect(measured(series([5, 3, -2], { column: growth }), 'rank')).toBe('one');
  });

  it('are no share of a whole', () => {
    const one = series([5, 3], { column: growth });
    expect(['oneIn', 'majority', 'minority'].map((each) => measured(one, each))).toEqual([
      expect.stringMatching(/^missing: /),
      expect.stringMatching(/^unknown: /),
      expect.stringMatching(/^unknown: /),
    ]);
  });
});

describe('an index', () => {
  it('differs in points, and changes in per cent', () => {
    const one = series([101, 104.2], { column: index });
    expect(['latest', 'movement', 'change', 'percentChange'].map((each) => measured(one, each))).toEqual([
      '104.2',
      'up from 101.0',
      '3.2 points',
      '3 per cent',
    ]);
  });
});

describe('a ratio and a count in parts', () => {
  it('print their decimals', () => {
    expect(measured(series([2.4], { column: { kind: 'ratio', decimals: 1 } }), 'latest')).toBe('2.4');
    expect(measured(series([48.8], { column: { decimals: 1 } }), 'latest')).toBe('48.8');
  });
});
