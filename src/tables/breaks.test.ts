import { describe, expect, it } from 'vitest';
import { breakFault, breaksOfCauses, causesOf } from './breaks.ts';

const because = 'Lambs count';
const at = (from: string, changed?: string) =>
  breaksOfCauses([{ from, changed, because }]).map(({ period }) => period.id);

describe('a change in how figures are counted', () => {
  it.each([
    ['2020', undefined, ['2020']],
    ['2020', '2020-01', ['2020']],
    ['2020', '2020-06', ['2020', '2021']],
    ['YE2018-09', '2018-04', ['YE2018-09', 'YE2019-09']],
    ['YE2018-09', '2017-10', ['YE2018-09']],
    ['FY2019-20', '2019-04', ['FY2019-20']],
    ['FY2019-20', '2020-03', ['FY2019-20', 'FY2020-21']],
    ['2020-Q2', '2020-05', ['2020-Q2', '2020-Q3']],
    ['2020-02', '2020-02', ['2020-02']],
  ])('from %s, made in %s, breaks a series before %j', (from, changed, breaks) => {
    expect(at(from, changed)).toEqual(breaks);
  });

  it('is one cause of two breaks, in order among others', () => {
    const breaks = breaksOfCauses([
      { from: '2022', because },
      { from: '2020', changed: '2020-06', because },
    ]);
    expect(breaks.map(({ period }) => period.id)).toEqual(['2020', '2021', '2022']);
    expect(causesOf(breaks)).toHaveLength(2);
  });

  it.each([
    [{ from: '20x' }, 'not a period: 20x'],
    [{ from: '2020', changed: '2020' }, 'not a month: 2020'],
    [{ from: 'YE2018-09', changed: '2018-10' }, 'a change outside of YE2018-09: 2018-10'],
    [{ from: 'YE2018-09', changed: '2017-09' }, 'a change outside of YE2018-09: 2017-09'],
    [{ from: 'FY2019-20', changed: '2019-04' }, null],
  ])('is refused where it makes no sense: %o', (declared, fault) => {
    expect(breakFault({ ...declared, because })).toBe(fault);
  });
});
