import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meshOf } from '../../boundaries/mesh.ts';
import { drawFramed, problemLines } from '../../test/chart.ts';
import { shireBoundaries } from '../../test/shires.ts';
import { cutOff, overlaps, textBoxes } from '../../test/svgText.ts';
import { chartContext, type SampleCell, sampleArea, sampleTable } from '../../test/tables.ts';
import { thefts } from '../../test/thefts.ts';
import { chartSvgs } from '../chartSvg.ts';
import { type ChartContext, ChartError, type ChartSettings, drawChart } from '../index.ts';

const context = chartContext([thefts], { boundaries: [shireBoundaries] });
const block = { type: 'choropleth', column: 'thefts.rate' };

function problems(settings: ChartSettings, more: Partial<ChartContext> = {}): string[] {
  return problemLines({ ...block, ...settings }, { ...context, ...more });
}

/** What a picture writes, and the roles of its layers in their order. */
function drawn(settings: ChartSettings = {}, more: Partial<ChartContext> = {}) {
  const chart = drawFramed({ ...block, ...settings }, { ...context, ...more });
  const [, body = ''] = chart.svg.wide.split('</defs>');
  return {
    chart,
    texts: textBoxes(chart.svg.wide).map(({ text }) => text),
    layers: [...body.matchAll(/<g class="([^"]*)"[^>]*>((?:<use [^>]*>)+)<\/g>/g)].map(
      ([, roles = '', uses = '']) => `${roles} ${uses.match(/<use/g)?.length}`,
    ),
  };
}

describe('a choropleth', () => {
  it('has a layer for each shade, one for areas without a rank, and the own outline on top', () => {
    expect(drawn().layers).toEqual(
      [
        'chart-fill-step-3 chart-stroke-axis 2',
        'chart-fill-step-2 chart-stroke-axis 1',
        'chart-fill-step-1 chart-stroke-axis 1',
        'chart-fill-page chart-stroke-axis 1',
        'chart-fill-none chart-stroke-page 1',
        'chart-fill-none chart-stroke-ink 1',
      ].map((each) => each.replace('chart-fill-none ', '')),
    );
  });

  it('writes the own name and value on the map, and the limits of shades in its key', () => {
    expect(drawn().texts).toEqual(
      expect.arrayContaining(['West Marches', '15.1', '0.0', '1.0', 'not ranked']),
    );
  });

  it('names the areas at both ends where none is the reader’s own', () => {
    const ends = sampleTable({
      periods: ['2023'],
      columns: { rate: { kind: 'rate', decimals: 1 } },
      cells: { 'isle-of-gulls': { rate: [4] }, 'west-moors': { rate: [3] }, eastmere: { rate: [2] } },
    });
    const { texts } = drawn(
      { areas: ['isle-of-gulls', 'west-moors', 'eastmere'] },
      {
        area: sampleArea('albia'),
        tables: new Map([['thefts', ends]]),
      },
    );
    expect(texts.filter((text) => /^[A-Z]/.test(text)).sort()).toEqual(['Eastmere', 'Isle of Gulls']);
  });

  it('parts its colours at the nation’s value', () => {
    const { layers, texts, chart } = drawn({ centre: 'nation' });
    expect(layers.join()).toContain('chart-fill-above');
    expect(layers.join()).toContain('chart-fill-below');
    expect(texts).toContain('6.0');
    expect(chart.notes).toContainEqual(expect.stringContaining('Areas below Albia (6.0) are in one colour'));
  });

  it('says whose boundaries it draws', () => {
    expect(drawn().chart.notes.at(-1)).toBe(
      'Boundaries: Office for Invention. Contains invented data (Public domain).',
    );
  });

  it('has a spot for each row, two with a tile map', () => {
    expect(drawn().chart.drawings.wide.spots?.split(' ')).toHaveLength(5);
    expect(drawn({ tiles: true }).chart.drawings.wide.spots?.split('/')).toHaveLength(6);
  });

  it('numbers its shapes as the data table numbers its rows', () => {
    const { chart } = drawn();
    const shapes = [...(chart.drawings.wide.symbols ?? '').matchAll(/ d="([^"]*)"/g)].map(([, d]) => d);
    const gulls = chart.table.rows.findIndex((row) => row.includes('Isle of Gulls'));
    const drawnAs = meshOf(shireBoundaries).shapes.get(sampleArea('isle-of-gulls').code)?.d;
    expect(shapes[gulls]).toBe(drawnAs);
    expect(shapes).toHaveLength(chart.table.rows.length);
  });

  it('writes its shapes once for all forms', () => {
    const chart = drawChart(block, context);
    const page = chartSvgs({ ...chart, id: 'm', title: { html: 'M', plain: 'M' } });
    expect(page.match(/<defs>/g)).toHaveLength(1);
    const ids = [...page.matchAll(/<path id="([^"]*)"/g)].map(([, id]) => id);
    const uses = [...page.matchAll(/<use href="#([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(5);
    expect(new Set(uses)).toEqual(new Set(ids));
  });
});

describe('a choropleth is refused', () => {
  it.each<[string, ChartSettings, Partial<ChartContext>, string]>([
    [
      'of counts',
      { column: 'thefts.thefts' },
      {},
      'column | a map of counts: thefts.thefts | derive a rate for it, or draw a bar chart: type: bar',
    ],
    [
      'without boundaries',
      {},
      { boundaries: [] },
      'type | no boundaries of these areas: West Marches, West Moors, Eastmere, Isle of Gulls, Old Town | add them, as data/README.md tells, or draw a tile map: type: tiles',
    ],
    [
      'with several',
      {},
      { boundaries: [shireBoundaries, { ...shireBoundaries, id: 'finer' }] },
      'type | several boundaries of these areas: shires, finer | say which to draw: boundaries: shires',
    ],
    [
      'with unknown ones',
      { boundaries: 'shire' },
      {},
      'boundaries | unknown folder of data/boundaries: shire | did you mean shires?',
    ],
    [
      'of areas without a shape',
      {},
      {
        boundaries: [
          {
            ...shireBoundaries,
            shapes: new Map([...shireBoundaries.shapes].filter(([code]) => !/[34]$/.test(code))),
          },
        ],
      },
      'column | areas without a shape in data/boundaries/shires: Eastmere, Isle of Gulls | if a shape has another name for its area, add it to the aliases in data/areas.csv; or draw fewer: areas: [west-marches, west-moors, old-town]',
    ],
    [
      'around a nation without a value',
      { column: 'thefts.rate', centre: 'nation' },
      { nation: sampleArea('old-town') },
      '',
    ],
  ])('%s', (_, settings, more, expected) => {
    expect(problems(settings, more)).toEqual(expected === '' ? [] : [expected]);
  });

  it('and what the refusal offers is drawn', () => {
    expect(
      problems(
        { boundaries: 'shires' },
        { boundaries: [shireBoundaries, { ...shireBoundaries, id: 'finer' }] },
      ),
    ).toEqual([]);
    expect(problems({ areas: ['west-marches', 'west-moors', 'old-town'] })).toEqual([]);
  });
});

const SLUGS = ['albia', 'west-marches', 'west-moors', 'eastmere', 'isle-of-gulls'];
const cell: fc.Arbitrary<SampleCell> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 900_000 }) },
  { weight: 3, arbitrary: fc.constantFrom<SampleCell>(null, 0, 5, [7, '[b]'], [12, '[u]'], [null, '[c]']) },
  { weight: 2, arbitrary: fc.integer({ min: -5_000, max: 5_000 }) },
);

