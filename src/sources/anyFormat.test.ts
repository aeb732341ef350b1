import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { csvText } from '../tables/csvText.ts';
import { type Described, readFile } from '../test/sampleSource.ts';
import { sampleAreas } from '../test/tables.ts';
import { plainNumber } from './plainNumber.ts';

const names = sampleAreas.all.map(({ name }) => name);
const HEADER = ['Area', 'Year', 'Thefts', 'Share', 'Kind', 'Notes'];

type Row = readonly [
  area: string,
  year: number,
  thefts: number | string,
  share: number | string,
  kind: string,
];

const number = fc.oneof(
  fc.constantFrom('..', '', '1 234', '12 [r]', '-99', '?', '9999999999999999'),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .map((value) => (value === 0 ? 0 : value)),
);
const row: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom(...names, ...names, 'Nowhere'),
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1000, max: 9999 }) },
    { weight: 1, arbitrary: fc.constant(20) },
  ),
  number,
  number,
  fc.constantFrom('a', 'b', 'ä ', 'a text that is longer than twelve bytes'),
);

const textOf = (cell: number | string) => (typeof cell === 'number' ? plainNumber(String(cell)) : cell);
const cellsOf = (rows: readonly Row[]) => rows.map((cells) => [...cells.map(textOf), 'note']);

/** Numbers are numbers in JSON; in Parquet, where a column has one type, only years are. */
const FORMATS: Readonly<Record<string, (rows: readonly Row[]) => string | Uint8Array | Promise<Uint8Array>>> =
  {
    tsv: (rows) => [HEADER, ...cellsOf(rows)].map((cells) => cells.join('\t')).join('\r\n'),
    json: (rows) =>
      JSON.stringify(
        rows.map((cells) => Object.fromEntries(HEADER.map((name, at) => [name, cells[at] ?? 'note']))),
      ),
    parquet: (rows) => {
      const columnData = HEADER.map((name, at) =>
        name === 'Year'
          ? { name, type: 'INT32' as const, data: rows.map(([, year]) => year) }
          : { name, type: 'STRING' as const, data: cellsOf(rows).map((cells) => cells[at] ?? '') },
      );
      return new Uint8Array(parquetWriteBuffer({ columnData }));
    },
    xlsx: (rows) => writeXlsx({ sheets: [{ name: 'S', rows: [HEADER, ...cellsOf(rows)] }] }),
  };

async function read(rows: readonly Row[], format: string, described: Described) {
  const bytes = format === 'csv' ? csvText([HEADER, ...cellsOf(rows)]) : await FORMATS[format]?.(rows);
  const { release, faults } = await readFile(bytes ?? '', described, `a.${format}`);
  const what = new Set(faults.map((fault) => fault.what.replace(/ \(also .*/, '')));
  return { release, faults: [...what].sort() };
}

const keep = [{ column: 'Kind', values: ['a', 'b'], because: 'another kind' }];

describe('any table', () => {
  it.each(Object.keys(FORMATS))(
    'gives from %s what it gives from CSV, or the same faults',
    async (format) => {
      const described = fc.constantFrom<Described>({}, { keep }, { drop: keep }, { key: ['area', 'period'] });
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 9 }), described, async (rows, declared) => {
          expect(await read(rows, format, declared)).toEqual(await read(rows, 'csv', declared));
        }),
        { numRuns: format === 'parquet' ? 15 : 40 },
      );
    },
  );
});
