import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../tables/period.ts';
import { thefts } from '../test/thefts.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { periodTicks } from './axes/time.ts';
import { valueAxis } from './axes/values.ts';
import { PHONE, WIDE } from './form.ts';

const count = thefts.columns.get('thefts') as NonNullable<ReturnType<typeof thefts.columns.get>>;
const rate = thefts.columns.get('rate') as typeof count;
const labels = (values: number[], column = count, zero = true) =>
  valueAxis(values, column, 4, inEnglish, zero).ticks.map((tick) => tick.label);

describe('the value axis', () => {
  it('begins at zero and ends at a round value', () => {
    expect(labels([371, 567])).toEqual(['0', '200', '400', '600']);
  });

  it('counts in whole things', () => {
    expect(labels([1, 2])).toEqual(['0', '1', '2']);
  });

  it('has the decimals that its steps need', () => {
    expect(labels([0.2, 0.9], rate)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
  });

  it('goes below zero where values do', () => {
    expect(labels([-34, 91])).toEqual(['−50', '0', '50', '100']);
  });

  it('has one scale for all sums of money', () => {
    const money = { ...count, kind: 'money', currency: 'GBP' } as const;
    expect(labels([400_000, 1_900_000], money)).toEqual(['£0', '£0.5m', '£1m', '£1.5m', '£2m']);
    expect(labels([-1_200_000, 600_000], money)).toEqual(['−£1.5m', '−£1m', '−£0.5m', '£0', '£0.5m', '£1m']);
    expect(labels([0.4, 1.9], { ...money, decimals: 2 })).toEqual(['£0', '£0.50', '£1', '£1.50', '£2']);
  });

  it('has two ends even when all values are zero, or all are the same', () => {
    expect(labels([0, 0])).toEqual(['0', '1']);
    const { domain } = valueAxis([5, 5], count, 4, inEnglish, false);
    expect(domain[0]).toBeLessThan(domain[1]);
  });
});

describe('the period axis', () => {
  const years = Array.from({ length: 24 }, (_, index) => parsePeriod(String(2001 + index))).flatMap(
    (each) => each ?? [],
  );
  const x = (width: number) => (period: { year: number }) => ((period.year - 2001) / 23) * width;

  it('names every period that has room, the last one always', () => {
    const wide = periodTicks(years, x(600), { ...WIDE, language: inEnglish }).map((tick) => tick.label);
    const phone = periodTicks(years, x(250), { ...PHONE, language: inEnglish }).map((tick) => tick.label);
    expect(wide).toEqual([
      '2002',
      '2004',
      '2006',
      '2008',
      '2010',
      '2012',
      '2014',
      '2016',
      '2018',
      '2020',
      '2022',
      '2024',
    ]);
    expect(phone).toEqual(['2004', '2009', '2014', '2019', '2024']);
  });

  it('counts months in steps of which a year has a whole number', () => {
    const months = Array.from({ length: 41 }, (_, index) => {
      return parsePeriod(
        `${2021 + Math.floor((index + 3) / 12)}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`,
      );
    }).flatMap((each) => each ?? []);
    const at = (period: { index: number }) => ((period.index - (months[0]?.index ?? 0)) / 40) * 600;
    const named = periodTicks(months, at, { ...WIDE, language: inEnglish }).map((tick) => tick.label);
    expect(named).toEqual([
      'Aug 2021',
      'Feb 2022',
      'Aug 2022',
      'Feb 2023',
      'Aug 2023',
      'Feb 2024',
      'Aug 2024',
    ]);
  });

  it('names a single period', () => {
    expect(
      periodTicks(years.slice(0, 1), () => 10, { ...WIDE, language: inEnglish }).map((tick) => tick.label),
    ).toEqual(['2001']);
  });
});