it('whatever the figures are, every area with a rank has a shade, and no text lies on another', () => {
  const cases = fc.tuple(
    fc.array(cell, { minLength: 5, maxLength: 5 }),
    fc.boolean(),
    fc.boolean(),
    fc.nat(2),
  );
  fc.assert(
    fc.property(cases, ([values, isAround, hasTiles, decimals]) => {
      const table = sampleTable({
        periods: ['2023'],
        columns: { rate: { kind: 'rate', negative: true, decimals } },
        cells: Object.fromEntries(SLUGS.map((slug, index) => [slug, { rate: [values[index] ?? null] }])),
      });
      const more = { tables: new Map([['thefts', table]]), boundaries: [shireBoundaries] };
      try {
        const settings = { ...block, tiles: hasTiles, ...(isAround && { centre: 'nation' }) };
        const { svg, table: data } = drawFramed(settings, { ...context, ...more });
        const ranked = data.rows.filter(([rank = '']) => /\d/.test(rank)).length;
        const shaded = [
          ...svg.wide.matchAll(/<g class="chart-fill-(?:step|above|below)[^>]*>((?:<use [^>]*>)+)/g),
        ];
        expect(shaded.flatMap(([, uses = '']) => uses.match(/<use/g) ?? [])).toHaveLength(ranked);
        for (const picture of [svg.wide, svg.phone]) {
          expect(picture).not.toMatch(/NaN|undefined|Infinity/);
          expect(overlaps(textBoxes(picture))).toEqual([]);
          expect(cutOff(picture)).toEqual([]);
        }
      } catch (error) {
        if (!(error instanceof ChartError)) throw error;
      }
    }),
    { numRuns: 100, seed: 1 },
  );
});
