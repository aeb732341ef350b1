import { describe, expect, it } from 'vitest';
import { pointAt, seriesOf } from '../figures/series.ts';
import { period, sampleAreas, sampleTable } from '../test/tables.ts';
import { packTable, unpackTable } from './packedTable.ts';
import type { Row } from './table.ts';
import { rowOfLine, TableRows } from './tableRows.ts';

const table = sampleTable({
  periods: ['2021', '2022', '2023'],
  columns: { thefts: {}, share: { kind: 'percentage' } },
  cells: {
    albia: { thefts: [0, null, [7, '[p]']], share: [[14, '', 12, 17], [null, '[c]'], 3] },
    eastmere: { thefts: [0.1, [-2, '[r][e]'], 9_007_199_254_740_991] },
  },
});
const code = (slug: string) => sampleAreas.bySlug.get(slug)?.code ?? '';

describe('the rows of a table', () => {
  it('are those that were packed: values, statuses, bounds and cells that are not there', () => {
    const cells = table.rows.map((row) => row.cells);
    expect(cells).toEqual([
      {
        thefts: { value: 0, status: [] },
        share: { value: 14, status: [], bounds: { lower: 12, upper: 17 } },
      },
      { thefts: { value: null, status: ['x'] }, share: { value: null, status: ['c'] } },
      { thefts: { value: 7, status: ['p'] }, share: { value: 3, status: [] } },
      { thefts: { value: 0.1, status: [] } },
      { thefts: { value: -2, status: ['r', 'e'] } },
      { thefts: { value: 9_007_199_254_740_991, status: [] } },
    ]);
  });

  it('are found by area, by line and from the end', () => {
    const { rows } = table;
    expect(rows.of(code('eastmere')).map(({ line }) => line)).toEqual([5, 6, 7]);
    expect([rows.has(code('eastmere')), rows.has('nowhere'), rows.of('nowhere')]).toEqual([true, false, []]);
    expect(rows.at(-1)).toEqual(rows.at(rowOfLine(7)));
    expect([rows.at(6), rows.at(-7)]).toEqual([undefined, undefined]);
    expect(rows.periods.map(({ id }) => id)).toEqual(['2021', '2022', '2023']);
  });

  it('may be none', () => {
    const none = TableRows.of([]);
    expect([none.length, [...none], none.areas, none.at(0)]).toEqual([0, [], [], undefined]);
  });

  it('are the same in a thread, which has areas of its own', () => {
    const own = structuredClone(sampleAreas);
    const posted = unpackTable(structuredClone(packTable(table)), own);
    expect([...posted.rows]).toEqual([...table.rows]);
    expect(posted.rows.areaAt(0)).toBe(own.bySlug.get('albia'));
    expect(posted.rows.packed.areaOf.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

it('a point of a series is one and the same, whether asked for alone or with the others', () => {
  const [first] = table.rows.areas;
  const series = seriesOf(table, 'thefts', first as Row['area']);
  const [at2022, at2023] = ['2022', '2023'].map((id) => pointAt(series, period(id)));
  expect(series.points.map(({ value }) => value)).toEqual([0, null, 7]);
  expect(series.points[1]).toBe(at2022);
  expect(series.points[2]).toBe(at2023);
  expect(pointAt(series, period('2022'))).toBe(at2022);
  expect(pointAt(series, period('1999'))).toEqual({
    period: period('1999'),
    value: null,
    status: ['x'],
    line: 0,
  });
});
