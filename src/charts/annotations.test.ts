import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartProblems, drawFramed } from '../test/chart.ts';
import { chartContext, sampleTable } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';
import type { ChartSettings } from './index.ts';

const context = chartContext([thefts]);
const trend = { type: 'line', column: 'thefts.thefts' };

const faults = (settings: ChartSettings) =>
  chartProblems(settings, context).map(({ key, what }) => `${key} | ${what}`);

/** The words of a picture, whichever lines they are broken into. */
function wordsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].flatMap(([, line = '']) => line.split(' '));
}

describe('callouts, spans and lines', () => {
  const settings = {
    ...trend,
    callouts: [{ at: 2021, text: 'Shop opened' }],
    spans: [{ from: 2018, to: 2019, text: 'Bridge closed' }],
    lines: [{ value: 250, text: 'Target' }],
  };

  it('stand in both pictures, and in the description', () => {
    const { svg, description } = drawFramed(settings, context);
    for (const form of [svg.wide, svg.phone]) {
      expect(wordsOf(form)).toEqual(
        expect.arrayContaining(['Shop', 'opened', 'Bridge', 'closed', 'Target', '250']),
      );
    }
    expect(description).toContain('2018 to 2019: Bridge closed. 2021: Shop opened. Target: 250.');
  });

  it('are part of column charts too', () => {
    const { svg } = drawFramed({ ...settings, type: 'column' }, context);
    expect(wordsOf(svg.phone)).toEqual(expect.arrayContaining(['Shop', 'Bridge', 'Target']));
  });

  it('leave out a callout at a missing value, whose point is not drawn either', () => {
    const { svg } = drawFramed(
      { ...trend, area: 'west-moors', callouts: [{ at: 2019, text: 'Nobody counted' }] },
      context,
    );
    expect(svg.wide).not.toContain('Nobody');
  });

  it('are refused where the chart does not go', () => {
    expect(faults({ ...trend, callouts: [{ at: 2031, text: 'Soon' }] })).toEqual([
      'callouts | unknown period of thefts: 2031',
    ]);
    expect(faults({ ...trend, from: 2019, callouts: [{ at: 2017, text: 'Then' }] })).toEqual([
      'callouts | a period that the chart leaves out: 2017',
    ]);
    expect(faults({ ...trend, spans: [{ from: 2020, to: 2018, text: 'Back' }] })).toEqual([
      'spans | a span that ends before it begins: 2020 to 2018',
    ]);
    expect(faults({ ...trend, lines: [{ value: 'nation' }] })).toEqual([
      'lines | a level line at what changes over time: nation',
    ]);
  });

  it('have words that are short enough for a phone', () => {
    expect(faults({ ...trend, callouts: [{ at: 2021, text: 'word '.repeat(20) }] })).toHaveLength(1);
  });
});

const remark = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 6 });

it('no callout is lost, whatever the figures are and wherever it points', () => {
  const figures = fc.array(fc.integer({ min: -90_000, max: 90_000 }), { minLength: 8, maxLength: 8 });
  const callouts = fc.array(fc.tuple(fc.integer({ min: 2010, max: 2017 }), remark), {
    minLength: 1,
    maxLength: 2,
  });
  fc.assert(
    fc.property(figures, callouts, (values, remarks) => {
      const table = sampleTable({
        periods: values.map((_, index) => String(2010 + index)),
        columns: { thefts: { negative: true } },
        cells: { 'west-marches': { thefts: values } },
      });
      const all = remarks.map(([at, words]) => ({ at, text: words.join(' ') }));
      const { svg } = drawFramed({ ...trend, callouts: all }, chartContext([table]));
      for (const form of [svg.wide, svg.phone]) {
        expect(wordsOf(form)).toEqual(expect.arrayContaining(remarks.flatMap(([, words]) => words)));
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});
