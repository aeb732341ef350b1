import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measured, series } from '../test/measuring.ts';

describe('a record', () => {
  test.each([
    [[3, 2, 5], 'true', 'false'],
    [[3, 5, 2], 'false', 'true'],
    [[3, 5, 4], 'false', 'false'],
    [[5, 3, 5], 'false', 'false'],
    [[3, 3, 3], 'false', 'false'],
    [[0, 1, 0], 'false', 'false'],
    [[1, 2, 0], 'false', 'true'],
  ])('of %j: high %s, low %s', (cells, high, low) => {
    const figure = series(cells);
    expect([measured(figure, 'recordHigh'), measured(figure, 'recordLow')]).toEqual([high, low]);
  });

  test.each([
    ['is denied by a value before the gap', series([9, null, 3, 4, 5]), 'false', 'false'],
    ['is denied by a tie with it', series([5, null, 3, 4, 5]), 'false', 'false'],
    [
      'is denied by a value before a year without a row',
      series([1, 3, 4, 2], { periods: ['2001', '2003', '2004', '2005'] }),
      'false',
      'false',
    ],
    ['is not denied by a value before a break', series([9, 3, 4, 5], { breaks: ['2002'] }), 'true', 'false'],
    [
      'nor by one before a break that lies in the gap',
      series([9, null, 3, 4, 5], { breaks: ['2002'] }),
      'true',
      'false',
    ],
    ['stands where the values before the gap are lower', series([1, null, 3, 4, 5]), 'true', 'false'],
  ])('after a gap %s', (_, figure, high, low) => {
    expect([measured(figure, 'recordHigh'), measured(figure, 'recordLow')]).toEqual([high, low]);
  });

  it('is of the values as they are printed', () => {
    expect(measured(series([3, 5.01, 5.04], { column: { kind: 'rate', decimals: 1 } }), 'recordHigh')).toBe(
      'false',
    );
  });

  test.each([
    ['too few years', series([3, 5])],
    ['a gap', series([9, null, 3, 5])],
    ['a year without a row', series([9, 3, 5], { periods: ['2001', '2003', '2004'] })],
    ['a break', series([9, 3, 5], { breaks: ['2002'] })],
    ['a break of this cell alone', series([9, [3, '[b]'], 5])],
  ])('can’t be judged after %s', (_, figure) => {
    expect(measured(figure, 'recordHigh')).toBe(
      'unknown: only 2 comparable periods, at least 3 are needed for a record',
    );
  });

  it('can’t be judged where the publisher’s records began before the table', () => {
    const figure = series([3, 4, 5], { column: { recordsBegan: '1990' } });
    expect(measured(figure, 'recordHigh')).toMatch(
      /^unknown: the table starts in 2001 but records began in 1990/,
    );
    expect(measured(figure, 'recordsBegan')).toBe('1990');
    expect(measured(series([3, 4, 5]), 'recordsBegan')).toMatch(/^missing/);
  });

  it('is never high and low at once, and never of a value that was there before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 3, maxLength: 8 }), (cells) => {
        const figure = series(cells);
        const latest = cells.at(-1) ?? 0;
        const before = cells.slice(0, -1);
        expect(measured(figure, 'recordHigh')).toBe(String(latest > Math.max(...before)));
        expect(measured(figure, 'recordLow')).toBe(String(latest < Math.min(...before)));
      }),
    );
  });
});

describe('since when', () => {
  test.each([
    [[9, 3, 4, 5], '2001'],
    [[5, 3, 4, 5], '2001'],
    [[9, 6, 4, 5], '2002'],
  ])('of %j the latest is the highest: %s', (cells, year) => {
    expect(measured(series(cells), 'highestSince')).toBe(year);
  });

  test.each([
    ['a record', [1, 2, 3]],
    ['one that went down', [5, 4, 3]],
    ['one that stayed', [5, 4, 4]],
  ])('there is no year for %s', (_, cells) => {
    expect(measured(series(cells), 'highestSince')).toMatch(/^missing: highestSince/);
  });

  it('is not looked for across a break', () => {
    expect(measured(series([9, 3, 4, 5], { breaks: ['2002'] }), 'highestSince')).toMatch(/^missing/);
  });

  it('finds the lowest alike', () => {
    expect(measured(series([2, 9, 8, 5]), 'lowestSince')).toBe('2001');
  });
});

describe('what may be compared', () => {
  test.each([
    ['all of it', series([1, 2, 3]), '2001', 'missing: no break in the series'],
    ['from a break on', series([1, 2, 3], { breaks: ['2002'] }), '2002', '2002'],
    ['after a gap', series([1, null, 3]), '2003', 'missing: no break in the series'],
    [
      'from a break before a gap',
      series([[1, '[b]'], null, 3, 4]),
      '2003',
      'missing: no break in the series',
    ],
  ])('is %s', (_, figure, since, lastBreak) => {
    expect([measured(figure, 'comparableSince'), measured(figure, 'lastBreak')]).toEqual([since, lastBreak]);
  });

  it('holds the peak and the trough, the newest of those that are alike', () => {
    const figure = series([99, 5, 2, 5, 2, 3], { breaks: ['2002'] });
    expect([measured(figure, 'peak'), measured(figure, 'trough'), measured(figure, 'first')]).toEqual([
      'five',
      'two',
      '99',
    ]);
    expect(measured(series([9, null, 3, 5]), 'peak')).toBe('five');
  });
});
