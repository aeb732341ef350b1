import * as sheetJs from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from './spreadsheet.ts';

/** Texts that XML, shared strings and spreadsheets have their own ideas about. */
const text = fc.oneof(
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    // SheetJS reads &amp;lt; as <.
    .filter((word) => !/[&\p{Cc}\uFFFE\uFFFF]|_x[0-9a-f]{4}_/iu.test(word)),
  fc.constantFrom('<b>', 'a\nb', '..', '[r]', '"', "it's", '1,234', '0012', 'TRUE', '5%'),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.constantFrom(0.1 + 0.2, 1e-7, -0.5, 1234.5, 2001),
);
const cell = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

/** What a cell is to us: numbers with the 15 digits that are shown. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value);
}

function filled(rows: readonly (readonly unknown[])[]): string[][] {
  const texts = rows
    .map((row) => row.map(shown))
    .map((row) => row.slice(0, row.findLastIndex((at) => at !== '') + 1));
  return texts.slice(0, texts.findLastIndex((row) => row.length > 0) + 1);
}

function spaceless(rows: readonly (readonly string[])[]): string[][] {
  return filled(rows.map((row) => row.map((at) => (at.trim() === '' ? '' : at))));
}

/** From the first cell on, empty or not. */
const all = { range: 'A1:F8', blankrows: true, defval: null };

/** SheetJS writes, both read; numbers are compared as numbers, for we write them without an exponent. */
it('reads an escaped text as it was written, which SheetJS 0.20.3 does not', async () => {
  const book = sheetJs.utils.book_new();
  sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet([['&lt;']]), 'S');
  const bytes = new Uint8Array(sheetJs.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  expect((await (await openSpreadsheet(bytes, 'xlsx')).sheet('S')).rows).toEqual([['&lt;']]);
});

describe.each(['xlsx', 'ods'] as const)('any sheet saved as %s', (kind) => {
  it('is read to what was written, as SheetJS reads it too', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const book = sheetJs.utils.book_new();
        sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet(rows), 'S');
        const bytes = new Uint8Array(
          sheetJs.write(book, { type: 'buffer', bookType: kind, compression: true }) as Buffer,
        );
        const { S = {} } = sheetJs.read(bytes).Sheets;
        const theirs = sheetJs.utils.sheet_to_json<unknown[]>(S, { ...all, header: 1 });
        const ours = (await (await openSpreadsheet(bytes, kind)).sheet('S')).rows;
        const comparable = ours.map((row) =>
          row.map((at) => (/^-?\d+(\.\d+)?$/.test(at) ? String(Number(at)) : at)),
        );
        const same = (texts: string[][]) =>
          texts.map((row) =>
            row.map((at) => (/^-?\d+(\.\d+)?(e[+-]\d+)?$/.test(at) ? String(Number(at)) : at)),
          );
        expect(comparable).toEqual(same(filled(rows)));
        // SheetJS loses a cell that holds nothing but a space; we keep it.
        expect(spaceless(comparable)).toEqual(spaceless(same(filled(theirs))));
      }),
      { numRuns: 60 },
    );
  });
});
