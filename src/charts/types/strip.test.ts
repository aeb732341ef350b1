import { describe, expect, it } from 'vitest';
import { drawFramed } from '../../test/chart.ts';
import { country } from '../../test/country.ts';
import { cutOff, overlaps, textBoxes } from '../../test/svgText.ts';
import { chartContext, sampleTable } from '../../test/tables.ts';
import { thefts } from '../../test/thefts.ts';
import { packDots } from '../marks/swarm.ts';

const BLOCK = { type: 'strip', column: 'thefts.rate' };
const WORDS = /<text[^>]*>([^<]*)<\/text>/g;

function wordsOf(svg: string): string {
  return [...svg.matchAll(WORDS)].map(([, words]) => words).join(' ');
}

describe('a strip', () => {
  it('names the own area, the nation, both ends and the median', () => {
    const { svg, alt } = drawFramed(BLOCK, chartContext([thefts]));
    for (const picture of [svg.wide, svg.phone])
      for (const words of [
        'West Marches 15.1',
        'Albia 6.0',
        'Isle of Gulls 0.0',
        '2 areas 15.1',
        'Median 8.1',
      ])
        expect(wordsOf(picture)).toContain(words);
    expect(alt).toBe(
      'Dots on a line for thefts per 1,000 people in 2023, 4 areas: highest 15.1, the West Marches and the West Moors; lowest 0.0, the Isle of Gulls. The West Marches ranks joint 1st of 4, at 15.1. The median is 8.1; Albia has 6.0.',
    );
  });

  it('leaves out what may not be compared, and says so', () => {
    const { svg, notes } = drawFramed(BLOCK, chartContext([thefts]));
    expect(wordsOf(svg.wide)).not.toContain('96');
    expect(notes.join(' ')).toContain('Old Town is left out');
  });

  it('marks no total beside its parts, unless the block asks for it', () => {
    const counts = { ...BLOCK, column: 'thefts.thefts' };
    expect(wordsOf(drawFramed(counts, chartContext([thefts])).svg.wide)).not.toContain('Albia');
    const asked = drawFramed({ ...counts, reference: 'nation' }, chartContext([thefts]));
    expect(wordsOf(asked.svg.wide)).toContain('Albia 1,200');
  });

  it('has a spot for each area', () => {
    const context = country(
      Array.from({ length: 90 }, (_, index) => (index * 37) % 23),
      (index) => `Parish ${index}`,
    );
    const { svg, table } = drawFramed(BLOCK, context);
    const [, spots = ''] = / data-spots="([^"]*)"/.exec(svg.phone) ?? [];
    expect(new Set(spots.split(' ')).size).toBe(table.rows.length);
    expect(spots).not.toContain('- ');
  });

  it('leads each name to its dot', () => {
    const { drawings } = drawFramed(
      BLOCK,
      country([9, 4, 22, 13, 6, 15], (index) => `Area ${index}`),
    );
    for (const { body, spots = '' } of [drawings.wide, drawings.phone]) {
      const dots = spots.split(' ').map((spot) => spot.split(',')[0]);
      const leaders = [...body.matchAll(/d="M([\d.]+) [\d.]+V/g)].map(([, x]) => x);
      // The highest comes first in the table, the lowest last.
      expect(leaders).toEqual(expect.arrayContaining([dots[0], dots.at(-1)]));
    }
  });

  it('shows the interval of the own area alone', () => {
    const column = {
      kind: 'percentage',
      decimals: 0,
      bounds: { lower: 'low', upper: 'high', confidence: 95 },
    } as const;
    const table = sampleTable({
      periods: ['2023'],
      columns: { rate: column },
      cells: {
        albia: { rate: [[14, '', 13, 15]] },
        'west-marches': { rate: [[16, '', 12, 20]] },
        'west-moors': { rate: [[11, '', 8, 14]] },
        eastmere: { rate: [[18, '', 15, 21]] },
      },
    });
    const { svg } = drawFramed(BLOCK, chartContext([table]));
    expect(svg.wide.match(/chart-stroke-highlight/g)).toHaveLength(2);
  });

  it('has no own area in the edition of the nation', () => {
    const context = chartContext([thefts]);
    const { svg } = drawFramed({ ...BLOCK, kind: 'shire' }, { ...context, area: context.nation });
    expect(svg.wide).not.toContain('highlight');
    expect(wordsOf(svg.wide)).toContain('Albia 6.0');
  });

  it.each([
    ['400 areas', Array.from({ length: 400 }, (_, index) => (index * 7919) % 211)],
    ['areas that are all equal', Array.from({ length: 200 }, () => 3)],
    ['zeros and one that is not', [0, ...Array.from({ length: 40 }, () => 0), 12]],
    ['two areas', [4, 5]],
    ['values below zero', [-4, 5, -12.5, 0, 30]],
    ['large values, the own the largest', [912_345, 12, 800_000, 899_999]],
  ])('keeps long names apart among %s', (_, values) => {
    const names = (index: number) => `Upper Wensleyfordshire and the ${index}th Hundred`;
    for (const nation of [0, 3, 11.9]) {
      const { svg } = drawFramed(BLOCK, country(values, names, nation));
      for (const picture of [svg.wide, svg.phone, svg.share]) {
        expect(overlaps(textBoxes(picture))).toEqual([]);
        expect(cutOff(picture)).toEqual([]);
      }
    }
  });
});

describe('packDots', () => {
  it('lays no dot on another while they fit', () => {
    const xs = Array.from({ length: 120 }, (_, index) => 20 + ((index * 53) % 300)).sort((a, b) => a - b);
    const { offsets, r, reach } = packDots(xs, 7, 80);
    expect(offsets[7]).toBe(0);
    expect(reach).toBeLessThanOrEqual(80);
    for (const [a, x] of xs.entries())
      for (const b of xs.keys())
        if (a !== b)
          expect(Math.hypot(x - (xs[b] ?? 0), (offsets[a] ?? 0) - (offsets[b] ?? 0))).toBeGreaterThan(2 * r);
  });

  it('stacks equal values, close together where there are too many', () => {
    expect(packDots([5, 5, 5], -1, 80).offsets.toSorted((a, b) => a - b)).toEqual([-11, 0, 11]);
    const many = packDots(
      Array.from({ length: 300 }, () => 5),
      -1,
      80,
    );
    expect(new Set(many.offsets).size).toBe(300);
    expect(many.reach).toBe(80);
  });
});
