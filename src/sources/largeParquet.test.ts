import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { bothRead, COLUMNS, type Described } from '../test/bothReaders.ts';
import { madeUpAreas } from '../test/tables.ts';

type ColumnData = Parameters<typeof parquetWriteBuffer>[0]['columnData'];

const names = madeUpAreas.all.map(({ name }) => name);
const [one = '', two = ''] = names;
const read = (columnData: ColumnData, described: Described = {}) =>
  bothRead(new Uint8Array(parquetWriteBuffer({ columnData })), described, 'a.parquet');

interface Row {
  readonly area: string | null;
  readonly year: number;
  readonly thefts: number | null;
  readonly share: number | null;
  readonly kind: string | null;
}

/** Numbers are numbers in the file, and there are gaps. */
function typed(rows: readonly Row[]): ColumnData {
  return [
    { name: 'Area', type: 'STRING', data: rows.map(({ area }) => area), nullable: true },
    { name: 'Year', type: 'INT32', data: rows.map(({ year }) => year) },
    { name: 'Thefts', type: 'DOUBLE', data: rows.map(({ thefts }) => thefts), nullable: true },
    { name: 'Share', type: 'INT32', data: rows.map(({ share }) => share), nullable: true },
    { name: 'Kind', type: 'STRING', data: rows.map(({ kind }) => kind), nullable: true },
    { name: 'Notes', type: 'BOOLEAN', data: rows.map(() => true) },
  ];
}

const row = (wild: boolean) =>
  fc.record<Row>({
    area: wild ? fc.constantFrom(...names, 'Nowhere', null) : fc.constantFrom(...names),
    year: fc.integer({ min: wild ? 990 : 1000, max: 9999 }),
    thefts: fc.oneof(
      fc.constantFrom(null, 0, -0, -99, 1e-7, 0.1, 123456789.25),
      fc.double({
        noNaN: !wild,
        noDefaultInfinity: !wild,
        min: wild ? -1e300 : -1e15,
        max: wild ? 1e300 : 1e15,
      }),
    ),
    share: fc.oneof(fc.constant(null), fc.integer({ min: -1000, max: 1000 })),
    kind: fc.constantFrom('a', 'ä ', 'a\r\nb', null, 'a text that is longer than twelve bytes'),
  });

const wholeRow: Row = { area: one, year: 2020, thefts: 1, share: 2, kind: 'a' };
const keep = [{ column: 'Kind', values: ['a'], because: 'another kind' }];

describe('largeParquet', () => {
  it.each([
    ['sound', false, 'releases'],
    ['wild', true, 'faults'],
  ] as const)('makes of %s rows what the reader of small files makes of them', async (_, wild, mostly) => {
    const seen = { releases: 0, faults: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(row(wild), { minLength: 1, maxLength: 9 }), async (rows) => {
        const { large, small } = await read(typed(rows));
        expect(large).toEqual(small);
        if (large?.release) seen.releases += 1;
        else seen.faults += 1;
      }),
      { numRuns: 15 },
    );
    expect(seen[mostly]).toBeGreaterThan(10);
  });

  const cases: [what: string, columns: ColumnData, described: Described][] = [
    [
      'rows that are kept',
      typed([
        wholeRow,
        { ...wholeRow, kind: 'b', thefts: Number.NaN },
        { ...wholeRow, year: 2021, kind: ' a' },
      ]),
      { keep },
    ],
    [
      'a fault in a row that is kept',
      typed([
        { ...wholeRow, kind: 'b' },
        { ...wholeRow, area: 'Nowhere' },
      ]),
      { keep },
    ],
    ['no row that is kept', typed([{ ...wholeRow, kind: 'b' }]), { keep }],
    ['rows that appear twice', typed([wholeRow, { ...wholeRow, area: two }, wholeRow, wholeRow]), {}],
    [
      'one fault in many rows',
      typed(Array.from({ length: 30 }, (_, at) => ({ ...wholeRow, area: 'Nowhere', year: 1990 + at }))),
      {},
    ],
    [
      'one fault in two columns',
      typed([
        { ...wholeRow, thefts: null, share: null },
        { ...wholeRow, year: 2021, share: null },
      ]),
      { markers: {} },
    ],
    ['no rows', typed([]), {}],
    [
      'a column that is not declared',
      [...typed([wholeRow]), { name: 'Goats', type: 'INT32', data: [1] }],
      {},
    ],
    ['a name that appears twice', [...typed([wholeRow]), { name: 'Kind', type: 'STRING', data: ['b'] }], {}],
    [
      'texts',
      typed([wholeRow]).map((column) => ({
        name: column.name,
        type: 'STRING' as const,
        data: [
          column.name === 'Thefts'
            ? '1 234 [r]'
            : column.name === 'Area'
              ? two
              : column.name === 'Year'
                ? '2020'
                : '12',
        ],
      })),
      {},
    ],
    [
      'times, and numbers as texts',
      [
        { name: 'Area', type: 'STRING', data: [one, one] },
        {
          name: 'Year',
          type: 'TIMESTAMP',
          data: [new Date('2001-02-03T00:00:00Z'), new Date('2002-02-03T04:05:06.789Z')],
        },
        { name: 'Thefts', type: 'INT64', data: [1234567890123456789n, 5n] },
        { name: 'Share', type: 'FLOAT', data: [0.1, 2] },
        { name: 'Kind', type: 'DOUBLE', data: [1e21, 1.5e-9] },
        { name: 'Notes', type: 'BOOLEAN', data: [true, false] },
      ],
      {
        columns: {
          ...COLUMNS,
          Year: { kind: 'period', format: 'month', date: 'iso' },
          Notes: { kind: 'text', name: 'notes' },
        },
      },
    ],
  ];
  it.each(cases)('reads %s as the reader of small files does', async (_, columns, described) => {
    const { large, small } = await read(columns, described);
    expect(large).toEqual(small);
  });

  it('leaves what is no Parquet file, or no flat table, to the reader of small files', async () => {
    expect((await bothRead('PAR1 and then nothing', {}, 'a.parquet')).large).toBeNull();
    const nested = parquetWriteBuffer({ columnData: [{ name: 'Area', type: 'JSON', data: [{ a: [1] }] }] });
    expect((await bothRead(new Uint8Array(nested), {}, 'a.parquet')).large).toBeNull();
  });
});
