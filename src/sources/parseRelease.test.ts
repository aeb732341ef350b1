import { describe, expect, it } from 'vitest';
import { formatFault } from '../faults/fault.ts';
import { COLUMNS, type Described, readFile } from '../test/sampleSource.ts';
import { sampleAreas } from '../test/tables.ts';

const [a = '', b = ''] = sampleAreas.all.map(({ name }) => name);
const HEADER = 'Area,Year,Thefts,Share,Kind,Notes';

describe('parseRelease', () => {
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
  it.each(shapes)('reads %s', async (_, text, described, name) => {
    const { release, faults } = await readFile(text, described, name);
    expect(release === null).toBe(faults.length > 0);
    expect(release ?? faults.map(formatFault)).toMatchSnapshot();
  });

  it('reads numbers of all lengths', async () => {
    const numbers = ['1234567.8901234', '-0.12345678901', '999999999999999', '.5', '1 234 567.125'];
    const { release } = await readFile(rows(...numbers.map((text, at) => `${a},${2000 + at},${text},1,a,n`)));
    expect(release?.columns['thefts']).toEqual([
      1234567.8901234, -0.12345678901, 999999999999999, 0.5, 1234567.125,
    ]);
  });

  it('tells of a file with thousands of faults only the first, and how many more there are', async () => {
    const lines = Array.from({ length: 10_050 }, (_, at) => `${a},2020,?${at},2,a${at},n`);
    const { faults } = await readFile(rows(...lines));
    expect(faults).toHaveLength(10_001);
    expect(faults.at(-1)?.what).toBe('50 more faults');
  });
});
