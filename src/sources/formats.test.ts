import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readReleaseFile } from '../test/releaseFile.ts';

/** One table, as each format would have it: numbers are numbers where there is no marker. */
const HEADER = ['Place', 'Year', 'Sheep', 'People'];
const ROWS: (string | number)[][] = [
  ['M0', 2001, '1,500', '..'],
  ['M1', 2001, 900, 100],
  ['M2', 2001, '600 [r]', 200.5],
  ['M3', 2001, '..', 0.0000001],
];

const csv = [HEADER, ...ROWS]
  .map((row) => row.map((cell) => (cell === '1,500' ? '"1,500"' : plain(cell))).join())
  .join('\n');
const tsv = [HEADER, ...ROWS].map((row) => row.map(plain).join('\t')).join('\n');
const records = ROWS.map((row) => Object.fromEntries(row.map((cell, index) => [HEADER[index], cell])));
const texts = ROWS.map((row) => row.map(plain));

function plain(cell: string | number | undefined): string {
  return cell === 1e-7 ? '0.0000001' : String(cell);
}

const jsonStat = {
  version: '2.0',
  class: 'dataset',
  id: ['Place', 'Year', 'measure'],
  size: [4, 1, 2],
  role: { metric: ['measure'], geo: ['Place'], time: ['Year'] },
  dimension: {
    Place: { category: { index: ['M0', 'M1', 'M2', 'M3'], label: { M0: 'Moorland' } } },
    Year: { category: { label: { '2001': 'The year 2001' } } },
    measure: { category: { index: { s: 0, p: 1 }, label: { s: 'Sheep', p: 'People' } } },
  },
  value: [1500, null, 900, 100, 600, 200.5, null, 1e-7],
  status: { 1: '..', 4: '[r]', 6: '..' },
};

function parquet(): Uint8Array {
  const columnData = HEADER.map((name, index) => ({
    name,
    type: 'STRING' as const,
    data: texts.map((row) => row[index] ?? ''),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

const sheets = [{ name: 'S', rows: [HEADER, ...ROWS] }];

const files: [ending: string, bytes: () => Promise<string | Uint8Array>, declared: string][] = [
  ['tsv', async () => tsv, ''],
  ['csv', async () => csv.replaceAll(/,(?!5)/g, ';').replace('"1;500"', '"1,500"'), 'delimiter: ";"'],
  ['txt', async () => tsv, 'delimiter: "\\t"'],
  ['csv', async () => Buffer.from(`\uFEFF${csv.replaceAll('\n', '\r\n')}`, 'utf16le'), ''],
  ['csv', async () => Buffer.from(csv, 'utf16le'), ''],
  ['xlsx', () => writeXlsx({ sheets }), ''],
  ['ods', () => writeOds({ sheets }), ''],
  ['json', async () => JSON.stringify(records), ''],
  [
    'json',
    async () => `\uFEFF${JSON.stringify({ meta: 1, data: { rows: records } }, null, 2)}`,
    'table: { path: data.rows }',
  ],
  ['json', async () => JSON.stringify(jsonStat), ''],
  ['parquet', async () => parquet(), ''],
];

const RELEASE = {
  date: '2002-02-03',
  rows: 4,
  read: 4,
  dropped: [],
  leftOut: { above: 0, below: 0 },
  notes: [],
  columns: {
    area: ['M0', 'M1', 'M2', 'M3'],
    period: ['2001', '2001', '2001', '2001'],
    sheep: [1500, 900, 600, undefined],
    sheep_status: ['', '', '[r]', '[x]'],
    people: [undefined, 100, 200.5, 1e-7],
    people_status: ['[x]', '', '', ''],
  },
};

describe('one table in many formats', () => {
  it.each(files)('is read from %s to the same values and statuses', async (ending, bytes, declared) => {
    const read = await readReleaseFile(`2002-02-03.${ending}`, await bytes(), { declared });
    expect(read.faults).toEqual([]);
    expect({ ...read.release, notes: [] }).toEqual(RELEASE);
  });
});
