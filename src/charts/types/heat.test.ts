import { describe, expect, it } from 'vitest';
import { drawFramed, problemLines } from '../../test/chart.ts';
import { chartContext } from '../../test/tables.ts';
import { thefts } from '../../test/thefts.ts';
import { type ChartSettings, drawChart } from '../index.ts';

const context = chartContext([thefts]);
const heat = { type: 'heat', column: 'thefts.rate' };

const faults = (settings: ChartSettings) => problemLines(settings, context);

describe('a heat table', () => {
  const drawn = drawFramed(heat, context);
  /** Strokes of each shade run along as many cells as they are units long. */
  function cellsIn(svg: string): number {
    const shades = [...svg.matchAll(/<path id="[^"]*-s\d+" d="([^"]*)"/g)].map(([, d = '']) => d);
    const runs = [...shades.join('').matchAll(/h(\d+)/g)].map(([, length]) => Number(length));
    return runs.reduce((sum, length) => sum + length, 0);
  }

  it('has a row for each area, the highest latest value first, and those that must not be compared last', () => {
    expect(drawn.table.rows.map(([name]) => name)).toEqual([
      'West Marches',
      'West Moors',
      'Eastmere',
      'Isle of Gulls',
      'Old Town',
    ]);
    expect(drawn.notes).toContain(
      'Old Town is left out, because its figures cannot fairly be compared with the others.',
    );
  });

  it('has a cell for each value, and none for a missing one', () => {
    expect(cellsIn(drawn.svg.wide)).toBe(4 * 7 - 1);
    expect(drawn.svg.wide).toContain('>n/a<');
  });

  it('prints all values where all have room, else none', () => {
    expect(drawn.svg.wide).toContain('>n/a<');
    expect(drawn.svg.phone).not.toContain('>n/a<');
    expect(cellsIn(drawn.svg.phone)).toBe(27);
  });

  it('tells the highest and the lowest cell, then the own area', () => {
    expect(drawn.alt).toMatch(
      /^Heat table of thefts per 1,000 people, 4 areas, 2017 to 2023: highest 19.4, the West Marches, 2021; lowest 0.0, the Isle of Gulls, 2017. The West Marches: /,
    );
  });

  it('keeps the order of areas that a block names', () => {
    const { table } = drawChart({ ...heat, areas: ['eastmere', 'area'] }, context);
    expect(table.rows.map(([name]) => name)).toEqual(['Eastmere', 'West Marches']);
  });
});

describe('what a heat table refuses', () => {
  it('is one area', () => {
    expect(faults({ ...heat, areas: ['area', 'old-town'] })).toEqual([
      'areas | a heat table of one area: thefts.rate | draw type: bar, or type: line',
    ]);
  });

  it('is one period', () => {
    expect(faults({ ...heat, from: 2023 })).toEqual([
      'column | a heat table of one period: thefts.rate | draw type: bar, or type: line',
    ]);
  });

  it('is columns of different units', () => {
    expect(faults({ type: 'heat', columns: ['thefts.thefts', 'thefts.rate'] })).toHaveLength(1);
  });
});
