import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../csv/csv.ts';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { FaultList } from '../faults/fault.ts';
import { everyText, textRows } from '../test/scanned.ts';
import { readNumber } from './readNumber.ts';
import { scanText } from './scanText.ts';

/** What csv-parse makes of a text: cells and the line on which each record starts, or how its quotes are broken. */
function oracle(text: string) {
  const rows: { cells: string[]; line: number }[] = [];
  let line = 1;
  const options = {
    bom: true,
    info: true,
    raw: true,
    relax_column_count: true,
    record_delimiter: '\n',
    on_record: (parsed: unknown) => {
      const { record, raw, info } = parsed as { record: string[]; raw: string; info: { lines: number } };
      if (raw.trim() !== '' || record.length > 1) rows.push({ cells: record, line });
      line = info.lines + 1;
      return null;
    },
  };
  try {
    parse(text, options);
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // It says where the text ends, and we where the cell begins.
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const line = 'lines' in error && !isOpen ? error['lines'] : opened(text);
    return `${PROBLEMS[error.code] ?? error.code}, line ${line}`;
  }
}

/** The line of the last quote that opens a cell. */
function opened(text: string): number {
  const before = text.replace(/"(?:[^"]|"")*$/, '');
  return before.split('\n').length;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'broken quotes: a cell is opened and never closed',
  INVALID_OPENING_QUOTE: 'broken quotes: a quote in the middle of a cell',
  CSV_INVALID_CLOSING_QUOTE: 'broken quotes: text after a closing quote',
};

function ours(text: string) {
  const faults = new FaultList();
  const rows = csvRows(text, 'a.csv', faults);
  const [fault] = faults.all;
  return fault
    ? `${fault.what}, line ${fault.line}`
    : rows?.map(({ cells, line }) => ({ cells: cells.map(normal), line }));
}

const sign = fc.constantFrom('"', '"', ',', ',', '\n', '\r\n', '\r', 'a', ' ', 'é', '""', '1', '\t');
const soup = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));
const quoted = fc.array(sign, { maxLength: 4 }).map((signs) => `"${signs.join('').replaceAll('"', '""')}"`);
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc.constantFrom(
    '..',
    '',
    '1,234',
    '1,23',
    '-99',
    '12 [r]',
    '007',
    '-0',
    '.5',
    '5.',
    '27%',
    ' 3',
    '9999999999999999',
  ),
);
const cell = fc.oneof(fc.constantFrom('a', 'b', '', ' ', 'é', 'a longer text'), quoted);
const record = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        cell,
        number.map((text) => (text.includes(',') ? `"${text}"` : text)),
        cell,
      )
      .map((cells) => cells.join()),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', 'a', 'a,1', 'a,1,b,c', '"a\r\nb",1') },
);
const file = fc
  .tuple(fc.array(record), fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\uFEFF'), fc.boolean())
  .map(([records, end, mark, last]) => `${mark}${['x,y,z', ...records].join(end)}${last ? end : ''}`);

/** Lines within cells end in one way. */
const normal = (text: string) => text.replace(/\r\n?/g, '\n');

const RULE = { kind: 'number', thousands: ',', percent: true, negative: 'sign' } as const;
const MARKERS = { '..': 'x', '-99': 'c' } as const;

describe('scanText', () => {
  it('splits any text as csv-parse does, and breaks at the same quote', () => {
    fc.assert(
      fc.property(soup, (text) => {
        // csv-parse counts a Windows line ending within a cell as two lines.
        expect(ours(text)).toEqual(oracle(normal(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives each record of the right length its cells and places, and counts the others', () => {
    fc.assert(
      fc.property(file, (text) => {
        const rows = csvRows(text, 'a.csv', new FaultList()) ?? [];
        const right = rows.slice(1).filter(({ cells }) => cells.length === 3);
        const scanned = scanText({ bytes: Buffer.from(text), file: 'a.csv' }, everyText());
        expect(scanned && textRows(scanned)).toEqual(right.map(({ cells }) => cells.map(normal)));
        for (const [at, row] of right.entries()) {
          expect(scanned?.places.record(at)).toEqual({ line: row.line, column: 0 });
          for (const column of [0, 1, 2]) expect(scanned?.places.cell(at, column)).toEqual(row.place(column));
        }
        const ragged = scanned?.ragged?.map(({ count }) => count).reduce((sum, count) => sum + count, 0);
        expect(ragged).toBe(rows.length - 1 - right.length);
      }),
      { numRuns: 300 },
    );
  });

  it('makes of a plain number what readNumber makes of it, and leaves all others to it', () => {
    const digits = { thousands: 0x2c, percent: true, markers: new Set([-99]) };
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (numbers) => {
        const text = ['x,y', ...numbers.map((cell) => `"${cell}",`)].join('\n');
        const scanned = scanText({ bytes: Buffer.from(text), file: 'a.csv' }, () => [
          { kind: 'number', digits },
          undefined,
        ]);
        const { numbers: found, codes, texts = [] } = scanned?.columns[0] ?? {};
        for (const [at, cell] of numbers.entries()) {
          const code = codes?.[at] ?? -1;
          if (code >= 0) expect(texts[code]).toBe(cell);
          else expect({ value: found?.[at], status: '' }).toEqual(readNumber(cell, RULE, MARKERS));
        }
      }),
    );
  });

  it('finds the table between lines that are none, whatever their quotes', () => {
    const text = 'A "title\n\nx,y\r\n1,2\r\n"Notes"\n3,4\n';
    const scanned = scanText(
      { bytes: Buffer.from(text), file: 'a.csv', table: { header: 3, end: 'Notes' } },
      everyText(),
    );
    expect(scanned && textRows(scanned)).toEqual([['1', '2']]);
    expect(scanned?.places.cell(0, 1)).toEqual({ line: 4, column: 3 });
    expect(scanned?.leftOut).toEqual({ above: 1, below: 2 });
  });

  it('says on which line a quote is broken under a title', () => {
    const read = () =>
      scanText(
        { bytes: Buffer.from('Title\nx,y\n1,"2\n'), file: 'a.csv', table: { header: 2 } },
        everyText(),
      );
    expect(read).toThrow(UnreadableFile);
    expect(read).toThrow('a cell is opened and never closed');
  });
});
