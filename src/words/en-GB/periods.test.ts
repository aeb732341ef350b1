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
    [[], ''],
  ])('among %j is headed %s', (ids, text) => {
    expect(periods.span(ids.map(at))).toBe(text);
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
