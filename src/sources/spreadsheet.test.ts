import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as sheetJs from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readReleaseFile } from '../test/releaseFile.ts';
import { odsFiles, xlsxFiles, zip } from '../test/zip.ts';
import { openSpreadsheet } from './spreadsheet.ts';

const folder = path.join(import.meta.dirname, '../test/spreadsheets');
const files = { xlsx: fixture('moorland.xlsx'), ods: fixture('moorland.ods') };

function fixture(name: string): Uint8Array {
  return readFileSync(path.join(folder, name));
}

describe.each(['xlsx', 'ods'] as const)('a spreadsheet saved as %s', (kind) => {
  const name = `2002-02-03.${kind}`;
  const read = (declared: string, columns?: string) => {
    return readReleaseFile(name, files[kind], columns === undefined ? { declared } : { declared, columns });
  };

  it('is read to the same texts that SheetJS reads', async () => {
    const ours = await openSpreadsheet(files[kind], kind);
    const theirs = sheetJs.read(files[kind], { type: 'buffer', raw: false });
    expect(ours.sheetNames).toEqual(theirs.SheetNames);
    for (const sheet of ['Contents', 'Plain', 'Table_1', 'Merged']) {
      const { rows, merges } = await ours.sheet(sheet);
      const other = theirs.Sheets[sheet] ?? {};
      const raw = sheetJs.utils.sheet_to_json<unknown[]>(other, { header: 1, blankrows: true, defval: '' });
      expect(rows).toEqual(raw.map((row) => withoutLastEmpty(row.map(String))));
      expect(merges.length).toBe(other['!merges']?.length ?? 0);
    }
  });

  it('gives the numbers of a plain table, in row groups and as texts too', async () => {
    const { release, faults } = await read('table: { sheet: Plain }');
    expect(faults).toEqual([]);
    expect(release).toMatchObject({ rows: 4, read: 4, columns: { sheep: [1500, 900, 600, undefined] } });
    expect(release?.columns['people']).toEqual([undefined, 100, 200, 50]);
  });

  const table =
    'table: { sheet: Table_1, header: 4, headerRows: 2, merged: fill, footnotes: notes, end: Notes }';
  const wide = 'wide: { name: Year, values: { Sheep: "* Sheep", People: "* People" } }';
  const drop = 'drop:\n  - { column: Place, values: [At sea], because: not a district }';

  it('is read with two header rows, merged cells, footnotes, rows to drop and years as columns', async () => {
    const { release, faults } = await read([table, wide, drop].join('\n'));
    expect(faults).toEqual([]);
    expect(release).toEqual({
      date: '2002-02-03',
      read: 4,
      dropped: [{ because: 'not a district', rows: 1 }],
      rows: 6,
      leftOut: { above: 2, below: 3 },
      notes: [],
      columns: {
        area: ['M0', 'M0', 'M1', 'M1', 'M2', 'M2'],
        period: ['2001', '2002', '2001', '2002', '2001', '2002'],
        sheep: [1500, 1520, 900, 910, 600, 610],
        sheep_status: ['', '', '', '', '[r]', ''],
        people: [undefined, undefined, 100, 101, 200, 201],
        people_status: ['[x]', '[x]', '', '', '', ''],
      },
    });
  });

  it('places the faults of columns that became rows where they stand in the sheet', async () => {
    const { faults } = await read(
      [table, wide.replace('People: "* People"', 'People: "* people"')].join('\n'),
    );
    expect(faults.map((fault) => fault.split('\n')[0])).toEqual([
      `${name}  sheet Table_1, row 5  missing column: 2001 people`,
      `${name}  sheet Table_1, row 5  missing column: 2002 people`,
    ]);
    expect((await read([table, wide].join('\n'))).faults).toEqual([
      `${name}  sheet Table_1!A10  unknown area: At sea\n    expected  a code, name or alias of data/areas.csv\n    mend      add the area, or add this name to the aliases of one`,
    ]);
  });

  it('says where an error stands, and that it is no missing value', async () => {
    const columns = [
      '  Place: { kind: area }',
      '  Month: { kind: period, format: month, date: iso }',
      '  Share: { kind: number, name: share, percent: true }',
      '  Change: { kind: number, name: change }',
    ].join('\n');
    expect((await read('table: { sheet: Odd }', columns)).faults).toEqual([
      `${name}  sheet Odd!B4  not a period: 37012\n    expected  a date such as 2024-03-31`,
      `${name}  sheet Odd!D2  error in the cell: #DIV/0!\n    mend      ask the publisher for the figure: an error is no missing value`,
      `${name}  sheet Odd!D3  error in the cell: #N/A\n    mend      ask the publisher for the figure: an error is no missing value`,
    ]);
  });

  it('gives percentages as they are shown, with all their digits', async () => {
    const columns = [
      '  Place: { kind: area }',
      '  Month: { kind: text, name: month }',
      '  Share: { kind: number, name: share, percent: true }',
      '  Change: { kind: ignore }',
    ].join('\n');
    const { release, faults } = await read('table: { sheet: Odd }', columns);
    expect(faults).toEqual([]);
    expect(release?.columns['share']).toEqual([27.5, 30, 1.5]);
    expect(release?.columns['month']).toEqual(['2001-03-01', '2001-04-01', '37012']);
    const plain = columns.replace(', percent: true', '');
    expect((await read('table: { sheet: Odd }', plain)).faults[0]).toContain(
      'sheet Odd!C2  percent sign: 27.5%',
    );
  });

  const merged = [
    '  Place: { kind: area }',
    '  Year: { kind: period, format: year }',
    '  Sheep: { kind: number, name: sheep }',
  ].join('\n');

  it('fills merged cells when that is declared, but never a number', async () => {
    const { faults } = await read('table: { sheet: Merged, merged: fill }', merged);
    expect(faults).toEqual([
      `${name}  sheet Merged!C5  number under a merged cell\n    mend      ask the publisher for a table with a cell for each number`,
    ]);
    const { release } = await read('table: { sheet: Merged, merged: fill, range: A1:C4 }', merged);
    expect(release?.columns['area']).toEqual(['M1', 'M1', 'M2']);
  });

  it('refuses a cell under a merged one otherwise', async () => {
    const { faults } = await read('table: { sheet: Merged, range: A1:C4 }', merged);
    expect(faults).toEqual([
      `${name}  sheet Merged!A3  cell under a merged one\n    mend      declare table: { merged: fill }, if it means the same for all that it covers`,
    ]);
  });

  it('must say which sheet it means', async () => {
    expect((await read('table: { header: 1 }')).faults).toEqual([
      `${name}  spreadsheet with 5 sheets\n    expected  one of Contents, Plain, Table_1, Odd, Merged\n    mend      say which with table: { sheet: … } in source.yaml`,
    ]);
    expect((await read('table: { sheet: Table 1 }')).faults).toEqual([
      `${name}  no such sheet: Table 1\n    expected  one of Contents, Plain, Table_1, Odd, Merged\n    mend      did you mean Table_1?`,
    ]);
  });

  it('refuses a table that does not begin or end where it is declared to', async () => {
    expect((await read('table: { sheet: Plain, header: 99 }')).faults).toEqual([
      `${name}  sheet Plain  no header on row 99: the sheet has 5\n    mend      correct table in source.yaml`,
    ]);
    expect((await read('table: { sheet: Plain, end: Notes }')).faults).toEqual([
      `${name}  sheet Plain  end of the table not found: Notes\n    mend      correct table.end in source.yaml, or leave it out`,
    ]);
  });

  it('refuses a title that is not declared', async () => {
    const { faults } = await read('table: { sheet: Table_1 }');
    expect(faults).toContain(
      `${name}  sheet Table_1!B1  undeclared column: column 2\n    mend      declare it in source.yaml, with kind: ignore if it is not used`,
    );
  });
});

