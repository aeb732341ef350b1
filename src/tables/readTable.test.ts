import { describe, expect, it } from 'vitest';
import { derive } from '../derive/derive.ts';
import { FaultList, formatFault } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { AREAS, moorland, sha256 } from '../test/moorland.ts';
import { temporaryNewsroom, writeNewsroomFiles } from '../test/temporaryNewsroom.ts';
import { readTable, readTables } from './readTable.ts';
import { MISSING_STATUSES } from './status.ts';

const CSV = `area_code,area,period,sheep,sheep_status,people,people_status
M0,Moorland,2001,1500,,,[x]
M1,Northmoor,2001,900,,100,
M2,Southmoor,2001,600,[r],200,
M3,Isle of Gull,2001,,[x],50,
`;

async function derived(): Promise<Newsroom> {
  const newsroom = temporaryNewsroom(moorland());
  await derive(newsroom, { write: true });
  return newsroom;
}

function read(newsroom: Newsroom) {
  const faults = new FaultList();
  const table = readTable(newsroom, 'sheep', AREAS, faults);
  return { table, faults: faults.all.map(formatFault) };
}

const csvFile = 'data/derived/sheep.csv';
const jsonFile = 'data/derived/sheep.csv-metadata.json';
const mend = '\n    mend      a derived table is never edited: run npm run derive';

/** Faults of an edited CSV file, without the checksum fault that every edit causes. */
async function faultsOf(csv: string) {
  const newsroom = await derived();
  writeNewsroomFiles(newsroom.root, { [csvFile]: csv });
  const { table, faults } = read(newsroom);
  expect(table).toBeNull();
  const changed = `${csvFile}  derived table was changed by hand: sha256 ${sha256(csv)}\n    expected  sha256 ${sha256(CSV)}${mend}`;
  expect(faults).toContain(changed);
  return faults.filter((fault) => fault !== changed);
}

describe('readTable', () => {
  it('reads rows, columns, breaks and sources from the two files alone', async () => {
    const { table, faults } = read(await derived());
    expect(faults).toEqual([]);
    expect(table).toMatchObject({ id: 'sheep', title: 'Sheep', description: 'Sheep and people by district' });
    expect([...(table?.columns.keys() ?? [])]).toEqual(['sheep', 'people']);
    expect(table?.columns.get('people')).toMatchObject({
      name: 'people',
      kind: 'population',
      minimumBase: 20,
    });
    expect(table?.rows.at(2)).toMatchObject({ line: 4, cells: { sheep: { value: 600, status: ['r'] } } });
    expect(table?.rows.of('M3')[0]?.cells['sheep']).toEqual({ value: null, status: ['x'] });
    expect(table?.breaks.map(({ period, cause }) => [period.id, cause.because])).toEqual([
      ['2001', 'Lambs count from 2001'],
    ]);
    expect(table?.sources).toMatchObject([
      { id: 'sheep', released: '2002-02-03', obtained: { how: 'original', note: 'Counted by hand' } },
    ]);
  });

  it('refuses any change by hand, even one that makes sense', async () => {
    expect(await faultsOf(CSV.replace('900', '901'))).toEqual([]);
  });

  const cases: [title: string, csv: string, fault: string][] = [
    [
      'refuses an unknown area',
      CSV.replace('M1', 'M9'),
      `${csvFile}:3:1  unknown area: M9\n    expected  a code of data/areas.csv${mend}`,
    ],
    [
      'refuses a name that areas.csv does not give the area',
      CSV.replace('Northmoor', 'Nordmoor'),
      `${csvFile}:3:4  wrong name of area M1: Nordmoor\n    expected  Northmoor${mend}`,
    ],
    [
      'refuses a period that is none',
      CSV.replace('Northmoor,2001', 'Northmoor,May'),
      `${csvFile}:3:14  not a period: May${mend}`,
    ],
    [
      'refuses an unknown status',
      CSV.replace('[r]', '[q]'),
      `${csvFile}:4:23  unknown status: [q]\n    expected  markers such as [x] or [r][e]${mend}`,
    ],
    [
      'refuses text in place of a number',
      CSV.replace('900', 'many'),
      `${csvFile}:3:19  sheep is not a number: many${mend}`,
    ],
    [
      'refuses a number with a thousands comma',
      CSV.replace('900', '"1,900"'),
      `${csvFile}:3:19  sheep is not a number: 1,900${mend}`,
    ],
    [
      'refuses a missing value without a reason',
      CSV.replace('900', ''),
      `${csvFile}:3:19  no sheep and no reason why\n    expected  a number, or a status ${MISSING_STATUSES.map((each) => `[${each}]`).join(' ')}${mend}`,
    ],
    [
      'refuses a value with a status that says there is none',
      CSV.replace('900,', '900,[x]'),
      `${csvFile}:3:19  sheep with a status that says there is none: 900 [x]${mend}`,
    ],
    [
      'refuses a row that appears twice',
      CSV.replace('M2,South', 'M1,Northmoor,2001,1,,1,\nM2,South'),
      `${csvFile}:4  row appears twice: M1, 2001\n    expected  only line 3${mend}`,
    ],
    [
      'refuses rows out of order',
      CSV.replace(/(M1.*\n)(M2.*\n)/, '$2$1'),
      `${csvFile}:4  row out of order: M1, 2001\n    expected  the order of data/areas.csv, then that of time${mend}`,
    ],
    [
      'refuses periods of two kinds',
      CSV.replace('Gull,2001', 'Gull,FY2001-02'),
      `${csvFile}:5  periods of two kinds in one table: 2001 and FY2001-02${mend}`,
    ],
    [
      'refuses other columns than the metadata has',
      CSV.replace('people,', 'folk,'),
      `${csvFile}:1  wrong columns: area_code,area,period,sheep,sheep_status,folk,people_status\n    expected  area_code,area,period,sheep,sheep_status,people,people_status${mend}`,
    ],
  ];
  it.each(cases)('%s', async (_title, csv, fault) => {
    expect(await faultsOf(csv)).toEqual([fault]);
  });

  it('refuses metadata that was edited, at the line', async () => {
    const newsroom = await derived();
    const { table } = read(newsroom);
    expect(table).not.toBeNull();
    writeNewsroomFiles(newsroom.root, { [jsonFile]: '{ "url": "sheep.csv" }' });
    expect(read(newsroom).faults[0]).toBe(
      `${jsonFile}:1:1  missing key: dc:title\n    expected  text (in quotes if it looks like a number)${mend}`,
    );
    writeNewsroomFiles(newsroom.root, { [jsonFile]: '{ "url": ' });
    expect(read(newsroom).faults[0]).toContain(`${jsonFile}:1:10  not valid YAML`);
  });

  it('refuses one file without the other', async () => {
    const newsroom = temporaryNewsroom({ [csvFile]: CSV });
    expect(read(newsroom).faults).toEqual([
      `${jsonFile}  derived table is incomplete: the file is missing${mend}`,
    ]);
  });
});

describe('readTables', () => {
  it('reads all tables, and leaves out those with a fault', async () => {
    const newsroom = await derived();
    writeNewsroomFiles(newsroom.root, { 'data/derived/goats.csv': CSV });
    const faults = new FaultList();
    expect([...readTables(newsroom, AREAS, faults).keys()]).toEqual(['sheep']);
    expect(faults.all).toHaveLength(1);
  });

  it('finds no tables where nothing is derived', () => {
    expect(readTables(temporaryNewsroom({}), AREAS, new FaultList()).size).toBe(0);
  });
});
