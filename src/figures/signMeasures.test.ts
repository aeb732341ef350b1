import { describe, expect, it, test } from 'vitest';
import { measured, oneYear, series } from '../test/measuring.ts';
import { sampleArea } from '../test/tables.ts';
import { seriesOf } from './series.ts';

const balance = {
  kind: 'money',
  currency: 'GBP',
  unit: { one: 'pound', many: 'pounds' },
  negative: true,
} as const;
const growth = { kind: 'percentage', decimals: 1, negative: true } as const;
const SIGNS = ['negative', 'zero', 'belowZero'];

describe('how a value stands to nought', () => {
  test.each([
    [balance, -90_000, ['true', 'false', '£90,000']],
    [balance, -4_123_000, ['true', 'false', '£4.12m']],
    [balance, 0, ['false', 'true', 'missing: it is not below zero']],
    [balance, 90_000, ['false', 'false', 'missing: it is not below zero']],
    [growth, -3.14, ['true', 'false', '3.1 per cent']],
    [growth, -0.04, ['false', 'true', 'missing: it is not below zero']],
  ])('is told as printed: %j of %d', (column, value, said) => {
    const one = series([1, value], { column });
    expect(SIGNS.map((measure) => measured(one, measure))).toEqual(said);
  });

  it('is not known of a missing value', () => {
    const table = oneYear({ 'west-marches': null, eastmere: 3 }, balance);
    const one = seriesOf(table, 'thefts', sampleArea('west-marches'));
    expect(SIGNS.map((measure) => measured(one, measure))).toEqual([
      expect.stringMatching(/^unknown/),
      expect.stringMatching(/^unknown/),
      expect.stringMatching(/^missing: not available/),
    ]);
  });
});