it('refuses days that are counted from 1904, when they are no dates', async () => {
  const book = {
    ...xlsxFiles(
      '<row r="1"><c r="A1" t="str"><v>Place</v></c><c r="B1" t="str"><v>Month</v></c></row><row r="2"><c r="A2" t="str"><v>Gull</v></c><c r="B2"><v>35430</v></c></row>',
    ),
  };
  const old = String(book['xl/workbook.xml']).replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
  const columns = '  Place: { kind: area }\n  Month: { kind: period, format: month, date: serial }';
  const { faults } = await readReleaseFile('2002-02-03.xlsx', zip({ ...book, 'xl/workbook.xml': old }), {
    columns,
  });
  expect(faults).toEqual([
    '2002-02-03.xlsx  days counted from 1904: Month\n    mend      ask the publisher which days are meant, or for the table as CSV',
  ]);
});

it('takes an error for one where a program wrote it as a zero, and a formula without a result for none', async () => {
  const cells =
    '<table:table-cell office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell><table:table-cell table:formula="of:=1+1"/>';
  const { problems } = await (
    await openSpreadsheet(zip(odsFiles(`<table:table-row>${cells}</table:table-row>`)), 'ods')
  ).sheet('S');
  expect([...problems.values()].map(({ what }) => what)).toEqual([
    'error in the cell: #DIV/0!',
    'formula without a result: =1+1',
  ]);
  const formula = xlsxFiles(
    '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>""</f><v></v></c></row>',
  );
  const sheet = await (await openSpreadsheet(zip(formula), 'xlsx')).sheet('S');
  expect([...sheet.problems]).toEqual([
    ['0,0', expect.objectContaining({ what: 'formula without a result: =1+1' })],
  ]);
});

function withoutLastEmpty(row: string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
}
