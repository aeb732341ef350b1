import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../tables/csvText.ts';
import { type Asked, askedRows, parseCsv, readRows } from './tableRows.ts';

test('parseCsv reads what the tables are written as', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') });
  // A row of one empty cell would be an empty line.
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(table, (rows) => {
      expect(parseCsv(csvText(rows))).toEqual(rows);
    }),
  );
});

const CSV = `area_code,area,period,lamps,lamps_status,share,share_status,share_low,share_high
A1,"Vale, the",2023,12,[p],9.5,,8,11
A2,Ödby,2023,,[c],,[x],,
A1,"Vale, the",2024,7,[p][r],10,,9.25,12
A2,Ödby,2024,30,,0,,,
A3,'=Moor,2024,7,,1,,,
`;
const columns = [
  { name: 'lamps', bounds: [], decimals: 0 },
  { name: 'share', bounds: ['share_low', 'share_high'], decimals: 1 },
];
const say = (id: string) => ({ p: 'provisional', c: 'withheld', 2024: 'year to March 2024' })[id] ?? id;
const rows = readRows(CSV, columns, say);
const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const ALL: Asked = { search: '', area: '', period: '', sort: '', descending: false };
const lines = (asked: Partial<Asked>) =>
  askedRows(rows, columns, { ...ALL, ...asked }, inOrder).map(({ line }) => line);

test('readRows gives each row its line, its values with their intervals and its markers', () => {
  expect(rows[0]).toMatchObject({ line: 2, area: 'Vale, the', code: 'A1', period: '2023' });
  expect(rows[0]?.cells[1]).toEqual({ value: 9.5, bounds: [8, 11], status: [] });
  expect(rows[1]?.cells[0]).toEqual({ value: null, bounds: [], status: ['c'] });
  expect(rows[2]?.cells[0]?.status).toEqual(['p', 'r']);
  expect(rows[4]?.area).toBe('=Moor');
});

test.each<[string, Partial<Asked>, number[]]>([
  ['nothing gives all in the order of the file', {}, [2, 3, 4, 5, 6]],
  ['an area by its code', { area: 'A2' }, [3, 5]],
  ['a period', { period: '2024' }, [4, 5, 6]],
  ['both', { area: 'A1', period: '2023' }, [2]],
  ['words of the area, without accents', { search: 'odb' }, [3, 5]],
  ['words of area and period', { search: 'vale mar' }, [4]],
  ['a code', { search: 'a3' }, [6]],
  ['a status in words', { search: 'withheld' }, [3]],
  ['what is not there', { search: 'fen' }, []],
  ['the highest first, missing values last', { sort: 'lamps', descending: true }, [5, 2, 4, 6, 3]],
  ['the lowest first, missing values last', { sort: 'share' }, [5, 6, 2, 4, 3]],
  ['areas by name', { sort: 'area' }, [6, 2, 4, 3, 5]],
  ['the newest first', { sort: 'period', descending: true }, [4, 5, 6, 2, 3]],
])('a reader asks for %s', (_, asked, found) => {
  expect(lines(asked)).toEqual(found);
});

test('40,000 rows are searched and sorted without a pause', () => {
  const many = Array.from(
    { length: 40_000 },
    (_, i) => `C${i % 350},Area ${i % 350},${1900 + (i % 120)},${(i * 7919) % 10_007},\n`,
  );
  const long = readRows(
    `area_code,area,period,lamps,lamps_status\n${many.join('')}`,
    columns.slice(0, 1),
    say,
  );
  const found = askedRows(
    long,
    columns,
    { ...ALL, search: 'area 12', sort: 'lamps', descending: true },
    inOrder,
  );
  expect(found).toHaveLength(
    long.filter(({ area, period }) => /^Area 12/.test(area) || period.startsWith('12')).length,
  );
  expect(found[0]?.cells[0]?.value).toBeGreaterThanOrEqual(found[1]?.cells[0]?.value ?? 0);
});
