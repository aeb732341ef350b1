import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothRead, COLUMNS, type Described } from '../test/bothReaders.ts';
import { madeUpAreas } from '../test/tables.ts';

const names = madeUpAreas.all.map(({ name }) => name);
const [one = '', two = ''] = names;
const HEADER = 'Area,Year,Thefts,Share,Kind,Notes';

const number = fc.oneof(
  fc.constantFrom(
    '..',
    '',
    '1 234',
    '-5',
    '0.5',
    '.5',
    '12 [r]',
    '9999999999999999',
    '1e5',
    '-0',
    '007',
    '5.',
    '-99',
    '27%',
    '1 23',
    ' 3 ',
    '12345678.1234567',
    '+4',
    'NaN',
    'inf',
    '1_000',
    '-99.0',
    '0.1234567890123',
  ),
  fc.integer().map(String),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => value.toFixed(3)),
);
const area = fc.constantFrom(...names, one.toUpperCase(), ` ${two}`, 'Nowhere');
const kind = fc.constantFrom(
  'a',
  'ä ',
  '–',
  ' ',
  'a text that is longer than twelve bytes',
  'a text that is longer than twelve',
);
const cells = fc.tuple(
  area,
  fc.oneof(fc.integer({ min: 1990, max: 2030 }).map(String), fc.constant('20')),
  number,
  number,
  kind,
);

/** Rows as people and programs write them: bare, quoted, too short, too long, blank. */
const row = fc.oneof(
  { weight: 12, arbitrary: cells.map((values) => [...values, 'note'].join()) },
  {
    weight: 3,
    arbitrary: cells.map((values) =>
      [...values, 'a "b", c'].map((value) => `"${value.replaceAll('"', '""')}"`).join(),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      `${one},2020,1`,
      `${one},2020,1,2,a,n,`,
      `${one},2020,1,2,a,n,,,x`,
      `${one},2020,1,2,a,"n\nm"`,
      '   ',
    ),
  },
);
const brokenRow = fc.constantFrom(`${one},2020,1,2,a,n"m`, `${one},2020,1,2,a,"n"m`, `${one},2020,1,2,a,"n`);
const soundCells = fc.tuple(
  fc.constantFrom(...names),
  fc.integer({ min: 1000, max: 9999 }).map(String),
  fc.constantFrom('..', '', '1 234', '-5', '0.5', '12 [r]', '-0', '007', '-99', '12345678.1234567'),
  fc.oneof(fc.integer().map(String), fc.constantFrom('27%', '.5', '0.1234567890123', '-99')),
  kind,
);
const sound = soundCells.map((values) => [...values, 'note'].join());

