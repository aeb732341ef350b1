import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measuredWith, oneYear, SHIRES, series } from '../test/measuring.ts';
import { type SampleCell, sampleArea } from '../test/tables.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { cellValue } from './cellMeasures.ts';
import { latestPoint, type Series, seriesOf } from './series.ts';

const context = { name: 'thefts', language: inEnglish, nation: sampleArea('albia'), peers: SHIRES };

function two(a: SampleCell, b: SampleCell, column = {}): readonly [Series, Series] {
  const table = oneYear({ 'west-marches': a, eastmere: b }, column);
  return [
    seriesOf(table, 'thefts', sampleArea('west-marches')),
    seriesOf(table, 'thefts', sampleArea('eastmere')),
  ];
}

const latest = (of: Series) => cellValue(of, latestPoint(of), 'latest', context);

function said(measure: string, a: SampleCell, b: SampleCell, column = {}): string {
  const [one, other] = two(a, b, column);
  return measuredWith(one, measure, latest(other));
}

describe('two sums of money', () => {
  const pounds = { kind: 'money', currency: 'GBP', unit: { one: 'pound', many: 'pounds' } } as const;

  test.each([
    ['difference', 1_540_000, 1_200_000, '£340,000'],
    ['difference', 999_950, 1_000_000, '£50'],
    ['times', 2_400_000, 1_200_000, 'twice'],
    ['shareOf', 300_000, 1_200_000, '25 per cent'],
    // £66.5m of £242m would be 27.
    ['shareOf', 66_541_000, 241_899_000, '28 per cent'],
    ['shareOf', 3000, 1_200_000, 'less than 1 per cent'],
    ['shareOf', 899_000, 900_000, 'more than 99 per cent'],
    ['forEvery', 2_400_000, 1_200_000, 'missing: only counts can be set against each other so'],
  ])('have a %s of %d and %d: %s', (measure, a, b, text) => {
    expect(said(measure, a, b, pounds)).toBe(text);
  });

  it('are no shares of each other where they are per something', () => {
    const fare = { ...pounds, denominator: 'a trip' };
    expect(said('shareOf', 300, 1200, fare)).toBe('missing: a share is of one count or sum in another');
  });

  it('have a difference, and are no multiples, below zero', () => {
    const balance = { ...pounds, negative: true } as const;
    expect(said('difference', -90_000, 250_000, balance)).toBe('£340,000');
    expect(said('times', 250_000, -90_000, balance)).toMatch(/^missing: nothing can be a multiple/);
    expect(said('shareOf', -90_000, 250_000, balance)).toMatch(/^missing: nothing can be a multiple/);
  });
});

const RATE = { kind: 'rate', decimals: 1, denominator: 'per 1,000 people' } as const;

describe('how many times', () => {
  test.each([
    [60, 30, 'twice'],
    [61, 30, 'around twice'],
    [75, 30, 'more than twice'],
    [87, 30, 'almost three times'],
    [331, 30, '11 times'],
    [44, 30, 'missing: less than twice as much; print the difference'],
    [0, 30, 'missing: less than twice as much; print the difference'],
    [30, 0, 'missing: nothing can be a multiple of zero, or of less'],
    [60, 12, 'missing: the base is 12, below the minimum of 20; give both figures instead'],
    [60, null, 'missing: not available in 2001 for Eastmere; guard it with {% if thefts.available %}'],
  ] as const)('%s is of %s', (a, b, text) => {
    expect(said('times', a, b)).toBe(text);
  });

  it('has no smallest base for a rate, and compares what is printed', () => {
    expect(said('times', 6.04, 2.98, RATE)).toBe('twice');
  });
});

test.each([
  ['difference', 610, 200, '410'],
  ['difference', 200, 610, '410'],
  ['shareOf', 50, 200, '25 per cent'],
  ['shareOf', 610, 200, 'missing: more than the whole; print how many times'],
  ['forEvery', 53, 25, 'more than two'],
  ['forEvery', 20, 60, 'missing: fewer than one for each; turn the two round'],
] as const)('%s of %d and %d', (measure, a, b, text) => {
  expect(said(measure, a, b)).toBe(text);
});

describe('two periods of one series', () => {
  const at = (of: Series, index: number) => cellValue(of, of.points[index] ?? null, 'at', context);

  it('are set against each other', () => {
    const figure = series([20, 40, 60]);
    expect(measuredWith(figure, 'times', at(figure, 0))).toBe('three times');
  });

  it('are not, over a break', () => {
    const figure = series([20, 40, 60], { breaks: ['2002'] });
    expect(measuredWith(figure, 'times', at(figure, 0))).toBe('missing: the way of counting changed in 2002');
    expect(measuredWith(figure, 'difference', at(figure, 1))).toBe('20');
  });

  it('have to be two', () => {
    const figure = series([20, 40]);
    expect(measuredWith(figure, 'times', at(figure, 1))).toBe('missing: a figure beside itself');
  });
});

describe('how many a day', () => {
  test.each([
    [3650, '2001', 'day', '10'],
    [400, '2001', 'day', 'more than one'],
    [366, '2024', 'day', 'one'],
    [100, '2001', 'day', 'missing: fewer than one a day; name a longer time'],
    [104, '2001', 'week', 'two'],
    [106, '2001', 'week', 'around two'],
    [120, 'FY2023-24', 'month', '10'],
    [120, 'YE2024-09', 'quarter', '30'],
    [62, '2024-03', 'day', 'two'],
    [182, '2024-Q1', 'day', 'two'],
    [62, '2024-03', 'month', 'missing: a month is no part of its period'],
  ])('%d in %s, by the %s', (count, period, unit, text) => {
    expect(measuredWith(series([count], { periods: [period] }), 'per', unit)).toBe(text);
  });
});

it('is never said to be more than it is', () => {
  const counts = fc.integer({ min: 20, max: 5000 });
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const text = said('times', a, b);
      const n = { twice: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 };
      const number = Number(/\d+/.exec(text.replaceAll(',', ''))?.[0] ?? 0);
      const times = number || Object.entries(n).find(([word]) => text.includes(word))?.[1];
      const ratio = a / b;
      if (text.startsWith('missing')) expect(ratio).toBeLessThan(1.8);
      else if (text.startsWith('more than')) expect(ratio).toBeGreaterThan(times ?? Infinity);
      else if (text.startsWith('almost')) expect(ratio).toBeLessThan(times ?? 0);
      else expect(Math.abs(ratio / (times ?? 0) - 1)).toBeLessThanOrEqual(0.025);
    }),
  );
});
