import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReleaseCell, SharedColumn } from './releaseColumn.ts';
import { repeatedRows } from './repeatedRows.ts';

/** The rows that a map finds. */
function oracle(columns: Readonly<Record<string, readonly ReleaseCell[]>>, rows: number) {
  const first = new Map<string, number>();
  const repeated: { row: number; first: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    const values = Object.values(columns).map((column) => column[row]);
    if (values.includes(undefined)) continue;
    const id = JSON.stringify(values);
    const before = first.get(id);
    if (before === undefined) first.set(id, row);
    else repeated.push({ row, first: before });
  }
  return repeated;
}

const cell = fc.constantFrom<ReleaseCell>('a', 'b', 1, 2.5, undefined);

describe('repeatedRows', () => {
  it('finds each row that has the key of an earlier one, and that row', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 40 }), (rows) => {
        const columns = Object.fromEntries([0, 1, 2].map((at) => [`c${at}`, rows.map((row) => row[at])]));
        expect(repeatedRows(columns, rows.length, Object.keys(columns))).toEqual(
          oracle(columns, rows.length),
        );
      }),
    );
  });

  it('tells keys apart of which there could be more than numbers are exact', () => {
    const values = Array.from({ length: 20_000 }, (_, at) => `v${at}`);
    const code = fc.constantFrom(0, 1, 19_998, 19_999);
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code, code, code, code), { maxLength: 40 }), (rows) => {
        const codes = [0, 1, 2, 3, 4].map((at) => Int32Array.from(rows, (row) => row[at] ?? 0));
        const shared = codes.map((each, at) => [`c${at}`, new SharedColumn(each, values)] as const);
        const plain = shared.map(([name, column]) => [name, [...column]] as const);
        const key = shared.map(([name]) => name);
        expect(repeatedRows(Object.fromEntries(shared), rows.length, key)).toEqual(
          oracle(Object.fromEntries(plain), rows.length),
        );
      }),
    );
  });

  it('has no key by a column that is not there', () => {
    expect(repeatedRows({ a: ['x', 'x'] }, 2, ['a', 'b'])).toEqual([]);
  });
});
