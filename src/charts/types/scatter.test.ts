import { describe, expect, it } from 'vitest';
import { areasOf } from '../../newsroom/areas.ts';
import { drawFramed, problemLines } from '../../test/chart.ts';
import { cutOff, overlaps, textBoxes } from '../../test/svgText.ts';
import { chartContext, type SampleCell, sampleAreas, sampleTable } from '../../test/tables.ts';
import type { ChartSettings } from '../index.ts';

/** A shire of each number, after Albia. */
function shires(count: number) {
  const [albia, first] = sampleAreas.all;
  if (!albia || !first) throw new RangeError('no sample areas');
  const names = Array.from({ length: count }, (_, index) => `Shire of the ${index + 1}th Long Named Hollow`);
  return areasOf([
    albia,
    ...names.map((name, index) => ({ ...first, name, article: '', slug: `s${index}`, code: `Y${index}` })),
  ]);
}

function contextOf(rows: readonly (readonly [SampleCell, SampleCell])[]) {
  const areas = shires(rows.length);
  const table = sampleTable({
    id: 'homes',
    periods: ['2022', '2023'],
    areas,
    columns: {
      price: {
        title: 'Price of a home',
        kind: 'money',
        currency: 'GBP',
        unit: { one: 'pound', many: 'pounds' },
      },
      empty: { title: 'Homes that are empty', kind: 'percentage', decimals: 1 },
      homes: { title: 'Homes' },
      flats: { title: 'Flats', partOf: 'homes' },
    },
    cells: {
      albia: { price: [200, 210], empty: [3, 4], homes: [50, 60], flats: [10, 20] },
      ...Object.fromEntries(
        rows.map(([price, empty], index) => [
          `s${index}`,
          { price: [null, price], empty: [null, empty], homes: [9, 9], flats: [1, 1] },
        ]),
      ),
    },
  });
  const area = areas.bySlug.get('s0');
  return chartContext([table], { areas, ...(area && { area }) });
}

const PLAIN: readonly (readonly [SampleCell, SampleCell])[] = [
  [150, 2.5],
  [300, 1],
  [90, 7.2],
  [210, 4],
  [180, [9.9, '[u]']],
  [240, 3.1],
];

const scatter = { type: 'scatter', columns: ['homes.price', 'homes.empty'] };

const faults = (settings: ChartSettings, rows = PLAIN) => problemLines(settings, contextOf(rows));

describe('a scatter plot', () => {
  const drawn = drawFramed({ ...scatter, reference: 'nation' }, contextOf(PLAIN));

  it('has the areas with reliable values of both columns', () => {
    expect(drawn.table.rows).toHaveLength(5);
    expect(drawn.notes.join(' ')).toContain('5th Long Named Hollow is not ranked');
  });

  it('tells the own area, then the ends of both columns', () => {
    expect(drawn.alt).toMatch(
      /Scatter plot of price of a home, from left to right, and homes that are empty/,
    );
    expect(drawn.alt).toContain('Shire of the 1th Long Named Hollow: £150 and 2.5 per cent.');
    expect(drawn.description).toContain('Price of a home: from £90');
    expect(drawn.description).toContain('Albia: £210. Albia: 4.0%.');
  });

  it('names both axes', () => {
    for (const form of [drawn.svg.wide, drawn.svg.phone]) {
      expect(form).toContain('>Price of a home<');
      expect(form).toContain('>Homes that are empty<');
    }
  });

  it('has a place for each row of its table', () => {
    expect(drawn.drawings.wide.spots?.split(' ').filter((spot) => spot !== '-')).toHaveLength(5);
  });
});

describe('a scatter plot of many areas', () => {
  it.each([
    ['in a cloud', (index: number) => [100 + ((index * 37) % 200), ((index * 53) % 90) / 10]],
    ['that are all alike', () => [100, 5]],
    ['on one line', (index: number) => [index, index / 10]],
    ['one of which is far off', (index: number) => [index === 3 ? 900_000 : 100, 5]],
  ])('%s has no label on another', (_, at) => {
    const rows = Array.from({ length: 200 }, (_, index) => at(index) as [number, number]);
    const { svg } = drawFramed(scatter, contextOf(rows));
    for (const form of Object.values(svg)) {
      expect(overlaps(textBoxes(form))).toEqual([]);
      expect(cutOff(form)).toEqual([]);
    }
  });
});

describe('what a scatter plot refuses', () => {
  it('is fewer areas than show a pattern', () => {
    expect(faults(scatter, PLAIN.slice(0, 4))).toEqual([
      expect.stringMatching(/^column | a scatter plot of .* areas | name more areas/),
    ]);
  });

  it('is a part against its whole', () => {
    expect(faults({ ...scatter, columns: ['homes.homes', 'homes.flats'] })).toEqual([
      'columns | a part against its whole: flats, part of homes | derive a column with the share, or draw type: bars or type: nested',
    ]);
  });

  it('is a logarithmic scale with zero', () => {
    expect(faults({ ...scatter, scale: 'log' }, [...PLAIN, [0, 4]])).toEqual([
      expect.stringContaining('a logarithmic scale with zero or less: 0, Shire of the 7th'),
    ]);
  });

  it('is one column', () => {
    expect(faults({ ...scatter, columns: ['homes.homes'] })).toHaveLength(1);
  });
});
