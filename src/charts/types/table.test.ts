import { describe, expect, it } from 'vitest';
import { drawFramed, problemLines } from '../../test/chart.ts';
import { overlaps, textBoxes } from '../../test/svgText.ts';
import { chartContext } from '../../test/tables.ts';
import { thefts } from '../../test/thefts.ts';
import type { ChartSettings } from '../index.ts';

const context = chartContext([thefts]);
const rate = { type: 'table', column: 'thefts.rate', from: 2020 };
const draw = (settings: ChartSettings) => drawFramed({ ...rate, ...settings }, context);
const rowsIn = (svg: string) =>
  textBoxes(svg)
    .filter(({ left }) => left === 0)
    .toSorted((a, b) => a.top - b.top)
    .map(({ text }) => text);
/** Widths of bars of one height, by their colours and from the top. */
const widths = (svg: string, height: number) =>
  [...svg.matchAll(new RegExp(`h([\\d.]+)v${height}h`, 'g'))].map(([, width]) => Number(width));
/** The shade of each value, by their colours and from the top. */
const shadesIn = (svg: string) =>
  [...svg.matchAll(/ d="([^"]*)"[^>]*chart-fill-step-(\d)/g)].flatMap(([, d = '', step = '']) =>
    [...d.matchAll(/z/g)].map(() => step),
  );

const faults = (settings: ChartSettings) => problemLines(settings, context);

describe('a table of areas', () => {
  it('can have bars beside the last values, on one scale', () => {
    const [marches = 0, moors = 0, eastmere = 0, ...others] = widths(draw({ cells: 'bar' }).svg.wide, 12);
    expect(moors).toBeCloseTo(marches, 1);
    expect(marches / eastmere).toBeCloseTo(15.1, 0);
    expect(others).toEqual([]);
  });

  it('can have shades behind the last values, one for those that print alike', () => {
    expect(shadesIn(draw({ cells: 'heat' }).svg.wide)).toEqual(['3', '3', '2', '1']);
  });

  it('can show its ends, and its own area wherever it stands', () => {
    const { svg, table, notes, alt } = draw({ top: 1, bottom: 1, highlight: 'eastmere' });
    expect(rowsIn(svg.wide)).toEqual(['West Marches', 'Eastmere', 'Isle of Gulls']);
    expect(svg.wide).toContain('>1 more<');
    expect(table.columns).toHaveLength(1 + 5);
    expect(notes[0]).toContain('of 4 areas; the table has all.');
    expect(alt).toContain('3 rows with trend lines');
  });

  it('shows its own area last where it has no rank', () => {
    const { svg } = draw({ top: 1, bottom: 1, from: 2017, to: 2019, highlight: 'west-moors' });
    expect(rowsIn(svg.wide)).toEqual(['West Marches', 'Isle of Gulls', 'West Moors']);
  });
});

it('a table of columns has no ends, and bars only of one unit', () => {
  const columns = ['thefts.thefts', 'thefts.rate'];
  expect(faults({ type: 'table', columns, top: 3 })).toEqual([
    'top | top with several columns | leave top out, or draw one column',
  ]);
  expect(faults({ type: 'table', columns, cells: 'bar' })).toEqual([
    'columns | columns that one scale cannot measure: count; rate, thefts per 1,000 people | draw a chart for each unit',
  ]);
  expect(faults({ type: 'table', columns: ['thefts.thefts', 'thefts.solved'], cells: 'bar' })).toEqual([]);
});

describe('a table of several columns of areas', () => {
  const block = {
    type: 'table',
    columns: ['thefts.thefts', 'thefts.rate'],
    areas: ['west-marches', 'west-moors', 'eastmere'],
    cells: ['bar', 'heat'],
    labels: ['Thefts', 'Rate'],
    from: 2020,
  };
  const drawn = drawFramed(block, context);

  it('has bars in one and shades in another at once, and a line in each row', () => {
    for (const svg of [drawn.svg.wide, drawn.svg.phone]) {
      const bars = widths(svg, 4);
      expect((bars[0] ?? 0) / (bars[1] ?? 1)).toBeCloseTo(371 / 186, 1);
      expect(shadesIn(svg)).toEqual(['2', '2', '1']);
      expect(rowsIn(svg).join(' ')).toBe('West Marches West Moors Eastmere');
      const texts = textBoxes(svg).map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining(['Thefts', 'Rate', '371', '15.1']));
      expect(overlaps(textBoxes(svg))).toEqual([]);
    }
    const lines = [...drawn.svg.wide.matchAll(/ d="([^"]*)"[^>]*stroke-linejoin/g)].map(([, d = '']) => d);
    expect(lines.join('').match(/M/g)).toHaveLength(3);
  });

  it('has all of it in the data table, and in words', () => {
    expect(drawn.table.columns.map(({ label }) => label)).toEqual([
      'Area',
      ...['2020', '2021', '2022', '2023'],
      'Thefts: 2023',
    ]);
    expect(drawn.table.rows[1]).toEqual(['West Moors', '88', '156', '177', '186', '15.1']);
    expect(drawn.description).toContain('Beside it, in 2023: thefts per 1,000 people.');
  });

  it('has a cell and a heading for each column, and neither for one', () => {
    expect(faults({ ...block, cells: ['bar'], labels: ['Thefts'] })).toEqual([
      'cells | cells for other columns: 1 cells, 2 columns',
      'labels | labels for other columns: 1 labels, 2 columns',
    ]);
    expect(faults({ ...rate, cells: ['bar'] })).toEqual(['cells | cells for each of several columns']);
  });
});
