import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterPeriod, monthsIn, parsePeriod } from './period.ts';

describe('parsePeriod', () => {
  it.each([
    ['2001', 'year'],
    ['FY2001-02', 'financial-year'],
    ['FY1999-00', 'financial-year'],
    ['YE2001-09', 'year-ending'],
    ['2001-Q3', 'quarter'],
    ['2001-03', 'month'],
    ['2001/2003', 'span'],
    ['FY1998-99/FY1999-00', 'span'],
    ['YE2001-03/YE2003-03', 'span'],
    ['2001-Q3/2002-Q2', 'span'],
    ['2001-03/2001-12', 'span'],
  ])('reads %s as a %s', (id, kind) => {
    expect(parsePeriod(id)).toMatchObject({ id, kind });
  });

  it.each([
    '',
    '01',
    '20012',
    'FY2001-03',
    'FY2001',
    'YE2001-13',
    'YE2001-00',
    '2001-Q0',
    '2001-Q5',
    '2001-13',
    ' 2001',
    '2001/2001',
    '2003/2001',
    '2001/',
    '2001/FY2002-03',
    'YE2001-03/YE2002-09',
    '2001/2002/2003',
  ])('does not take %j for a period', (id) => {
    expect(parsePeriod(id)).toBeNull();
  });

  it('counts periods so that one less is exactly one earlier', () => {
    const index = (id: string) => parsePeriod(id)?.index ?? Number.NaN;
    expect(index('2002') - index('2001')).toBe(1);
    expect(index('2001-Q1') - index('2000-Q4')).toBe(1);
    expect(index('2001-01') - index('2000-12')).toBe(1);
    expect(index('FY2000-01') - index('FY1999-00')).toBe(1);
    expect(index('YE2001-09') - index('YE2000-09')).toBe(1);
  });

  it('gives years that end in different months different cycles', () => {
    expect(parsePeriod('YE2001-09')?.cycle).not.toBe(parsePeriod('YE2001-03')?.cycle);
  });

  it('places a span at its end, with its length in units of its ends', () => {
    expect(parsePeriod('2010/2016')).toMatchObject({ index: 2016, length: 7, year: 2016, month: null });
    expect(parsePeriod('YE2022-03/YE2024-03')).toMatchObject({ index: 2024, length: 3, month: 3 });
    expect(parsePeriod('2016')).toMatchObject({ length: 1, ends: null });
  });

  it('gives spans of different lengths different cycles', () => {
    const cycles = ['2010/2016', '2017/2020', '2018/2024'].map((id) => parsePeriod(id)?.cycle);
    expect(cycles[0]).toBe(cycles[2]);
    expect(cycles[0]).not.toBe(cycles[1]);
  });

  it('never throws, and returns the id that it was given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^(FY|YE)?\d{4}(-Q?\d{1,2})?(\/(FY|YE)?\d{4}(-Q?\d{1,2})?)?$/),
        ),
        (id) => {
          const period = parsePeriod(id);
          if (period) expect(period.id).toBe(id);
        },
      ),
    );
  });
});

describe('laterPeriod', () => {
  it.each([
    ['2001', '2002', 12],
    ['FY1998-99', 'FY1999-00', 12],
    ['YE2001-03', 'YE2002-03', 12],
    ['2001-Q3', '2001-Q4', 3],
    ['2001-Q4', '2002-Q1', 3],
    ['2001-09', '2001-10', 1],
    ['2001-12', '2002-01', 1],
    ['2001/2003', '2002/2004', 36],
    ['FY1998-99/FY1999-00', 'FY1999-00/FY2000-01', 24],
    ['2001-Q3/2001-Q4', '2001-Q4/2002-Q1', 6],
    ['2001-12/2002-02', '2002-01/2002-03', 3],
  ])('goes on from %s to %s, by %i months', (id, next, months) => {
    const period = parsePeriod(id);
    if (!period) throw new RangeError(id);
    expect(laterPeriod(period, 1)).toEqual(parsePeriod(next));
    expect(laterPeriod(period, 1).index).toBe(period.index + 1);
    expect(laterPeriod(laterPeriod(period, 7), -7)).toEqual(period);
    expect(monthsIn(period)).toBe(months);
  });
});
