import { describe, expect, it } from 'vitest';
import { readReleaseFile } from '../test/releaseFile.ts';
import { odsFiles, xlsxFiles, zip } from '../test/zip.ts';

/** Files as publishers make them: they are read as they are, or called what they are. */
const COLUMNS =
  '  Place: { kind: area }\n  Year: { kind: period, format: year }\n  Sheep: { kind: number, name: sheep }';
const READ = 'Place,Year,Sheep\nGull,2001,1\nGull,2002,2\n';

async function read(
  text: string | Uint8Array,
  options: { declared?: string; columns?: string; file?: string } = {},
) {
  const { file = '2002-02-03.csv', columns = COLUMNS, ...rest } = options;
  const { release, faults } = await readReleaseFile(file, text, { columns, ...rest });
  return { sheep: [...(release?.columns['sheep'] ?? [])], faults };
}

describe('a text file as it came', () => {
  it.each([
    [
      'with an index that has no name',
      READ.replace(/^/gm, '0,').replace('0,P', ',P').replace(/0,$/, ''),
      '',
      `  column 1: { kind: ignore }\n${COLUMNS}`,
    ],
    ['with a comma after each row', READ.replace(/(\d)\n/g, '$1,\n'), 'table: { ragged: fill }', COLUMNS],
    [
      'with a comma after each line',
      READ.replace(/\n/g, ',\n'),
      '',
      `${COLUMNS}\n  column 4: { kind: ignore }`,
    ],
    [
      'with blank rows',
      READ.replace('Gull,2002', ',,\nGull,2002'),
      'drop: [{ column: Place, values: [""], because: blank }]',
      COLUMNS,
    ],
    [
      'among other things',
      READ.replace(/^/gm, 'x,')
        .replace(/\n/g, ',y,z\n')
        .replace(/^/, 'A title\n')
        .replace(/x,$/, 'Source: us\n'),
      'table: { range: B2:D4 }',
      COLUMNS,
    ],
  ])('is read %s', async (_, text, declared, columns) => {
    expect(await read(text, { declared, columns })).toEqual({ sheep: [1, 2], faults: [] });
  });

  it('keeps its places in a range', async () => {
    const { faults } = await read('x,Place,Year,Sheep\ny,Gull,2001,many\n', {
      declared: 'table: { range: B1:D2 }',
    });
    expect(faults[0]).toMatch(/^2002-02-03.csv:2:13 {2}not a number: many/);
  });

  it('never has cells cut off that hold something', async () => {
    const { faults } = await read(READ.replace('2001,1', '2001,1,9'), {
      declared: 'table: { ragged: fill }',
    });
    expect(faults[0]).toContain('wrong number of cells: 4');
  });

  it('has decimal commas where they are declared', async () => {
    const comma = (decimal: string) => COLUMNS.replace('name: sheep', `name: sheep${decimal}`);
    const text = 'Place,Year,Sheep\nGull,2001,"12,5"\nGull,2002,"1.234,75"\n';
    expect((await read(text)).faults[0]).toContain('declare decimal: "," for the column');
    expect((await read(text, { columns: comma(', decimal: ","') })).sheep).toEqual([12.5, 1234.75]);
    expect(
      (await read(text.replace('12,5', '12.5'), { columns: comma(', decimal: ","') })).faults[0],
    ).toContain('a point among decimal commas: 12.5');
  });

  it('says which date is meant where day and month change places', async () => {
    const columns = COLUMNS.replace('format: year', 'format: year, date: day-month-year');
    const text = READ.replace('2001', '03/31/2001').replace('2002', '03/31/2002');
    const { faults } = await read(text, { columns });
    expect(faults[0]).toContain('declare date: month-day-year');
    expect((await read(text, { columns: columns.replace('day-month', 'month-day') })).sheep).toEqual([1, 2]);
  });
});

describe('a file that is something else', () => {
  it.each([
    ['<!DOCTYPE html><html>', 'an HTML page, under the name of a text file'],
    ['PK\u0003\u0004rest', 'a zip file, such as a workbook, under the name of a text file'],
    ['%PDF-1.7', 'a PDF, under the name of a text file'],
    ['PAR1', 'a Parquet file, under the name of a text file'],
    [READ.replace(',1\n', ',1E+06\n'), 'a number in scientific notation, whose last digits are lost: 1E+06'],
    [`${READ}${'x'.repeat(5 * 2 ** 20)}`, 'a line of more than 4 MB'],
  ])('is called what it is: %#', async (text, what) => {
    expect((await read(text)).faults[0]).toContain(what);
  });
});

describe('a workbook as it came', () => {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (cells: readonly string[], rest = '') => `<row${rest}>${cells.join('')}</row>`;
  const head = row(['Place', 'Year', 'Sheep'].map(text));
  const sheet = (rows: string, columns = '') => {
    const files = xlsxFiles(rows);
    const name = 'xl/worksheets/sheet1.xml';
    return zip({ ...files, [name]: files[name]?.replace('<sheetData>', `${columns}<sheetData>`) ?? '' });
  };

  it('has hidden rows and columns read, and said', async () => {
    const rows = [1, 2].map((value) =>
      row(
        [text('Gull'), `<c><v>200${value}</v></c>`, `<c><v>${value}</v></c>`],
        ` r="${value + 1}"${value === 2 ? ' hidden="1"' : ''}`,
      ),
    );
    const bytes = sheet(
      head + rows.join(''),
      '<cols><col min="3" max="3" hidden="1"/><col min="1" max="999999999" hidden="1"/></cols>',
    );
    const { release, faults } = await readReleaseFile('2002-02-03.xlsx', bytes, { columns: COLUMNS });
    expect(faults).toEqual([]);
    expect(release?.columns['sheep']).toEqual([1, 2]);
    expect(release?.notes).toEqual([
      'hidden rows, read like the others: 3',
      'hidden columns, read like the others: C',
    ]);
  });

  it('has them said of an ODS file, too', async () => {
    const [filtered, collapsed] = ['filter', 'collapse'].map((how) => ` table:visibility="${how}"`);
    const cell = (value: string) =>
      `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const line = (values: readonly string[], rest = '') =>
      `<table:table-row${rest}>${values.map(cell).join('')}</table:table-row>`;
    const rows = [
      `<table:table-column table:number-columns-repeated="2"/><table:table-column${collapsed}/>`,
      `<table:table-header-rows>${line(['Place', 'Year', 'Sheep'])}</table:table-header-rows>`,
      line(['Gull', '2001', '1']),
      `<table:table-row-group>${line(['Gull', '2002', '2'], filtered)}</table:table-row-group>`,
      `<table:table-row table:number-rows-repeated="1048573"${collapsed}/>`,
    ];
    const bytes = zip(odsFiles(rows.join('')));
    const { release, faults } = await readReleaseFile('2002-02-03.ods', bytes, { columns: COLUMNS });
    expect(faults).toEqual([]);
    expect(release?.columns['sheep']).toEqual([1, 2]);
    expect(release?.notes).toEqual([
      'hidden rows, read like the others: 3',
      'hidden columns, read like the others: C',
    ]);
  });

  it('has a fraction refused that stands among per cent', async () => {
    const rows = ['27.5%', '0.275'].map((value, at) =>
      row([text('Gull'), text(`200${at + 1}`), text(value)]),
    );
    const percent = COLUMNS.replace('name: sheep', 'name: sheep, percent: true');
    const { faults } = await readReleaseFile('2002-02-03.xlsx', sheet(head + rows.join('')), {
      columns: percent,
    });
    expect(faults[0]).toContain('a fraction beside per cent: 0.275');
  });
});
