import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FaultList, formatFaults } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import { areasOf } from '../newsroom/areas.ts';
import { breaksOfCauses } from '../tables/breaks.ts';
import { type Column, columnSchema } from '../tables/column.ts';
import { makeTable } from '../tables/makeTable.ts';
import { parsePeriod } from '../tables/period.ts';
import { readTable } from '../tables/readTable.ts';
import { explainsAbsence, STATUSES } from '../tables/status.ts';
import type { Cell, Table } from '../tables/table.ts';
import { AREAS } from '../test/moorland.ts';
import { temporaryNewsroom, writeNewsroomFiles } from '../test/temporaryNewsroom.ts';
import { writeTable } from './writeTable.ts';

const column = (name: string, more: object = {}): Column => ({
  name,
  ...columnSchema.parse({ title: 'Sheep', kind: 'count', unit: { one: 'sheep', many: 'sheep' }, ...more }),
});

const year = parsePeriod('2001');
if (!year) throw new RangeError('not a period');

const parts = {
  id: 'sheep',
  title: 'Sheep',
  description: 'Sheep by district',
  columns: new Map([
    ['sheep', column('sheep')],
    ['change', column('change', { title: 'Change', kind: 'percentage-change', decimals: 1 })],
  ]),
  found: [],
  breaks: breaksOfCauses([{ from: '2001', because: 'Lambs count from 2001' }]),
  gapped: false,
  sources: [
    {
      id: 'sheep',
      publisher: 'Moorland Counts',
      title: 'Sheep and people',
      url: 'https://example.org/sheep',
      licence: { name: 'Moor Licence', url: 'https://example.org/licence' },
      attribution: 'Adapted from data from Moorland Counts under the Moor Licence',
      obtained: { how: 'original' as const, note: 'Counted by hand' },
      released: '2002-02-03',
    },
  ],
};

function tableOf(cells: Record<string, Cell>, area: Area | undefined = AREAS.all[0], areas = AREAS): Table {
  if (!area) throw new RangeError('no area');
  return makeTable(parts, [{ area, period: year as NonNullable<typeof year>, cells }], areas);
}

const write = (table: Table) => writeTable(table, 'scripts/derive/sheep.ts', 'en-GB');

describe('writeTable', () => {
  it('writes a row for each area and period, and a status beside each value', () => {
    const cells: Record<string, Cell> = {
      sheep: { value: 5, status: ['r', 'e'] },
      change: { value: null, status: ['x'] },
    };
    expect(write(tableOf(cells)).csv).toBe(
      'area_code,area,period,sheep,sheep_status,change,change_status\nM0,Moorland,2001,5,[r][e],,[x]\n',
    );
  });

  it('names the language of the newsroom', () => {
    const { metadata } = writeTable(tableOf({}), 'scripts/derive/sheep.ts', 'cy-GB');
    expect(JSON.parse(metadata)['@context'][1]).toEqual({ '@language': 'cy' });
  });

  it('describes the table in the terms of CSVW', () => {
    const cells: Record<string, Cell> = {
      sheep: { value: 5, status: [] },
      change: { value: -1.5, status: [] },
    };
    const metadata = JSON.parse(write(tableOf(cells)).metadata);
    expect(metadata).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: 'sheep.csv',
      'dc:title': 'Sheep',
      'dc:publisher': 'Moorland Counts',
      'dc:issued': '2002-02-03',
      'dc:license': { '@id': 'https://example.org/licence' },
      'dc:rights': 'Adapted from data from Moorland Counts under the Moor Licence',
      'dc:source': { '@id': 'https://example.org/sheep', 'dc:title': 'Sheep and people' },
      'urn:standfirst:recipe': 'scripts/derive/sheep.ts',
      'urn:standfirst:breaks': [
        { 'urn:standfirst:from': '2001', 'urn:standfirst:because': 'Lambs count from 2001' },
      ],
    });
    expect(metadata.tableSchema.primaryKey).toEqual(['area_code', 'period']);
    expect(metadata.tableSchema.columns.map((one: { name: string }) => one.name)).toEqual([
      'area_code',
      'area',
      'period',
      'sheep',
      'sheep_status',
      'change',
      'change_status',
    ]);
    expect(metadata.tableSchema.columns[3]).toEqual({
      name: 'sheep',
      titles: ['sheep', 'Sheep'],
      datatype: 'integer',
    });
  });

  it('writes the same bytes each time', () => {
    const table = () => tableOf({ sheep: { value: 5, status: [] }, change: { value: 0.1, status: [] } });
    expect(write(table())).toEqual(write(table()));
  });

  it.each(['=1+1', '+1', '-1', '@a', '\tA', '\rA'])('keeps a spreadsheet from calculating %j', (name) => {
    const area = { ...(AREAS.all[0] as Area), name };
    const { csv } = write(
      tableOf({ sheep: { value: 5, status: [] }, change: { value: -1, status: [] } }, area),
    );
    expect(csv.split('\n').slice(1).join('\n').replaceAll('"', '')).toBe(`M0,'${name},2001,5,,-1,\n`);
  });

  it('writes what readTable reads again, whatever the values, statuses and names', () => {
    const statuses = STATUSES;
    const qualifying = fc.subarray(statuses.filter((status) => !explainsAbsence(status)));
    const absent = fc.constantFrom(...statuses.filter(explainsAbsence));
    const cell = (value: fc.Arbitrary<number>): fc.Arbitrary<Cell> =>
      fc.oneof(
        fc.record({ value, status: qualifying }),
        absent.map((status) => ({ value: null, status: [status] })),
      );
    const change = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const name = fc.string({ minLength: 1 }).map((text) => `${text}·`);
    const row = fc.record({ sheep: cell(fc.nat()), change: cell(change) });
    const newsroom = temporaryNewsroom({});
    fc.assert(
      fc.property(row, name, (cells, text) => {
        const area = { ...(AREAS.all[0] as Area), name: text };
        const areas = areasOf([area]);
        const table = tableOf(cells, area, areas);
        const { csv, metadata } = write(table);
        writeNewsroomFiles(newsroom.root, {
          'data/derived/sheep.csv': csv,
          'data/derived/sheep.csv-metadata.json': metadata,
        });
        const faults = new FaultList();
        expect([readTable(newsroom, 'sheep', areas, faults), formatFaults(faults.all)]).toEqual([table, '']);
      }),
    );
  });
});
