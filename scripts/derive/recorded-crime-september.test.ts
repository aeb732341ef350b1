import { describe, expect, it } from 'vitest';
import { FaultList } from '../../src/faults/fault.ts';
import { readAreas } from '../../src/newsroom/areas.ts';
import { newsroomAt } from '../../src/newsroom/newsroom.ts';
import { readTable } from '../../src/tables/readTable.ts';
import type { Row } from '../../src/tables/table.ts';

const newsroom = newsroomAt(`${import.meta.dirname}/../..`);
const faults = new FaultList();
const areas = readAreas(newsroom, faults);
const table = readTable(newsroom, 'recorded-crime-september', areas, faults);
faults.throwIfAny();

function cell(code: string, period: string, column: string) {
  const row = table?.rows.of(code).find((one) => one.period.id === period);
  if (!row) throw new RangeError(`no row: ${code}, ${period}`);
  return row.cells[column];
}

const years = ['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024'].map((year) => `YE${year}-09`);
const ofKind =
  (...kinds: string[]) =>
  (row: Row) =>
    kinds.includes(row.area.kind);
const isIn = (parent: string) => (row: Row) => row.area.parent === parent;

function sum(period: string, column: string, wanted: (row: Row) => boolean): number {
  const rows = table?.rows.filter((row) => row.period.id === period && wanted(row)) ?? [];
  return rows.reduce((total, row) => total + (row.cells[column]?.value ?? 0), 0);
}

describe('recorded crime, years ending September', () => {
  it('covers 43 forces, British Transport Police, nine regions, two countries and both together', () => {
    const kinds = Map.groupBy(table?.rows.areas ?? [], ({ kind }) => kind);
    expect([...kinds].map(([kind, rows]) => [kind, rows.length])).toEqual([
      ['nation', 1],
      ['country', 2],
      ['region', 9],
      ['police-force', 43],
      ['police-force-other', 1],
    ]);
    expect(table?.rows).toHaveLength(56 * years.length);
  });

  it.each(years)('adds up to the total of England and Wales in %s', (year) => {
    const total = cell('K04000001', year, 'offences')?.value;
    expect(sum(year, 'offences', ofKind('police-force', 'police-force-other'))).toBe(total);
  });

  it.each(years)('adds up to the total of each region, of England and of Wales in %s', (year) => {
    for (const { code, kind } of areas.all.filter(
      (area) => area.kind === 'region' || area.code === 'W92000004',
    )) {
      expect([code, kind, sum(year, 'offences', isIn(code))]).toEqual([
        code,
        kind,
        cell(code, year, 'offences')?.value,
      ]);
    }
    expect(sum(year, 'offences', ofKind('region'))).toBe(cell('E92000001', year, 'offences')?.value);
  });

  it('has no figure for Greater Manchester in the year to September 2019, and no rate', () => {
    expect(cell('E23000005', 'YE2019-09', 'offences')).toEqual({ value: null, status: ['x'] });
    expect(cell('E23000005', 'YE2019-09', 'rate')).toEqual({ value: null, status: ['x'] });
  });

  it.each(['E12000002', 'E92000001', 'K04000001'])(
    'marks the totals that leave Greater Manchester out as breaks, and gives them no rate: %s',
    (code) => {
      expect(cell(code, 'YE2018-09', 'offences')?.status).toEqual([]);
      expect(cell(code, 'YE2019-09', 'offences')?.status).toEqual(['b']);
      expect(cell(code, 'YE2019-09', 'rate')).toEqual({ value: null, status: ['x'] });
      expect(cell(code, 'YE2020-09', 'offences')?.status).toEqual(['b']);
      expect(cell(code, 'YE2020-09', 'rate')?.value).toBeGreaterThan(0);
      expect(cell(code, 'YE2021-09', 'offences')?.status).toEqual([]);
    },
  );

  it('has rates to 2023 only, because there is no population for 2024', () => {
    for (const { code, kind } of areas.all.filter((area) => area.kind !== 'police-force-other')) {
      expect([code, kind, cell(code, 'YE2024-09', 'rate')]).toEqual([
        code,
        kind,
        { value: null, status: ['x'] },
      ]);
      expect(cell(code, 'YE2023-09', 'rate')?.value).toBeGreaterThan(0);
    }
  });

  it('works a rate out as offences per 1,000 residents, to one decimal', () => {
    // 10,847 ÷ 1,700,982 × 1,000 = 6.377
    expect(cell('E23000036', 'YE2017-09', 'rate')).toEqual({ value: 6.4, status: [] });
  });

  it.each(years)('has neither population nor rate for British Transport Police in %s', (year) => {
    expect(cell('X-BTP', year, 'population')).toEqual({ value: null, status: ['z'] });
    expect(cell('X-BTP', year, 'rate')).toEqual({ value: null, status: ['z'] });
  });

  it('says that the rate of the City of London is of low reliability', () => {
    expect(cell('E23000034', 'YE2023-09', 'rate')?.status).toEqual(['u']);
    expect(areas.byCode.get('E23000034')?.comparable).toBe(false);
  });
});
