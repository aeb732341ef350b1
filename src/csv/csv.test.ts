import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { csvText } from '../tables/csvText.ts';
import { readCsv } from './csv.ts';

function read(text: string) {
  const faults = new FaultList();
  const csv = readCsv(text, 'a.csv', faults);
  return { csv, faults: faults.all.map(formatFault) };
}

describe('readCsv', () => {
  it('returns the cells of each record and the line on which it starts', () => {
    const { csv, faults } = read('place, count \nA,1\n"B ""b""\nc",2\nD,3\n');
    expect(faults).toEqual([]);
    expect(csv?.header.cells).toEqual(['place', 'count']);
    expect(csv?.records.map(({ cells, line }) => [line, ...cells])).toEqual([
      [2, 'A', '1'],
      [3, 'B "b"\nc', '2'],
      [5, 'D', '3'],
    ]);
  });

  it('says where each cell stands, after a quoted comma or line break too', () => {
    const record = read('a,b,c\n"x, y",2,"p\nq"\n"1\n2",3,4\n').csv?.records;
    expect(record?.[0]?.place(0)).toEqual({ line: 2, column: 1 });
    expect(record?.[0]?.place(1)).toEqual({ line: 2, column: 8 });
    expect(record?.[0]?.place(2)).toEqual({ line: 2, column: 10 });
    expect(record?.[1]?.place(1)).toEqual({ line: 5, column: 4 });
    expect(record?.[1]?.place(2)).toEqual({ line: 5, column: 6 });
  });

  it.each([
    ['semicolons', 'place;count;year\nA;1;2\n', 'place;count;year'],
    ['tabs', 'place\tcount\tyear\nA\t1\t2\n', 'place count year'],
  ])('says that it wants commas where a file has %s', (signs, text, names) => {
    expect(read(text)).toEqual({
      csv: null,
      faults: [
        `a.csv:1:1  ${signs} between the cells: ${names}\n    expected  commas\n    mend      save the file with commas (CSV UTF-8)`,
      ],
    });
  });

  it('places an empty cell at the end of its line', () => {
    expect(read('a,b\n1,\n').csv?.records[0]?.place(1)).toEqual({ line: 2, column: 3 });
  });

  it.each([
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['Windows line endings', 'a,b\r\n1,2\r\n'],
    ['old Macintosh line endings', 'a,b\r1,2\r'],
    ['no line ending at the end', 'a,b\n1,2'],
    ['blank lines at the end', 'a,b\n1,2\n\n\n'],
    ['mixed line endings', 'a,b\r\n1,2\n'],
  ])('reads a file with %s', (_what, text) => {
    const { csv, faults } = read(text);
    expect(faults).toEqual([]);
    expect(csv?.header.cells).toEqual(['a', 'b']);
    expect(csv?.records.map(({ cells, line }) => [line, ...cells])).toEqual([[2, '1', '2']]);
  });

  const faulty: [title: string, text: string, fault: string][] = [
    [
      'refuses an empty file',
      '',
      'a.csv:1:1  no header: the file is empty\n    mend      begin with a line of column names',
    ],
    [
      'refuses a column without a name',
      'a,\n1,2\n',
      'a.csv:1:3  column without a name: column 2\n    mend      name the column, or remove it',
    ],
    [
      'refuses two columns of one name',
      'a,b,a\n1,2,3\n',
      'a.csv:1:5  column name appears twice: a\n    mend      give each column a name of its own',
    ],
    [
      'refuses a record that is too long, at the first cell too many',
      'a,b\n1,2,345\n',
      'a.csv:2:5  wrong number of cells: 3\n    expected  2, as in the header\n    mend      put cells that contain a comma in quotes',
    ],
    [
      'refuses a record that is too short',
      'a,b,c\n1,2\n',
      'a.csv:2  wrong number of cells: 2\n    expected  3, as in the header\n    mend      write a comma for each empty cell',
    ],
    [
      'refuses a quote that is never closed',
      'a,b\n1,"2\n',
      'a.csv:2  broken quotes: a cell is opened and never closed\n    expected  a quote only around a whole cell, and "" for a quote inside it',
    ],
    [
      'refuses a quote in the middle of a cell',
      'a,b\n1,2"3\n',
      'a.csv:2  broken quotes: a quote in the middle of a cell\n    expected  a quote only around a whole cell, and "" for a quote inside it',
    ],
    [
      'refuses text after a closing quote',
      'a,b\n1,"2"3\n',
      'a.csv:2  broken quotes: text after a closing quote\n    expected  a quote only around a whole cell, and "" for a quote inside it',
    ],
  ];
  it.each(faulty)('%s', (_title, text, fault) => {
    expect(read(text).faults).toEqual([fault]);
  });

  it('reads back whatever cells were written, and places each of them where it is', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\n', '\r\n', 'a"b', "'=1"));
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, (rows) => {
        const header = rows[0]?.map((_, index) => `c${index}`) ?? [];
        const text = csvText([header, ...rows]);
        const { csv, faults } = read(text);
        // Only a row of nothing but white space between its commas may look blank, and it has commas.
        expect(faults).toEqual([]);
        expect(csv?.records.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
