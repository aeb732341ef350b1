import * as aq from 'arquero';
import { describe, expect, it } from 'vitest';
import { GappedColumn, SharedColumn } from './releaseColumn.ts';

const columns = {
  area: new SharedColumn(Int32Array.of(1, 0, 1, 2), ['M0', 'M1', 'M2']),
  sheep: new GappedColumn(Float64Array.of(5, Number.NaN, 7, -0)),
  sheep_status: new SharedColumn(Uint8Array.of(0, 1, 0, 0), ['', '[x]']),
};

describe('columns that share their values', () => {
  it('give what an array would give', () => {
    expect([...columns.area]).toEqual(['M1', 'M0', 'M1', 'M2']);
    expect([...columns.sheep]).toEqual([5, undefined, 7, -0]);
    expect([0, 1, 4].map((row) => columns.sheep.at(row))).toEqual([5, undefined, undefined]);
    expect(columns.area.at(4)).toBeUndefined();
  });

  it('are columns to arquero, like arrays', () => {
    const arrays = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]]));
    const results = [columns, arrays].map((data) => {
      const table = aq.table(data);
      const summed = table
        .groupby('area')
        .rollup({ all: aq.op.sum('sheep'), rows: aq.op.count() })
        .orderby('area');
      const chosen = table.filter(aq.escape((row: { sheep?: number }) => row.sheep !== undefined));
      const joined = chosen.select('area', 'sheep').join_left(table.select('area', 'sheep_status'), 'area');
      return [summed.objects(), chosen.reify().objects(), joined.objects(), table.concat(chosen).objects()];
    });
    expect(results[0]).toEqual(results[1]);
    expect(results[0]?.[0]).toHaveLength(3);
  });
});
