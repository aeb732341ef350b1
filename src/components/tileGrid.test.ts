import { expect, test } from 'vitest';
import type { Edition } from '../editions/edition.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { hasTileGrid, tileGrid } from './tileGrid.ts';

function editions(count: number, tile: (index: number) => { column: number; row: number } | null): Edition[] {
  return Array.from({ length: count }, (_, index) => {
    const area = { code: `P${index}`, name: `${'Abcdefgh'[index]}mere`, aliases: [], tile: tile(index) };
    return { path: `/lamps/${index}/`, area } as unknown as Edition;
  });
}

test('tileGrid starts at its own first column and row', () => {
  const grid = tileGrid(
    editions(8, (index) => ({ column: 3 + (index % 4), row: index < 4 ? 2 : 5 })),
    inEnglish,
  );
  expect(grid).toMatchObject({ columns: 4, rows: 4 });
  expect(grid?.tiles[0]).toMatchObject({ column: 0, row: 0 });
  expect(grid?.tiles[7]).toMatchObject({ column: 3, row: 3 });
});

test('tileGrid gives each tile a code of its own', () => {
  const codes = tileGrid(
    editions(8, (index) => ({ column: index, row: 0 })),
    inEnglish,
  )?.tiles.map(({ code }) => code);
  expect(new Set(codes).size).toBe(8);
});

test.each([
  ['few editions', editions(7, (index) => ({ column: index, row: 0 }))],
  ['few areas on the map', editions(8, (index) => (index < 7 ? { column: index, row: 0 } : null))],
])('tileGrid makes no map of %s', (_, few) => {
  expect(tileGrid(few, inEnglish)).toBeNull();
});

test('whether there is a map is known without a code for each of 10,000 areas', () => {
  const area = {
    tile: null,
    get name(): string {
      throw new Error('asked for a name');
    },
  };
  const many = Array.from({ length: 10_000 }, () => ({ path: '/lamps/', area }) as unknown as Edition);
  expect(hasTileGrid(many)).toBe(false);
  expect(tileGrid(many, inEnglish)).toBeNull();
  expect(hasTileGrid(editions(8, (index) => ({ column: index, row: 0 })))).toBe(true);
});
