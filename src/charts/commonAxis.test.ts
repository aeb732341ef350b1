import { expect, test } from 'vitest';
import { chartContext, type SampleCell, sampleArea, sampleTable } from '../test/tables.ts';
import { areaSeries } from './areaSeries.ts';
import { drawChart } from './index.ts';

const CELLS: Record<string, Record<string, SampleCell[]>> = {
  'west-marches': { thefts: [10, 20, 30] },
  eastmere: { thefts: [1, [2, '[b]'], null] },
  'west-moors': { thefts: [5, 400, 6] },
};

const table = sampleTable({ periods: ['2019', '2020', '2021'], columns: { thefts: {} }, cells: CELLS });

function commonOf(area: string, settings: object = {}) {
  const block = { type: 'line', column: 'thefts.thefts', ...settings };
  return drawChart(block, chartContext([table], { area: sampleArea(area) })).common;
}

test('a common axis holds the highest value of all areas, whichever the chart is about', () => {
  const [one, other] = [commonOf('west-marches'), commonOf('west-moors')];
  expect(one?.drawings.wide.scale).toMatch(/^\d[\d.]*,1 \d[\d.]*,400 \d[\d.]*$/);
  expect(other?.drawings.wide.scale).toBe(one?.drawings.wide.scale);
  expect(other?.drawings.wide.body).toBe(one?.drawings.wide.body);
  expect(one?.lines).toEqual([{ area: 'west-marches', role: 'series-1' }]);
});

test('no line of other areas is drawn where theirs would be of another unit', () => {
  expect(commonOf('west-marches', { index: '2019' })).toBeUndefined();
  expect(commonOf('west-marches', { scale: 'log' })).toBeUndefined();
});

test('the series of an area are its values as printed, with gaps and breaks', () => {
  const { language } = chartContext([table]);
  const column = table.columns.get('thefts');
  if (!column) throw new Error('no column');
  expect(areaSeries(table, column, sampleArea('eastmere'), language)).toEqual({
    periods: ['2019', '2020', '2021'],
    texts: ['1', '2 [b]', 'not available'],
    values: [1, 2, null],
    starts: [0, 1],
  });
});
