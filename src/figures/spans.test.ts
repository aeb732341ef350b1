import { describe, expect, it, test } from 'vitest';
import { measured, measuredWith, series } from '../test/measuring.ts';

const SURVEYS = { periods: ['2010', '2012', '2014', '2017'], gapped: true };
const ROLLING = {
  periods: ['2012/2014', '2013/2015', '2014/2016', '2015/2017', '2016/2018', '2017/2019', '2018/2020'],
};
const ADJOINING = { periods: ['2001/2006', '2007/2012', '2013/2018'] };

describe('a figure of a survey', () => {
  test.each([
    [[3, 5, 4, 9], 'movement', 'up from four in 2014'],
    [[3, 5, 9, 4], 'movement', 'down from nine in 2014'],
    [[3, 5, 4, 9], 'rose', 'true'],
    [[30, 50, 40, 90], 'percentChange', '125 per cent'],
    [[3, 4, 5, 9], 'streak', 'three'],
    [[3, 4, 5, 9], 'recordHigh', 'true'],
    [[9, 4, 5, 7], 'highestSince', '2010'],
    [[9, 4, 5, 5], 'roseSinceStart', 'false'],
    [[3, null, 5, 9], 'start', 'five'],
    [[3, 4, null, 9], 'previous', 'missing: not available in 2014 for West Marches'],
    [[5, 4, 6, 5], 'fellAfterRising', 'true'],
  ])('of %j, %s is %s', (cells, measure, told) => {
    expect(measured(series(cells, SURVEYS), measure).replace(/;.*/, '')).toBe(told);
  });

  it('is counted anew where a break lies between two surveys', () => {
    const figure = series([3, 4, 5, 9], { ...SURVEYS, breaks: ['2013'] });
    expect(measured(figure, 'start')).toBe('five');
    expect(measured(series([3, 4, 5, 9], { ...SURVEYS, breaks: ['2016'] }), 'rose')).toMatch(
      /^unknown: the way of counting changed in 2017/,
    );
  });

  it('has no sum, because nothing is known of the years between', () => {
    expect(measuredWith(series([3, 4, 5, 9], SURVEYS), 'total', 2)).toMatch(
      /^missing: the table has nothing of/,
    );
    expect(measuredWith(series([3, 4, 5, 9], SURVEYS), 'rises', 3)).toBe('three');
  });

  it('has a hole before it unless the table says that it is gapped', () => {
    const figure = series([3, 4, 5, 9], { periods: SURVEYS.periods });
    expect(measured(figure, 'previous')).toContain('its recipe says gapped: true');
    const yearly = series([3, 4, 9], { periods: ['2014', '2015', '2017'] });
    expect(measured(yearly, 'previous')).toContain('no such period in the table');
  });
});

describe('a figure of a span', () => {
  test.each([
    [ADJOINING, [3, 5, 4], 'movement', 'down from five in the six years to 2012'],
    [ADJOINING, [30, 50, 42], 'per', 'seven', 'year'],
    [ADJOINING, [3, 5, 42], 'total', '50', 3],
    [ADJOINING, [3, 5, 4], 'average', 'missing: a span is no single year', 3],
    [ROLLING, [1, 2, 3, 9, 5, 6, 7], 'movement', 'down from nine in the three years to 2017'],
    [ROLLING, [1, 2, 3, 4, 5, 6, 7], 'streak', 'two'],
    [ROLLING, [1, 2, 3, 4, 9, 6, 7], 'recordHigh', 'false'],
    [ROLLING, [1, 2, 3, 4, 5, 6, 7], 'recordHigh', 'true'],
    [ROLLING, [1, 2, 3, 4, 9, 6, 7], 'peak', 'nine'],
    [ROLLING, [1, 2, 8, 4, 5, 6, 7], 'highestSince', 'the three years to 2016'],
    [ROLLING, [1, 2, 3, 4, 9, 6, 7], 'highestSince', 'missing: highestSince: no earlier period'],
    [ROLLING, [1, 2, 3, 4, 5, 6, 7], 'comparableSince', 'the three years to 2014'],
    [ROLLING, [1, 2, 3, 4, 5, 6, 7], 'changeSince', 'five', '2013/2015'],
    [ROLLING, [1, 2, 3, 4, 5, 6, 7], 'changeSince', 'missing: the three years to 2019 and', '2017/2019'],
    [ROLLING, [1, 2, 3, null, 5, 6, 7], 'rose', 'unknown: not available in the three years to 2017'],
    [ROLLING, [1, 2, 3, null, 5, 6, 7], 'comparableSince', 'the three years to 2018'],
    [ROLLING, [null, null, null, null, 5, 6, 7], 'roseSinceStart', 'unknown: nothing to compare'],
  ])('of %j, with %j: %s is %s', (of, cells, measure, told, argument?: string | number) => {
    const figure = series(cells, of);
    const found =
      argument === undefined ? measured(figure, measure) : measuredWith(figure, measure, argument);
    expect(found.slice(0, told.length)).toBe(told);
  });
});
