import { describe, expect, it } from 'vitest';
import { readReleaseFile } from '../test/releaseFile.ts';

const file = '2002-02-03.csv';
const sheep =
  '  Place: { kind: area }\n  Year: { kind: period, format: year }\n  Sheep: { kind: number, name: sheep }';

describe('a table that is read as its source declares', () => {
  it('joins several header rows, and fills names to the right where cells were merged', async () => {
    const csv = 'Place,2001,,2002,\n,Sheep,People,Sheep,People\nGull,1,2,3,4\n';
    const declared =
      'table: { headerRows: 2, merged: fill }\nwide: { name: Year, values: { Sheep: "* Sheep", People: "* People" } }';
    const { release, faults } = await readReleaseFile(file, csv, { declared });
    expect(faults).toEqual([]);
    expect(release).toMatchObject({
      read: 1,
      rows: 2,
      columns: { period: ['2001', '2002'], sheep: [1, 3], people: [2, 4] },
    });
  });

  it('frees names of the numbers of their footnotes', async () => {
    const csv = 'Place (1),Year,Sheep [2]\nGull¹,2001,1\nMoor (North) (3)(4),2001,(5)\n';
    const declared = 'table: { footnotes: numbers }';
    const columns = sheep.replace('name: sheep', 'name: sheep, negative: brackets');
    const { release, faults } = await readReleaseFile(file, csv, { declared, columns });
    expect(faults).toEqual([]);
    expect(release?.columns).toMatchObject({ area: ['M3', 'M1'], sheep: [1, -5] });
  });

  it('gives an empty cell the text above it, where that is declared', async () => {
    const csv = 'Place,Year,Sheep\nGull,2001,1\n,2002,2\nNorthmoor,2001,3\n';
    const columns = sheep.replace('kind: area', 'kind: area, fillDown: true');
    expect((await readReleaseFile(file, csv, { columns })).release?.columns['area']).toEqual([
      'M3',
      'M3',
      'M1',
    ]);
    expect((await readReleaseFile(file, csv, { columns: sheep })).faults[0]).toContain(
      `${file}:3:1  empty area\n`,
    );
  });

  it('takes markers from a column of their own', async () => {
    const csv =
      'Place,Year,Sheep,Flag\nGull,2001,1,[r]\nNorthmoor,2001,,..\nSouthmoor,2001,2,\nMoorland,2001,3,?\n';
    const columns = `${sheep}\n  Flag: { kind: marker, of: Sheep }`;
    const { faults } = await readReleaseFile(file, csv, { columns });
    expect(faults).toEqual([
      `${file}:5:15  not a number: ?\n    expected  a number, or a declared marker: "..", "[x]", "[r]"\n    mend      declare what "?" means under markers in source.yaml`,
    ]);
    const { release } = await readReleaseFile(file, csv.replace('?', '[r][r]'), { columns });
    expect(release?.columns).toMatchObject({
      sheep: [1, undefined, 2, 3],
      sheep_status: ['[r]', '[x]', '', '[r][r]'],
    });
  });

  it.each([
    ['iso', 'quarter', '2001-03-31', '2001-Q1'],
    ['iso', 'month', '2001-03-31T00:00:00', '2001-03'],
    ['day-month-year', 'financial-year', '31/03/2001', 'FY2000-01'],
    ['day-month-year', 'financial-year', '1.4.2001', 'FY2001-02'],
    ['iso', 'year-ending-september', '2001-09-30', 'YE2001-09'],
    ['iso', 'year-ending-september', '2001-10-01', 'YE2002-09'],
    ['serial', 'year', '36892', '2001'],
    ['serial', 'year', '36891', '2000'],
    ['serial', 'month', '61', '1900-03'],
  ])('reads %s dates as %s: %s', async (date, format, cell, id) => {
    const columns = sheep.replace('format: year', `format: ${format}, date: ${date}`);
    const { release } = await readReleaseFile(file, `Place,Year,Sheep\nGull,${cell},1\n`, { columns });
    expect(release?.columns['period']).toEqual([id]);
  });

  it.each([
    ['day-month-year', '31/02/2001', 'a date such as 31/03/2024'],
    ['day-month-year', '2001-02-03', 'a date such as 31/03/2024'],
    ['iso', '2001-13-01', 'a date such as 2024-03-31'],
    ['serial', '60', 'a number of days such as 45382, as spreadsheets count them'],
    ['serial', '36892.5', 'a number of days such as 45382, as spreadsheets count them'],
  ])('refuses as a %s date: %s', async (date, cell, expected) => {
    const columns = sheep.replace('format: year', `format: year, date: ${date}`);
    const { faults } = await readReleaseFile(file, `Place,Year,Sheep\nGull,${cell},1\n`, { columns });
    expect(faults).toEqual([`${file}:2:6  not a period: ${cell}\n    expected  ${expected}`]);
  });

  it('knows a date in place of a period, and says how to declare it', async () => {
    const { faults } = await readReleaseFile(file, 'Place,Year,Sheep\nGull,2001-01-01,1\n', {
      columns: sheep,
    });
    expect(faults[0]).toContain('mend      declare date: iso for the column in source.yaml');
  });

  it('reads thousands that unbreakable spaces part', async () => {
    const columns = sheep.replace('name: sheep', 'name: sheep, thousands: " "');
    const csv = 'Place,Year,Sheep\nGull,2001,1\u00A0000\nNorthmoor,2001,2\u202F000.5\n';
    expect((await readReleaseFile(file, csv, { columns })).release?.columns['sheep']).toEqual([1000, 2000.5]);
  });

  it('drops rows for declared reasons only, and counts them', async () => {
    const csv = 'Place,Year,Sheep\nAt sea,2001,9\nGull,2001,1\nLost,2001,?\n';
    const declared =
      'drop:\n  - { column: Place, values: [At sea, Lost], because: no place }\n  - { column: Year, values: ["1999"], because: too old }';
    const { release } = await readReleaseFile(file, csv, { declared, columns: sheep });
    expect(release).toMatchObject({ read: 3, rows: 1, dropped: [{ because: 'no place', rows: 2 }] });
    const { faults } = await readReleaseFile(file, csv, {
      declared: declared.replace('column: Place', 'column: Plaice'),
      columns: sheep,
    });
    expect(faults[0]).toBe(
      `${file}:1  missing column: Plaice\n    expected  one of Place, Year, Sheep\n    mend      correct drop in source.yaml`,
    );
  });

  const places = 'Place,Year,Sheep\nGull,2001,1\n Gull ,2002,2\nNorthmoor,2001,?\nGull,1999,4\n';

  it('keeps the rows that are wanted, counts the others, and does not read them', async () => {
    const declared =
      'keep:\n  - { column: Place, values: [Gull], because: another district }\ndrop:\n  - { column: Year, values: ["1999", "2001"], because: too old }';
    const { release, faults } = await readReleaseFile(file, places, { declared, columns: sheep });
    expect(faults).toEqual([]);
    expect(release).toMatchObject({ read: 4, rows: 1, columns: { period: ['2002'], sheep: [2] } });
    expect(release?.dropped).toEqual([
      { because: 'another district', rows: 1 },
      { because: 'too old', rows: 2 },
    ]);
  });

  it('refuses to keep no row at all, or by a column that is not there', async () => {
    const read = async (keep: string) =>
      (await readReleaseFile(file, places, { declared: `keep:\n  - ${keep}`, columns: sheep })).faults;
    expect(await read('{ column: Place, values: [Gul], because: elsewhere }')).toEqual([
      `${file}:1  no row is kept: Place\n    expected  rows that have one of the values\n    mend      correct the values of keep in source.yaml`,
    ]);
    expect((await read('{ column: Plaice, values: [Gull], because: elsewhere }'))[0]).toBe(
      `${file}:1  missing column: Plaice\n    expected  one of Place, Year, Sheep\n    mend      correct keep in source.yaml`,
    );
  });

  it('places what is wrong with a period in the header that it came from, once', async () => {
    const csv = 'Place,2001,Total\nGull,1,2\nNorthmoor,3,4\n';
    const declared = 'wide: { name: Year, values: { Sheep: "*" } }';
    expect((await readReleaseFile(file, csv, { declared, columns: sheep })).faults).toEqual([
      `${file}:1:12  not a period: Total\n    expected  a year of four digits such as 2023`,
    ]);
    const { faults } = await readReleaseFile(file, csv.replace('Total', '2002').replace('4', 'x'), {
      declared,
      columns: sheep,
    });
    expect(faults[0]).toContain(`${file}:3:13  not a number: x\n`);
  });

  it('finds a row that appears twice among rows that columns made', async () => {
    const csv = 'Place,2001,2002\nGull,1,2\nGull & Tern,3,4\n';
    const declared = 'wide: { name: Year, values: { Sheep: "*" } }';
    expect((await readReleaseFile(file, csv, { declared, columns: sheep })).faults[0]).toBe(
      `${file}:3  row appears twice: M3, 2001\n    expected  one row for each area and period\n    mend      it is already on line 2, 2001; if both are meant, declare a longer key in source.yaml`,
    );
  });

  it('refuses ragged rows of a tab-separated file in its own words', async () => {
    const { faults } = await readReleaseFile(
      '2002-02-03.tsv',
      'Place\tYear\tSheep\nGull\t2001\nGull\t2002\t1\t\n',
      { columns: sheep },
    );
    expect(faults).toEqual([
      '2002-02-03.tsv:2  wrong number of cells: 2\n    expected  3, as in the header\n    mend      if the cells that it lacks are empty, declare table: { ragged: fill }; if it is a note, say with table.end where the table ends',
      '2002-02-03.tsv:3:13  wrong number of cells: 4\n    expected  3, as in the header\n    mend      if the further cells are empty, declare table: { ragged: fill }; else ask for a file with quotes around cells that contain a tab',
    ]);
  });

  it('refuses a file of an ending that nobody reads', async () => {
    const { faults } = await readReleaseFile('2002-02-03.pdf', 'x');
    expect(faults[0]).toContain('wrong value for releases[0].file: 2002-02-03.pdf\n');
  });
});
