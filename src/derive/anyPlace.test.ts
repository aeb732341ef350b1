import * as sheetJs from '@e965/xlsx';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { type FilePlace, filePlace } from '../tables/filePlace.ts';
import { herdRecipe, provenTable, sourceFiles } from '../test/provenNewsroom.ts';

const HEADER = ['Place', 'Year', 'Sheep', 'Goats'];
type Herd = readonly [place: string, year: string, sheep: number, goats: number];

/** Files of the same rows, and how to look a cell up without this project's own readers. */
interface Format {
  readonly described?: string;
  write(rows: readonly Herd[]): string | Uint8Array;
  look(file: string | Uint8Array, place: FilePlace): unknown;
}

const lines = (rows: readonly Herd[]) => [HEADER, ...rows].map((cells) => cells.join());
const COLUMNS = `columns:
  Place: { kind: area }
  Year: { kind: period, format: year }
  Sheep: { kind: number, name: sheep }
  Goats: { kind: number, name: goats }`;

/** A sheet with a title, an empty column and two header rows. */
function spreadsheet(bookType: 'xlsx' | 'ods'): Format {
  return {
    described: `table: { sheet: Table 3, header: 3, headerRows: 2, range: B3:E99 }
columns:
  Where Place: { kind: area }
  When Year: { kind: period, format: year }
  Animals Sheep: { kind: number, name: sheep }
  Animals Goats: { kind: number, name: goats }`,
    write(rows) {
      const head = [['Herds'], [], ['', 'Where', 'When', 'Animals', 'Animals'], ['', ...HEADER]];
      const sheet = sheetJs.utils.aoa_to_sheet([...head, ...rows.flatMap((cells) => [['', ...cells], []])]);
      const book = sheetJs.utils.book_new();
      sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet([['Contents']]), 'Contents');
      sheetJs.utils.book_append_sheet(book, sheet, 'Table 3');
      return new Uint8Array(sheetJs.write(book, { bookType, type: 'array' }));
    },
    look: (file, { sheet, column, number }) =>
      sheetJs.read(file, { type: 'array' }).Sheets[sheet ?? '']?.[`${column}${number}`]?.v,
  };
}

const FORMATS: Readonly<Record<string, Format>> = {
  csv: {
    described: `table: { header: 3, end: Notes }\n${COLUMNS}`,
    write: (rows) => ['A title', '', ...lines(rows), 'Notes', ''].join('\n'),
    look(file, { column, number }) {
      const cells = String(file).split('\n')[number - 1]?.split(',') ?? [];
      return Number(cells[HEADER.indexOf(column)]);
    },
  },
  xlsx: spreadsheet('xlsx'),
  ods: spreadsheet('ods'),
  json: {
    described: `table: { path: data.items }\n${COLUMNS}`,
    write: (rows) =>
      JSON.stringify({
        data: { items: rows.map((cells) => Object.fromEntries(HEADER.map((name, at) => [name, cells[at]]))) },
      }),
    look: (file, { path, column, number }) =>
      path === 'data.items' ? JSON.parse(String(file)).data.items[number][column] : undefined,
  },
  parquet: {
    write(rows) {
      const columnData = HEADER.map((name, at) => ({
        name,
        type: at < 2 ? ('STRING' as const) : ('INT32' as const),
        data: rows.map((cells) => cells[at] ?? 0),
      }));
      return new Uint8Array(parquetWriteBuffer({ columnData }));
    },
    async look(file, { column, number }) {
      const bytes = file as Uint8Array;
      const rows = await parquetReadObjects({ file: bytes.slice().buffer });
      return rows[number - 1]?.[column];
    },
  },
};

const keys = ['Northmoor', 'Southmoor', 'Gull'].flatMap((place) =>
  ['2001', '2002', '2003'].map((year) => [place, year] as const),
);
const herds = fc
  .shuffledSubarray(keys, { minLength: 1 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map(([place, year]) =>
        fc.tuple(fc.constant(place), fc.constant(year), fc.nat(99), fc.nat(99)),
      ),
    ),
  );

describe('any value that is as published', () => {
  it.each(Object.entries(FORMATS))('stands in the cell that is given for it: %s', async (ending, format) => {
    await fc.assert(
      fc.asyncProperty(herds, async (rows) => {
        const file = format.write(rows);
        const releases = { [`2003-01-01.${ending}`]: file };
        const { table, faults } = await provenTable({
          ...sourceFiles({ herd: { releases, ...(format.described && { described: format.described }) } }),
          'scripts/derive/herds.ts': herdRecipe("({ release }) => release('herd')"),
        });
        expect(faults).toBe('');
        expect(table?.rows).toHaveLength(rows.length);
        for (const { cells, line } of table?.rows ?? []) {
          for (const name of ['sheep', 'goats']) {
            const place = filePlace(table?.found ?? [], name, line);
            expect(place && (await format.look(file, place))).toBe(cells[name]?.value);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});
