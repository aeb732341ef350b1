import { describe, expect, it } from 'vitest';
import { PERIOD_FORMATS, type PeriodFormat, readPeriod } from './periodFormat.ts';

describe('readPeriod', () => {
  it.each<[string, PeriodFormat, string]>([
    ['2001', 'year', '2001'],
    [' 2001 ', 'year', '2001'],
    ['2001', 'year-ending-september', 'YE2001-09'],
    ['2001', 'year-ending-march', 'YE2001-03'],
    ['2001/02', 'financial-year', 'FY2001-02'],
    ['2001-02', 'financial-year', 'FY2001-02'],
    ['2001/2002', 'financial-year', 'FY2001-02'],
    ['1999/00', 'financial-year', 'FY1999-00'],
    ['2001 Q3', 'quarter', '2001-Q3'],
    ['Q3 2001', 'quarter', '2001-Q3'],
    ['2001Q3', 'quarter', '2001-Q3'],
    ['March 2001', 'month', '2001-03'],
    ['Mar 2001', 'month', '2001-03'],
    ['2001-03', 'month', '2001-03'],
    ['YE2001-09', 'id', 'YE2001-09'],
  ])('reads %s as %s: %s', (text, format, id) => {
    expect(readPeriod(text, format)?.id).toBe(id);
  });

  it.each<[string, PeriodFormat]>([
    ['01', 'year'],
    ['2001/02', 'year'],
    ['2001/03', 'financial-year'],
    ['2001/2012', 'financial-year'],
    ['2001', 'financial-year'],
    ['2001 Q5', 'quarter'],
    ['Marsh 2001', 'month'],
    ['2001-13', 'month'],
    ['2001/02', 'year-ending-march'],
    ['YE2001-13', 'id'],
    ['', 'id'],
  ])('does not take %j for a period of the format %s', (text, format) => {
    expect(readPeriod(text, format)).toBeNull();
  });

  it('knows a year ending in each month', () => {
    expect(PERIOD_FORMATS.filter((format) => format.startsWith('year-ending-'))).toHaveLength(12);
  });
});
