import { describe, expect, it } from 'vitest';
import { derive } from '../../src/derive/derive.ts';
import { FaultList } from '../../src/faults/fault.ts';
import { readAreas } from '../../src/newsroom/areas.ts';
import { newsroomAt } from '../../src/newsroom/newsroom.ts';
import { readTables } from '../../src/tables/readTable.ts';

const newsroom = newsroomAt(`${import.meta.dirname}/../..`);
const faults = new FaultList();
const areas = readAreas(newsroom, faults);
const tables = readTables(newsroom, areas, faults);
faults.throwIfAny();

const values = (table: string, area: string, column: string) =>
  tables
    .get(table)
    ?.rows.of(areas.byName.get(area)?.code ?? '')
    ?.map(({ cells }) => cells[column]?.value);

describe('the derived tables', () => {
  it('are those that the recipes make of the raw files today', async () => {
    const { written, removed } = await derive(newsroom, { write: false });
    expect([written, removed]).toEqual([[], []]);
  });

  it.each([
    ['west midlands', [55, 102]],
    ['thames valley', [83, 111]],
    ['south yorkshire', [87, 109]],
    ['durham', [34, 37]],
    ['bedfordshire', [19, 31]],
    ['england and wales', [null, 3166]],
  ])('hold the prosecutions that were reported for %s', (area, prosecutions) => {
    expect(values('stalking-prosecutions', area, 'prosecutions')).toEqual(prosecutions);
  });

  it('hold the published changes where there is no total to work them out from', () => {
    expect(values('stalking-prosecutions', 'england and wales', 'change_published')).toEqual([null, 27]);
    expect(values('recorded-crime-march', 'england and wales', 'change_published')).toEqual([null, -10]);
    expect(values('recorded-crime-march', 'england and wales', 'offences')).toEqual([709388, 637700]);
  });

  it('hold the estimates of the survey', () => {
    const row = tables.get('crime-survey')?.rows.at(0);
    expect(Object.values(row?.cells ?? {}).map(({ value }) => value)).toEqual([
      14.4, 20.2, 8.7, 3.2, 4, 2.3, 8.8, 0.8,
    ]);
  });
});

describe('the areas', () => {
  it('give each of the 43 forces a tile of its own, and no other area', () => {
    const tiled = areas.all.filter(({ tile }) => tile !== null);
    expect(tiled).toHaveLength(43);
    expect(tiled.every(({ kind }) => kind === 'police-force')).toBe(true);
  });

  it.each([
    'London, City of',
    'Devon & Cornwall',
    'Metropolitan Police',
    'ENGLAND AND WALES',
    'West Midlands Region',
  ])('are known by the names that sources use: %s', (name) => {
    expect(areas.byName.has(name.toLowerCase())).toBe(true);
  });
});
