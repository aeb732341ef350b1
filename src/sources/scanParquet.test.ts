import { gzipSync, zstdCompressSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readReleaseFile } from '../test/releaseFile.ts';
import { everyText, textRows } from '../test/scanned.ts';
import { scanParquet } from './scanParquet.ts';

type Columns = Parameters<typeof parquetWriteBuffer>[0];

function parquet(options: Columns): Uint8Array {
  return new Uint8Array(parquetWriteBuffer(options));
}

const columnData: Columns['columnData'] = [
  { name: 'Place', type: 'STRING', data: ['Gull', 'Northmoor'] },
  { name: 'Year', type: 'INT32', data: [2001, 2001] },
  { name: 'Sheep', type: 'DOUBLE', data: [1.5, 1e-7], nullable: true },
  { name: 'People', type: 'INT64', data: [12345678901234567n, null], nullable: true },
  {
    name: 'Seen',
    type: 'TIMESTAMP',
    data: [new Date('2001-02-03T00:00:00Z'), new Date('2001-02-03T04:05:06Z')],
  },
  { name: 'Woolly', type: 'BOOLEAN', data: [true, false] },
];

async function scan(bytes: Uint8Array, maxSeconds?: number) {
  const scanned = await scanParquet({ bytes }, everyText(), maxSeconds);
  if (!scanned) throw new Error('nothing stopped it');
  return scanned;
}

/** Where a file of one small column says how many values its page has. */
const PAGE_VALUES = 11;

describe('scanParquet', () => {
  it('writes values of all types as texts, and says in which record they stand', async () => {
    const names: string[] = [];
    const scanned = await scanParquet({ bytes: parquet({ columnData }) }, everyText(names));
    expect(names).toEqual(['Place', 'Year', 'Sheep', 'People', 'Seen', 'Woolly']);
    expect(scanned && textRows(scanned)).toEqual([
      ['Gull', '2001', '1.5', '12345678901234567', '2001-02-03', 'TRUE'],
      ['Northmoor', '2001', '0.0000001', '', '2001-02-03T04:05:06.000Z', 'FALSE'],
    ]);
    expect(scanned?.places.cell(1, 3)).toEqual({ line: 0, column: 0, at: 'record 2, People' });
  });

  it.each([
    ['GZIP', (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes))],
    ['ZSTD', (bytes: Uint8Array) => new Uint8Array(zstdCompressSync(bytes))],
  ] as const)('reads what is packed with %s', async (codec, compress) => {
    const place = { name: 'Place', type: 'STRING' as const, data: Array.from({ length: 999 }, () => 'Gull') };
    const bytes = parquet({ columnData: [place], codec, compressors: { [codec]: compress } });
    expect((await scan(bytes)).records).toBe(999);
  });

  it('refuses more cells than a table has, however small the file is', async () => {
    const data = Array.from({ length: 2_000_001 }, () => 1);
    await expect(scan(parquet({ columnData: [{ name: 'a', type: 'INT32', data }] }))).rejects.toThrow(
      'file is too large to read: 2000001 cells',
    );
  });

  it('gives up on a file that cannot be read to its end', async () => {
    const bytes = parquet({ columnData: [{ name: 'a', type: 'INT32', data: [1, 2, 3, 4] }] });
    // A page of no values, of which no number fills a column.
    const endless = bytes.map((byte, at) => (at === PAGE_VALUES ? 0 : byte));
    await expect(scan(endless, 1)).rejects.toThrow('reading does not end after 1 seconds');
  });

  it('refuses values that no table has', async () => {
    const bytes = parquet({ columnData: [{ name: 'Place', type: 'JSON', data: [{ a: [1] }] }] });
    const columns = '  Place: { kind: area }';
    expect((await readReleaseFile('2002-02-03.parquet', bytes, { columns })).faults).toEqual([
      '2002-02-03.parquet  record 1, Place  value of a kind that no table has: Place',
    ]);
  });
});
