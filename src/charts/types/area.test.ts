import { describe, expect, it } from 'vitest';
import { problemLines } from '../../test/chart.ts';
import { chartContext, sampleTable } from '../../test/tables.ts';
import { thefts } from '../../test/thefts.ts';
import { type ChartSettings, drawChart } from '../index.ts';

const jobs = sampleTable({
  id: 'jobs',
  periods: ['2020', '2021', '2022', '2023'],
  columns: {
    full: { title: 'In full-time work', kind: 'percentage' },
    part: { title: 'In part-time work', kind: 'percentage' },
    none: { title: 'Out of work', kind: 'percentage' },
    growth: { title: 'Growth', kind: 'percentage-change' },
    balance: { title: 'Balance', negative: true },
  },
  cells: {
    'west-marches': {
      full: [50, 50, 52, 54],
      part: [30, 31, null, 28],
      none: [20, 19, 19, 18],
      growth: [1, -2, 3, 1],
      balance: [4, -5, 6, 7],
    },
  },
});
const context = chartContext([thefts, jobs]);

const faults = (settings: ChartSettings) => problemLines({ type: 'area', ...settings }, context);

describe('an area chart', () => {
  const drawn = drawChart({ type: 'area', columns: ['jobs.full', 'jobs.part', 'jobs.none'] }, context);
  const layers = drawn.drawings.wide.body.match(/<path d="M[^"]*Z"/g) ?? [];

  it('has a layer for each part, and no layer where a part is missing', () => {
    expect(layers).toHaveLength(3);
    // 2020 to 2021, and 2023 by itself.
    for (const layer of layers) expect(layer.split('M')).toHaveLength(3);
  });

  it('tells each part', () => {
    expect(drawn.alt).toContain('Stacked area chart of in full-time work, in part-time work and out of work');
    expect(drawn.alt).toContain('In full-time work: up from 50 per cent in 2020 to 54 per cent in 2023.');
    expect(drawn.description).toContain('Out of work: down from 20 per cent in 2020 to 18 per cent in 2023.');
  });

  it('may be of one column', () => {
    const { alt } = drawChart({ type: 'area', column: 'thefts.thefts' }, context);
    expect(alt).toMatch(/^Area chart of thefts recorded, the West Marches: since a break in 2020, /);
  });
});

describe('what an area chart refuses', () => {
  it('is what is no whole, or its parts and the whole', () => {
    expect(faults({ columns: ['thefts.thefts', 'thefts.solved'] })).toEqual([
      'columns | a part stacked on its whole: solved, part of thefts | draw type: nested, or draw type: line',
    ]);
    expect(faults({ columns: ['jobs.growth', 'jobs.full'] })).toEqual([
      'columns | stacked areas of a percentage-change: growth | draw type: line',
    ]);
    expect(faults({ columns: ['thefts.share', 'thefts.women'], area: 'nation' })).not.toEqual([]);
  });

  it('is what may be below zero', () => {
    expect(faults({ column: 'jobs.balance' })).toEqual([
      'column | an area below zero: balance | draw type: line, or type: column',
    ]);
  });
});
