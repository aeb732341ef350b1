import { expect, test } from 'vitest';
import { drawFramed as drawChart } from '../test/chart.ts';
import { chartContext } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';

function spotsOf(settings: Record<string, unknown>, form: 'wide' | 'phone') {
  const chart = drawChart(settings, chartContext([thefts]));
  const [, text] = / data-spots="([^"]*)"/.exec(chart.svg[form]) ?? [];
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(chart.svg[form]) ?? [];
  return { spots: text?.split(' '), rows: chart.table.rows.length, size: [Number(width), Number(height)] };
}

test.each([
  ['a line', { type: 'line', column: 'thefts.rate', areas: ['area', 'nation'] }],
  ['a column chart', { type: 'column', column: 'thefts.thefts', area: 'west-moors' }],
  ['a tile map', { type: 'tiles', column: 'thefts.rate' }],
])('%s says where it draws each row of its table', (_, settings) => {
  for (const form of ['wide', 'phone'] as const) {
    const { spots = [], rows, size } = spotsOf(settings, form);
    expect(spots).toHaveLength(rows);
    for (const spot of spots) {
      const [x = -1, y = -1] = spot.split(',').map(Number);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(size[0] ?? 0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(size[1] ?? 0);
    }
  }
});

test('a chart that prints all of its values says nothing of where they are', () => {
  expect(spotsOf({ type: 'bar', column: 'thefts.rate' }, 'wide').spots).toBeUndefined();
});
