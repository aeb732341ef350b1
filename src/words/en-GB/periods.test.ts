import { describe, expect, it, test } from 'vitest';
import { parsePeriod } from '../../tables/period.ts';
import { inEnglish } from '../inEnglish.ts';

const { periods } = inEnglish;

const at = (id: string) => {
  const period = parsePeriod(id);
  if (!period) throw new RangeError(id);
  return period;
};

describe('a period', () => {
  it.each([
    ['2001', '2001', '2001', '2001', 'calendar years'],
    ['FY2001-02', '2001/02', '2001/02', '2001/02', 'financial years'],
    ['FY1999-00', '1999/00', '1999/00', '1999/00', 'financial years'],
    ['YE2001-09', 'the year to September 2001', 'year to September 2001', '2001', 'years ending September'],
    ['2001-Q3', 'the third quarter of 2001', 'third quarter of 2001', 'Q3 2001', 'quarters'],
    ['2001-03', 'March 2001', 'March 2001', 'Mar 2001', 'months'],
    ['2010/2016', 'the seven years to 2016', 'seven years to 2016', '2010 to 2016', 'seven-year periods'],
    ['1995/2004', 'the 10 years to 2004', '10 years to 2004', '1995 to 2004', '10-year periods'],
    [
      'FY2010-11/FY2015-16',
      'the six financial years to 2015/16',
      'six financial years to 2015/16',
      '2010/11 to 2015/16',
      'six-financial-year periods',
    ],
    [
      'YE2022-03/YE2024-03',
      'the three years to March 2024',
      'three years to March 2024',
      '2022 to 2024',
      'three-year periods ending March',
    ],
    [
      '2001-Q3/2002-Q2',
      'the four quarters to the second quarter of 2002',
      'four quarters to the second quarter of 2002',
      'Q3 2001 to Q2 2002',
      'four-quarter periods',
    ],
    [
      '2001-01/2001-06',
      'the six months to June 2001',
      'six months to June 2001',
      'Jan 2001 to Jun 2001',
      'six-month periods',
    ],
  ])('%s is %s, headed %s, labelled %s, among %s', (id, text, heading, label, cycle) => {
    const period = at(id);
    const said = [periods.text, periods.heading, periods.label, periods.cycle].map((say) => say(period));
    expect(said).toEqual([text, heading, label, cycle]);
  });

  it.each([
    [['2001'], '2001'],
    [['YE2001-09'], 'year to September 2001'],
    [['2001', '2002'], '2001 and 2002'],
    [['2001', '2002', '2003'], '2001 to 2003'],
    [['YE2001-09', 'YE2002-09'], 'years ending September 2001 and 2002'],
    [['2003/2009', '2010/2016'], 'seven-year periods 2003 to 2009 and 2010 to 2016'],
    [['2001/2003', '2002/2004', '2003/2005'], 'three-year periods 2001 to 2003 up to 2003 to 2005'],
    [[], ''],
  ])('among %j is headed %s', (ids, text) => {
    expect(periods.span(ids.map(at))).toBe(text);
  });
});

describe('a span', () => {
  it.each([
    ['2010/2016', 'between 2010 and 2016'],
    ['FY2010-11/FY2015-16', 'between 2010/11 and 2015/16'],
    ['YE2022-03/YE2024-03', 'between April 2021 and March 2024'],
    ['YE2019-12/YE2021-12', 'between January 2019 and December 2021'],
    ['2001-Q3/2002-Q2', 'between the third quarter of 2001 and the second quarter of 2002'],
    ['2001-01/2001-06', 'between January 2001 and June 2001'],
  ])('%s is what happened %s', (id, text) => {
    expect(periods.between(at(id))).toBe(text);
  });

  it('has an end of its own', () => {
    expect(periods.end(at('2010/2016'))).toBe('2016');
    expect(periods.end(at('YE2022-03/YE2024-03'))).toBe('March 2024');
  });
});

describe('a date', () => {
  test.each([
    ['2024-10-08', '8 October 2024'],
    ['2024-02-29', '29 February 2024'],
    ['2024-01-01', '1 January 2024'],
    ['2024-10', 'October 2024'],
    ['2024', '2024'],
  ])('of %s is %s', (iso, text) => {
    expect(periods.date(iso)).toBe(text);
  });

  test.each([
    '',
    '24-10-08',
    '2024-13',
    '2024-00-10',
    '2024-10-32',
    '2024/10/08',
    '8 October 2024',
    '2024-1-1',
  ])('is not made of %j', (text) => {
    expect(() => periods.date(text)).toThrow(RangeError);
  });
});
