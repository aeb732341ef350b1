import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measured, measuredWith, series } from '../test/measuring.ts';
import type { SampleCell } from '../test/tables.ts';

describe('several periods', () => {
  const figure = series([100, 110, 90, 130, 120]);

  test.each([
    ['average', 5, '110'],
    ['average', 2, '125'],
    ['averageSince', '2003', '113'],
    ['total', 3, '340'],
    ['totalSince', '2001', '550'],
    ['rises', 4, 'two'],
    ['falls', 4, 'two'],
    ['falls', 2, 'one'],
    ['changeSince', '2001', '20'],
    ['percentChangeSince', '2001', '20 per cent'],
    ['roseSince', '2001', 'true'],
    ['fellSince', '2002', 'false'],
    ['doubledSince', '2003', 'false'],
    ['average', 6, 'missing: only 5 comparable periods, since 2001'],
    ['rises', 5, 'missing: only 5 comparable periods, since 2001'],
  ] as const)('%s of %s', (measure, argument, text) => {
    expect(measuredWith(figure, measure, argument)).toBe(text);
  });

  it('are not counted together over a gap, a break or a missing latest value', () => {
    const since = 'missing: 2001 can’t be compared: the figures have no gap or break only since 2003';
    expect(measuredWith(series([1, null, 3, 4]), 'totalSince', '2001')).toBe(since);
    expect(measuredWith(series([1, 2, 3, 4], { breaks: ['2003'] }), 'totalSince', '2001')).toBe(since);
    expect(measuredWith(series([1, 2, [3, '[b]'], 4]), 'average', 3)).toMatch(/^missing: only 2 comparable/);
    expect(measuredWith(series([1, 2, 3, 4], { breaks: ['2003'] }), 'roseSince', '2001')).toMatch(/^unknown/);
  });

  it('are counts: rates and percentages do not add up', () => {
    const rate = series([1, 2, 3], { column: { kind: 'rate' } });
    expect(measuredWith(rate, 'average', 3)).toMatch(/^missing: a rate can’t be added up/);
    expect(measuredWith(rate, 'rises', 2)).toBe('two');
  });

  it('have an average with a decimal where it is small', () => {
    expect(measuredWith(series([2, 3, 3]), 'average', 3)).toBe('2.7');
    expect(measuredWith(series([2, 3, 4]), 'average', 3)).toBe('three');
  });

  it('in none of which it rose', () => {
    expect(measuredWith(series([3, 2, 1]), 'rises', 2)).toBe('none');
  });
});

test.each([
  [[3, 2, 1], { fellAgain: 'true', fellAfterRising: 'false' }],
  [[2, 3, 1], { fellAgain: 'false', fellAfterRising: 'true' }],
  [[3, 2, 4], { roseAfterFalling: 'true', roseAgain: 'false' }],
  [[1, 2, 2], { roseAgain: 'false', fellAgain: 'false' }],
  [[1, 2], { roseAgain: 'unknown: fewer than three comparable periods' }],
  [[9, null, 2, 3], { roseAgain: 'unknown: fewer than three comparable periods' }],
] as const)('two steps: %j', (cells, wanted) => {
  const figure = series(cells);
  const found = Object.keys(wanted).map((measure) => [measure, measured(figure, measure)]);
  expect(Object.fromEntries(found)).toEqual(wanted);
});

it('agrees with sums and steps over the raw cells', () => {
  const cell = fc.oneof({ weight: 9, arbitrary: fc.nat(2000) }, { weight: 1, arbitrary: fc.constant(null) });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 3, maxLength: 12 }), fc.integer({ min: 2, max: 6 }), (raw, n) => {
      const figure = series(raw as SampleCell[]);
      const wanted = raw.slice(-n);
      const text = measuredWith(figure, 'total', n);
      const isWhole = raw.length >= n && wanted.every((value) => value !== null) && raw.at(-1) !== null;
      // The latest period is the newest that any area has: a missing end is that of an older one.
      if (raw.at(-1) === null) return;
      expect(text.startsWith('missing')).toBe(!isWhole);
      if (!isWhole) return;
      const sum = wanted.reduce<number>((all, value) => all + (value ?? 0), 0);
      expect(measuredWith(figure, 'total', n, 'ons')).toBe(sum.toLocaleString('en-GB'));
      const steps = raw.slice(-n - 1);
      if (steps.length < n + 1 || steps.includes(null)) return;
      const rises = steps.slice(1).filter((value, i) => (value ?? 0) > (steps[i] ?? 0)).length;
      expect(measuredWith(figure, 'rises', n, 'ons')).toBe(rises === 0 ? 'none' : String(rises));
    }),
  );
});
