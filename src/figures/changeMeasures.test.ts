import { describe, expect, it, test } from 'vitest';
import { measured, series } from '../test/measuring.ts';
import { sampleArea, sampleTable } from '../test/tables.ts';
import { seriesOf } from './series.ts';

describe('the change on the year before', () => {
  test.each([
    [[55, 102], 'up from 55', 'true', 'false', 'false'],
    [[60, 51], 'down from 60', 'false', 'true', 'false'],
    [[37, 37], 'unchanged from 37', 'false', 'false', 'true'],
    [[0, 3], 'up from 0', 'true', 'false', 'false'],
    [[3, 0], 'down from three', 'false', 'true', 'false'],
  ])('of %j is %s', (cells, movement, rose, fell, unchanged) => {
    const figure = series(cells);
    expect(measured(figure, 'movement')).toBe(movement);
    expect(['rose', 'fell', 'unchanged'].map((measure) => measured(figure, measure))).toEqual([
      rose,
      fell,
      unchanged,
    ]);
  });

  it('is of the values as they are printed', () => {
    const figure = series([14.36, 14.44], { column: { decimals: 1, kind: 'rate' } });
    expect([measured(figure, 'unchanged'), measured(figure, 'rose'), measured(figure, 'change')]).toEqual([
      'true',
      'false',
      '0.0',
    ]);
  });

  test.each([
    [[80, 102], '28 per cent'],
    [[200, 51], '75 per cent'],
    [[20, 20], '0 per cent'],
    [[1000, 1001], 'less than 1 per cent'],
    [[5116, 1], 'more than 99 per cent'],
    [[5116, 0], '100 per cent'],
    [[20, 41], '105 per cent'],
  ])('in per cent, of %j, is %s', (cells, percentage) => {
    expect(measured(series(cells), 'percentChange')).toBe(percentage);
  });

  it('in per cent is not given on a small base', () => {
    expect(measured(series([19, 40]), 'percentChange')).toMatch(
      /^missing: the base is 19, below the minimum of 20; give the counts/,
    );
    expect(measured(series([0, 40]), 'percentChange')).toMatch(/^missing: the base is 0/);
    expect(measured(series([0, 40], { column: { minimumBase: 0 } }), 'percentChange')).toMatch(/^missing/);
    expect(measured(series([3, 6], { column: { minimumBase: 0 } }), 'percentChange')).toBe('100 per cent');
  });

  it('of percentages is in percentage points, and no percentage', () => {
    const figure = series([12, 14.4], { column: { kind: 'percentage', decimals: 1 } });
    expect(measured(figure, 'change')).toBe('2.4 percentage points');
    expect(measured(series([12, 13], { column: { kind: 'percentage' } }), 'change')).toBe(
      'one percentage point',
    );
    expect(measured(figure, 'percentChange')).toMatch(/^missing: a percentage of a percentage misleads/);
  });

  it('is the difference of what is printed', () => {
    expect(measured(series([4.46, 6.23], { column: { kind: 'rate', decimals: 1 } }), 'change')).toBe('1.7');
    expect(
      measured(
        series([12, 15], { column: { kind: 'duration', unit: { one: 'month', many: 'months' } } }),
        'change',
      ),
    ).toBe('three months');
  });

  it('is not known where there is no value before, or none at the newest period of all', () => {
    expect(measured(series([null, 102]), 'rose')).toBe(
      'unknown: not available in 2001 for West Marches; guard it with {% if thefts.hasPrevious %}',
    );
    const table = sampleTable({
      periods: ['2001', '2002'],
      columns: { thefts: {} },
      cells: { 'west-marches': { thefts: [5, [null, '[c]']] }, eastmere: { thefts: [7, 8] } },
    });
    expect(measured(seriesOf(table, 'thefts', sampleArea('west-marches')), 'rose')).toBe(
      'unknown: withheld to protect confidentiality in 2002 for West Marches; guard it with {% if thefts.available %}',
    );
  });

  it('is not made across a break, nor across a year that is missing', () => {
    expect(measured(series([55, 102], { breaks: ['2002'] }), 'rose')).toMatch(
      /^unknown: the way of counting changed in 2002/,
    );
    expect(measured(series([55, [102, '[b]']]), 'movement')).toMatch(/^missing: the way of counting changed/);
    expect(measured(series([55, 102], { periods: ['2001', '2003'] }), 'rose')).toMatch(/^unknown/);
  });
});

describe('multiples of the year before', () => {
  test.each([
    [[5, 10], 'true', 'false', 'false'],
    [[5, 9], 'false', 'false', 'false'],
    [[5, 15], 'true', 'true', 'false'],
    [[10, 5], 'false', 'false', 'true'],
    [[10, 6], 'false', 'false', 'false'],
    [[10, 0], 'false', 'false', 'true'],
  ])('of %j: doubled %s, tripled %s, halved %s', (cells, ...expected) => {
    const figure = series(cells);
    expect(['doubled', 'tripled', 'halved'].map((measure) => measured(figure, measure))).toEqual(expected);
  });

  it('are not judged of zero', () => {
    expect(measured(series([0, 5]), 'doubled')).toBe(
      'unknown: nothing can be a multiple of zero, or of less',
    );
  });
});

describe('a streak', () => {
  test.each([
    [[1, 2, 3, 4], 'three'],
    [[9, 2, 3, 4], 'two'],
    [[4, 3, 2], 'two'],
    [[1, 2, 2], 'none'],
    [[2, 2, 3], 'one'],
    [[1, null, 3, 4], 'one'],
    [[5], 'none'],
  ])('of %j is %s', (cells, streak) => {
    expect(measured(series(cells), 'streak')).toBe(streak);
  });

  it('begins anew at a break', () => {
    expect(measured(series([1, 2, 3, 4], { breaks: ['2003'] }), 'streak')).toBe('one');
  });
});

describe('the change since the start', () => {
  it('goes back to the first year that may be compared', () => {
    const figure = series([500, 10, 30, 40], { breaks: ['2002'], column: { minimumBase: 10 } });
    expect(measured(figure, 'start')).toBe('10');
    expect(measured(figure, 'changeSinceStart')).toBe('30');
    expect(measured(figure, 'percentChangeSinceStart')).toBe('300 per cent');
    expect(measured(figure, 'doubledSinceStart')).toBe('true');
  });

  it('is not known where nothing may be compared', () => {
    expect(measured(series([10, 20], { breaks: ['2002'] }), 'roseSinceStart')).toBe(
      'unknown: nothing to compare 2002 with',
    );
  });
});
