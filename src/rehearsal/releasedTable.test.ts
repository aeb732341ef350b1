import { expect, it } from 'vitest';
import { laterPeriod } from '../tables/period.ts';
import { sampleArea, sampleAreas, sampleTable } from '../test/tables.ts';
import type { Edit } from './releasedTable.ts';
import { releasedTable } from './releasedTable.ts';

const table = sampleTable({
  periods: ['2022', '2023'],
  columns: { share: { kind: 'percentage', bounds: { lower: 'low', upper: 'high', confidence: 95 } } },
  cells: {
    eastmere: {
      share: [
        [20, '', 18, 23],
        [30, '', 28, 33],
      ],
    },
    'west-moors': { share: [40, [97, '', 94, 99]] },
  },
});

/** The newest cell of an area in a made-up release. */
function newest(slug: string, cell?: Edit['cell']) {
  const area = sampleArea(slug);
  const last = table.rows.of(area.code).at(-1);
  if (!last) throw new RangeError('no row');
  const edits = cell
    ? [[area.code, [{ column: 'share', period: laterPeriod(last.period, 1).id, cell }]] as const]
    : [];
  const released = releasedTable(table, new Map(edits), sampleAreas);
  return released.rows.of(area.code).at(-1)?.cells['share'];
}

it('a made-up release carries the interval of an estimate forward', () => {
  expect(newest('eastmere')).toEqual({ value: 30, status: [], bounds: { lower: 28, upper: 33 } });
});

it.each([
  ['an estimate', 'eastmere', 40, { lower: 38, upper: 43 }],
  ['an estimate near zero', 'eastmere', 1, { lower: 0, upper: 4 }],
  ['an estimate near the whole', 'west-moors', 99, { lower: 96, upper: 100 }],
])('a made-up value has the width of the one before: %s', (_, slug, value, bounds) => {
  expect(newest(slug, { value, status: [] })).toEqual({ value, status: [], bounds });
});

it('a missing value has no interval', () => {
  expect(newest('eastmere', { value: null, status: ['x'] })).toEqual({ value: null, status: ['x'] });
});
