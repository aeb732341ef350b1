import { describe, expect, it } from 'vitest';
import { sampleTable } from '../test/tables.ts';
import { type Period, parsePeriod } from './period.ts';
import { indexBefore, isNext, periodAfter } from './schedule.ts';

function tableOf(periods: readonly string[], gapped = false) {
  return sampleTable({ periods, gapped, columns: { thefts: {} }, cells: { eastmere: { thefts: [] } } });
}

function at(id: string): Period {
  const period = parsePeriod(id);
  if (!period) throw new RangeError(id);
  return period;
}

const YEARLY = ['2015', '2016', '2018'];
const BIENNIAL = ['2010', '2012', '2014'];
const ROLLING = ['2013/2015', '2014/2016', '2015/2017', '2016/2018'];
const ADJOINING = ['2010/2012', '2013/2015'];

describe('indexBefore', () => {
  it.each([
    ['a year, though the table has a hole there', YEARLY, false, '2018', 2017],
    ['the survey before', BIENNIAL, true, '2014', 2012],
    ['a year that is not there, unless the table says that it is gapped', BIENNIAL, false, '2014', 2013],
    ['nothing before the first', BIENNIAL, true, '2010', null],
    ['the last span that does not overlap', ROLLING, false, '2016/2018', 2015],
    ['the span that ends where the latest begins', ADJOINING, false, '2013/2015', 2012],
    ['the last span before that does not overlap', ['2005/2007', '2011/2013'], true, '2011/2013', 2007],
  ])('is %s', (_, periods, gapped, id, index) => {
    expect(indexBefore(tableOf(periods, gapped), at(id))).toBe(index);
  });
});

describe('isNext', () => {
  it.each([
    [YEARLY, false, '2015', '2016', true],
    [YEARLY, false, '2016', '2018', false],
    [BIENNIAL, true, '2012', '2014', true],
    [BIENNIAL, true, '2010', '2014', false],
    [BIENNIAL, false, '2012', '2014', false],
    [ROLLING, false, '2015/2017', '2016/2018', true],
    [ROLLING, false, '2014/2016', '2016/2018', false],
    [ADJOINING, false, '2010/2012', '2013/2015', true],
    [BIENNIAL, true, '2014', '2012', false],
  ])('in %j (gapped: %j), from %s to %s: %j', (periods, gapped, earlier, later, truth) => {
    expect(isNext(tableOf(periods, gapped), at(earlier), at(later))).toBe(truth);
  });
});

describe('periodAfter', () => {
  it.each([
    [YEARLY, false, '2019'],
    [BIENNIAL, true, '2016'],
    [['2011', '2016', '2021'], true, '2026'],
    [['2021'], true, '2022'],
    [ROLLING, false, '2017/2019'],
    [ADJOINING, false, '2016/2018'],
    [['2005/2007', '2011/2013'], true, '2017/2019'],
    [['FY2019-20', 'FY2021-22'], true, 'FY2023-24'],
  ])('goes on from %j (gapped: %j) with %s', (periods, gapped, next) => {
    expect(periodAfter(tableOf(periods, gapped), at(periods.at(-1) ?? '')).id).toBe(next);
  });
});
