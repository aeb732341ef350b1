import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FoundCells, filePlace, isRun, runsOf } from './filePlace.ts';

const found = (cells: readonly string[], columns: FoundCells['columns']): FoundCells => ({
  source: 'herd',
  released: '2003-01-01',
  file: '2003-01-01.csv',
  unit: 'line',
  columns,
  cells,
});

const runsIn = (cells: readonly (readonly [line: number, number: number])[]) =>
  runsOf(
    cells.map(([line]) => line),
    (index) => cells[index]?.[1] ?? 0,
  );

it.each([
  [[[2, 7]], ['2 7']],
  [
    [
      [2, 7],
      [3, 8],
      [4, 9],
    ],
    ['2-4 7'],
  ],
  [
    [
      [2, 7],
      [3, 17],
      [4, 27],
    ],
    ['2-4 7+10'],
  ],
  [
    [
      [2, 9],
      [3, 8],
      [4, 7],
    ],
    ['2-4 9-1'],
  ],
  [
    [
      [2, 9],
      [3, 9],
      [4, 9],
    ],
    ['2-4 9+0'],
  ],
  [
    [
      [2, 7],
      [4, 8],
    ],
    ['2 7', '4 8'],
  ],
] as [cells: [number, number][], runs: string[]][])(
  'runsOf writes cells in order as few runs: %j',
  (cells, runs) => {
    expect(runsIn(cells)).toEqual(runs);
  },
);

it('filePlace finds each cell that runsOf wrote, and no other', () => {
  const cells = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 2, max: 40 }), fc.nat(60)), { selector: ([line]) => line })
    .map((pairs) => pairs.toSorted(([a], [b]) => a - b));
  fc.assert(
    fc.property(cells, fc.integer({ min: 1, max: 3 }), (pairs, width) => {
      const names = ['A', 'B', 'C'].slice(0, width);
      const runs = runsIn(pairs);
      expect(runs.every(isRun)).toBe(true);
      const all = [found([], { sheep: ['A'] }), found(runs, { sheep: names })];
      for (let line = 1; line < 42; line += 1) {
        const number = pairs.find(([each]) => each === line)?.[1];
        const place = filePlace(all, 'sheep', line);
        expect(place && [place.column, place.number]).toEqual(
          number === undefined ? null : [names[number % width], Math.floor(number / width)],
        );
        expect(filePlace(all, 'goats', line)).toBeNull();
      }
    }),
  );
});
