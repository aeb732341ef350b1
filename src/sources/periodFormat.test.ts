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
    expect(readPeriod(text, { format })?.id).toBe(id);
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
    expect(readPeriod(text, { format })).toBeNull();
  });

  it('knows a year ending in each month', () => {
    expect(PERIOD_FORMATS.filter((format) => format.startsWith('year-ending-'))).toHaveLength(12);
  });
});

describe('a span', () => {
  it.each([
    ['2010-2016', 'year', '2010/2016'],
    ['2010–2016', 'year', '2010/2016'],
    ['2010 to 2016', 'year', '2010/2016'],
    ['between 2010 and 2016', 'year', '2010/2016'],
    ['2019/21', 'year', '2019/2021'],
    ['2019-21', 'year', '2019/2021'],
    ['1999/2001', 'year', '1999/2001'],
    ['3 years to 2021', 'year', '2019/2021'],
    ['2010–11 to 2015–16', 'financial-year', 'FY2010-11/FY2015-16'],
    ['2010/11 - 2015/16', 'financial-year', 'FY2010-11/FY2015-16'],
    ['2010-11-2015-16', 'financial-year', 'FY2010-11/FY2015-16'],
    ['3 years to March 2024', 'year-ending-march', 'YE2022-03/YE2024-03'],
    ['Three years ending March 2024', 'year-ending-march', 'YE2022-03/YE2024-03'],
    ['April 2021 to March 2024', 'year-ending-march', 'YE2022-03/YE2024-03'],
    ['Jan 2019 - Dec 2021', 'year-ending-december', 'YE2019-12/YE2021-12'],
    ['6 months to June 2021', 'month', '2021-01/2021-06'],
    ['2021 Q1 to 2022 Q4', 'quarter', '2021-Q1/2022-Q4'],
    ['January 2021 to June 2021', 'month', '2021-01/2021-06'],
    ['2021-01 to 2021-06', 'month', '2021-01/2021-06'],
  ] as const)('%s, of the format %s, is %s', (text, of, id) => {
    expect(readPeriod(text, { format: 'span', of })?.id).toBe(id);
  });

  it('has years for its ends unless the source says otherwise', () => {
    expect(readPeriod(' 2010 to 2016 ', { format: 'span' })?.id).toBe('2010/2016');
  });

  it.each([
    '2016',
    '2016-2010',
    '2010 to',
    '2021/19',
    '1 year to 2021',
    '12 years to 0005',
    'many years to 2021',
    '2010-11 to 2016',
  ])('is not %j', (text) => {
    expect(readPeriod(text, { format: 'span' })).toBeNull();
  });
});
