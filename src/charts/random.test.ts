import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFramed as drawChart } from '../test/chart.ts';
import { cutOff, overlaps, textBoxes } from '../test/svgText.ts';
import { chartContext, type SampleCell, sampleTable } from '../test/tables.ts';
import { ChartError, type ChartSettings } from './index.ts';

/** Values of every size and sign, gaps and breaks. */
const cell: fc.Arbitrary<SampleCell> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 900_000 }) },
  { weight: 2, arbitrary: fc.constantFrom<SampleCell>(null, 0, [7, '[b]'], [12, '[p]'], [null, '[c]']) },
  { weight: 1, arbitrary: fc.integer({ min: -5_000, max: 5_000 }) },
);

const SLUGS = ['albia', 'west-marches', 'west-moors', 'eastmere', 'isle-of-gulls'];

const tables = fc.integer({ min: 1, max: 24 }).chain((years) =>
  fc
    .array(fc.array(cell, { minLength: years, maxLength: years }), { minLength: 5, maxLength: 5 })
    .map((all) =>
      sampleTable({
        periods: Array.from({ length: years }, (_, index) => String(2010 + index)),
        columns: { thefts: {}, solved: {} },
        cells: Object.fromEntries(
          SLUGS.map((slug, index) => [
            slug,
            { thefts: all[index] ?? [], solved: all[(index + 1) % 5] ?? [] },
          ]),
        ),
        breaks: [
          { from: '2013', because: 'attempted thefts are counted too, for the first time' },
          { from: '2013', changed: '2013-06', because: 'bicycles are counted too' },
          { from: '2019', because: 'boats are counted too' },
        ],
      }),
    ),
);

const BLOCKS: readonly ChartSettings[] = [
  { type: 'line', column: 'thefts.thefts' },
  { type: 'line', column: 'thefts.thefts', areas: SLUGS },
  { type: 'column', column: 'thefts.thefts' },
  {
    type: 'line',
    column: 'thefts.thefts',
    areas: SLUGS.slice(0, 3),
    callouts: [
      { at: 2010, text: 'The first figures that anybody has counted here' },
      { at: 2010, text: 'Another remark about the very same point' },
    ],
    spans: [{ from: 2010, to: 2010, text: 'Where it all began' }],
    lines: [{ value: 400_000, text: 'Target' }],
  },
  { type: 'line', column: 'thefts.thefts', areas: SLUGS, index: 2010 },
  { type: 'line', column: 'thefts.thefts', scale: 'log' },
  { type: 'column', column: 'thefts.thefts', callouts: [{ at: 2010, text: 'The first figures here' }] },
  { type: 'bar', column: 'thefts.thefts', reference: 'nation' },
  { type: 'bars', mode: 'grouped', columns: ['thefts.thefts', 'thefts.solved'] },
  { type: 'bar', column: 'thefts.thefts', baseline: 'nation', top: 2 },
  {
    type: 'bar',
    column: 'thefts.thefts',
    bottom: 2,
    lines: [{ value: 'nation' }, { value: 'median' }, { value: -300, text: 'Another' }],
  },
  { type: 'area', columns: ['thefts.thefts', 'thefts.solved'] },
  { type: 'area', column: 'thefts.thefts', callouts: [{ at: 2010, text: 'The first figures here' }] },
  { type: 'scatter', columns: ['thefts.thefts', 'thefts.solved'], areas: SLUGS, reference: 'nation' },
  { type: 'scatter', columns: ['thefts.thefts', 'thefts.solved'], areas: SLUGS, scale: 'log' },
  { type: 'heat', column: 'thefts.thefts' },
  { type: 'heat', columns: ['thefts.thefts', 'thefts.solved'] },
  { type: 'strip', column: 'thefts.thefts', reference: 'nation' },
  { type: 'tiles', column: 'thefts.thefts' },
  { type: 'slope', column: 'thefts.thefts' },
  { type: 'slope', as: 'dots', column: 'thefts.thefts' },
  { type: 'multiples', column: 'thefts.thefts' },
  { type: 'then-and-now', column: 'thefts.thefts' },
  { type: 'number', column: 'thefts.thefts' },
  { type: 'table', column: 'thefts.thefts' },
  { type: 'table', column: 'thefts.thefts', cells: 'bar', top: 1 },
  { type: 'table', column: 'thefts.thefts', cells: 'heat', bottom: 1 },
];

describe.each(BLOCKS.map((settings) => [JSON.stringify(settings), settings] as const))(
  'whatever the figures are, %s',
  (_, settings) => {
    it('is drawn with no text on another, or refused with a reason', () => {
      fc.assert(
        fc.property(tables, (table) => {
          try {
            const { svg, alt } = drawChart(settings, chartContext([table]));
            expect(alt.length).toBeLessThanOrEqual(250);
            for (const picture of Object.values(svg)) {
              expect(picture).not.toMatch(/NaN|undefined|Infinity/);
              expect(overlaps(textBoxes(picture))).toEqual([]);
              expect(cutOff(picture)).toEqual([]);
            }
          } catch (error) {
            if (!(error instanceof ChartError)) throw error;
            expect(error.problems.length).toBeGreaterThan(0);
          }
        }),
        { numRuns: 60, seed: 1 },
      );
    });
  },
);