const file = (rows: fc.Arbitrary<string>) =>
  fc.tuple(
    fc.array(rows, { minLength: 1, maxLength: 12 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\uFEFF'),
    fc.boolean(),
  );

describe('largeRelease', () => {
  it.each([
    ['sound rows', sound, 'releases'],
    ['all kinds of rows', row, 'faults'],
    ['broken quotes', fc.oneof({ weight: 6, arbitrary: row }, { weight: 1, arbitrary: brokenRow }), 'faults'],
  ] as const)('makes of %s what the reader of small files makes of them', async (_, rows, mostly) => {
    const seen = { releases: 0, faults: 0 };
    await fc.assert(
      fc.asyncProperty(file(rows), async ([lines, end, mark, last]) => {
        const text = `${mark}${[HEADER, ...lines].join(end)}${last ? end : ''}`;
        const { large, small } = await bothRead(text);
        expect(large).toEqual(small);
        if (large?.release) seen.releases += 1;
        else seen.faults += 1;
      }),
      { numRuns: 40 },
    );
    expect(seen[mostly]).toBeGreaterThan(20);
  });

  const flags = {
    columns: { ...COLUMNS, Notes: { kind: 'marker', of: 'Thefts' } },
    markers: { '..': 'x', '[r]': 'r', '': 'x', '[x]': 'x' },
  };
  const filled = { ...COLUMNS, Area: { kind: 'area', fillDown: true } };
  const wide = {
    columns: {
      Area: { kind: 'area' },
      Year: { kind: 'period', format: 'year' },
      Thefts: { kind: 'number', name: 'thefts' },
    },
    wide: { name: 'Year', values: { Thefts: '* thefts' } },
    key: ['area', 'period'],
  };
  const keep = [{ column: 'Kind', values: ['a', 'c'], because: 'another kind' }];
  const drop = [{ column: 'Year', values: ['1999'], because: 'too old' }];
  const rows = (...lines: string[]) => [HEADER, ...lines, ''].join('\n');
  const [a, b] = [one, two];

  const shapes: [what: string, text: string, described: Described, name?: string][] = [
    ['a row that appears twice', rows(`${a},2020,1,2,a,n`, `${b},2020,1,2,a,n`, `${a},2020,3,4,a,n`), {}],
    ['a row that appears thrice', rows(...Array(3).fill(`${a},2020,1,2,a,n`)), {}],
    ['an empty file', `${HEADER}\n`, {}],
    ['a column that is missing', 'Area,Year,Thefts,Kind,Notes\nx,1\n', {}],
    ['a column that is not declared', rows('x').replace('Notes', 'Goats'), {}],
    [
      'one fault on many lines',
      rows(...Array.from({ length: 40 }, (_, at) => `Nowhere,${1990 + at},?,!,a,n`)),
      {},
    ],
    ['one fault in two columns', rows(`${a},2020,?,?,a,n`, `${a},2021,1,?,a,n`, `${a},2022,?,1,a,n`), {}],
    ['many short rows', rows(...Array(30).fill(`${a},2020`)), {}],
    [
      'markers in a column of their own',
      rows(`${a},2020,1,2,a,[r]`, `${a},2021,..,2,a,`, `${a},2022,,2,a,..`),
      flags,
    ],
    [
      'markers that do not fit',
      rows(`${a},2020,1,2,a,[x]`, `${a},2021,2.50,2,a,?`, `${a},2022,3,2,a,?`),
      flags,
    ],
    [
      'cells to be filled down',
      rows(`${a},2020,1,2,a,n`, ',2021,3,4,a,n', `${b},2020,5,6,a,n`, ' ,2020,7,8,a,n'),
      { columns: filled },
    ],
    [
      'a fault in a cell that was filled down',
      rows('Nowhere,2020,1,2,a,n', ',2021,3,4,a,n'),
      { columns: filled },
    ],
    ['columns that become rows', `Area,2001 thefts,2002 thefts\n${a},1,2\n${b},3,..\n`, wide],
    [
      'faults in columns that become rows',
      `Area,2001 thefts,Total thefts\n${a},1,2\n${b},3,?\n${a},?,1\n`,
      wide,
    ],
    [
      'rows that are kept',
      rows(`${a},2020,1,2,a,n`, `${a},2020,?,2,b,n`, `${b},1999,1,2, c ,n`, `${b},2020,5,6,c,n`),
      { keep, drop },
    ],
    [
      'rows that are kept in spite of white space',
      rows(
        ...['a', ' a', 'a ', '\ta', 'a\u00a0', '\u3000a', 'ab', 'b', '', 'ä', '–'].map(
          (text, at) => `${a},${2000 + at},1,2,${text},n`,
        ),
      ),
      { keep, drop: [{ column: 'Year', values: ['2002'], because: 'a year' }] },
    ],
    [
      'an uneven row that is not kept',
      rows(`${a},2020,1,2,a,n`, `${a},2021,1,2,b`, `${a},2020,1,2,b,n,`),
      { keep },
    ],
    [
      'blank lines among those kept',
      rows('', '', `${a},2020,1,2,a,n`, '', `${a},2020,1,2,b,n`).trimEnd(),
      { keep },
    ],
    [
      'quoted rows that are kept',
      rows(`"${a}",2020,1,2,"a",n`, `"${a}",2020,1,2,"b",n`, `${b},2021,1,2,c,"n"`),
      { keep },
    ],
    [
      'rows that are kept for two reasons',
      rows(`${a},2020,1,2,a,n`, `${b},2020,1,2,a,n`, `${b},2020,1,2,b,n`),
      { keep: [...keep, { column: 'Area', values: [b], because: 'elsewhere' }] },
    ],
    [
      'a fault in a row that is kept',
      rows(`Nowhere,2020,?,2,b,n`, `${a},2020,?,2,a,n`, `${a},2020`),
      { keep, drop },
    ],
    ['no row that is kept', rows(`${a},2020,1,2,b,n`), { keep }],
    [
      'rows that are kept by a cell that is filled down',
      rows(`${a},2020,1,2,a,n`, `,2021,1,2,a,n`, `${b},2020,1,2,a,n`),
      { columns: filled, keep: [{ column: 'Area', values: [a], because: 'elsewhere' }] },
    ],
    [
      'rows that are kept by what is not read',
      rows(`${a},2020,1,2,a,n`, `${b},2020,1,2,a,m`),
      { keep: [{ column: 'Notes', values: ['m'], because: 'noted otherwise' }] },
    ],
    [
      'a title and footnotes',
      `Thefts, by "area"\n\n${rows(`${a},2020,1,2,a,n`, `${b},2020,?,2,a,n`)}Notes\nSome, are\n`,
      { table: { header: 3, end: 'Notes' } },
    ],
    [
      'a title and footnotes, in order',
      `Thefts\r\n\r\n${HEADER}\r\n${a},2020,1,2,a,n\r\nNotes\r\n\r\nx`,
      { table: { header: 3, end: 'Notes' } },
    ],
    ['a table without its end', rows(`${a},2020,1,2,a,n`), { table: { end: 'Notes' } }],
    ['a header beyond the end', rows(), { table: { header: 9 } }],
    [
      'two header rows',
      `Area,Year,Number,,Kind,Notes\n,,Thefts,Share,,\n${a},2020,1,2,a,n\n`,
      {
        table: { headerRows: 2, merged: 'fill' },
        columns: {
          Area: COLUMNS.Area,
          Year: COLUMNS.Year,
          'Number Thefts': COLUMNS.Thefts,
          'Number Share': COLUMNS.Share,
          Kind: COLUMNS.Kind,
          Notes: COLUMNS.Notes,
        },
      },
    ],
    [
      'footnotes',
      rows(`${a} [note 1],2020,1 [note 2],2,a [Notes 1, 2],n`).replace('Share', 'Share [note 3]'),
      { table: { footnotes: 'notes' } },
    ],
    ['a cell of two lines', rows(`${a},2020,1,2,"a\r\nb",n`, `${b},2020,?,2,"a\nb",n`), {}],
    [
      'cells of two lines, in order',
      `${HEADER}\r\n${a},2020,1,2,"a\nb",n\r\n${b},2020,"3",2,"a\r\nb",n\r\n`,
      {},
    ],
    ['tabs', rows(`${a},2020,1,2,a,n`, `${b},2020,?,2,a,n`, `${b},2020`).replaceAll(',', '\t'), {}, 'a.tsv'],
    ['semicolons', rows(`${a};2020;"1 000";2%;a;n`).replaceAll(',', ';'), { delimiter: ';' }],
    [
      'thousands',
      rows(`${a},2020,1,"1,234",a,n`, `${a},2021,1,"1,23",a,n`, `${a},2022,1,"12,345.5",a,n`),
      { columns: { ...COLUMNS, Share: { ...COLUMNS.Share, thousands: ',' } } },
    ],
    ['no key', rows(`${a},2020,1,2,a,n`, `${a},2020,1,2,b,n`), { key: undefined }],
    [
      'a number for a key',
      rows(`${a},2020,1,2,a,n`, `${a},2020,2,2,b,n`, `${a},2021,1.0,..,c,n`, `${a},2021,..,3,c,n`),
      { key: ['thefts'] },
    ],
  ];
  it.each(shapes)('reads %s as the reader of small files does', async (_, text, described, name) => {
    const { large, small } = await bothRead(text, described, name);
    expect(large).toEqual(small);
  });

  it.each([
    ['text that is not UTF-8', Buffer.from(`${HEADER}\n${a},2020,1,2,\xe9,n\n`, 'latin1')],
    ['zeros', rows(`${a},2020,1,2,\0,n`)],
    ['lines that end in several ways', `${rows(`${a},2020,1,2,a,n\r`)}${b},2020,1,2,a,n\n`],
    ['a header of two lines', rows(`${a},2020,1,2,a,n`).replace('Notes', '"No\ntes"')],
  ])('leaves %s to the reader of small files', async (_, bytes) => {
    expect((await bothRead(bytes)).large).toBeNull();
  });

  it('reads numbers that grow long only where nobody has looked for them', async () => {
    const filler = 'x'.repeat(600);
    const short = Array.from({ length: 2000 }, (_, at) => `${a},2020,1,2,a${at},${filler}`);
    const long = ['1234567.8901234', '-0.12345678901', '999999999999999', '1.234567890123e5'];
    const { large, small } = await bothRead(
      rows(...short, ...long.slice(0, 3).map((share) => `${a},2021,1,${share},${share},n`)),
    );
    expect(small.release?.columns['share']?.slice(-3)).toEqual([
      1234567.8901234, -0.12345678901, 999999999999999,
    ]);
    expect(large).toEqual(small);
    const faulty = await bothRead(rows(...short, ...long.map((share) => `${a},2021,1,${share},${share},n`)));
    expect(faulty.large?.faults).toHaveLength(1);
    expect(faulty.large).toEqual(faulty.small);
  });

  it('tells of a file with thousands of wrong records only the first, and how many more there are', async () => {
    const lines = Array.from({ length: 10_050 }, (_, at) => `${a},2020,?${at},2,a${at},n`);
    const { large } = await bothRead(rows(...lines));
    expect(large?.faults).toHaveLength(10_001);
    expect(large?.faults.at(-1)?.what).toBe('more that is wrong, in 50 more records');
  });
});
