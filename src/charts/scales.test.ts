import { describe, expect, it } from 'vitest';
import { areasOf } from '../newsroom/areas.ts';
import { drawFramed, problemLines } from '../test/chart.ts';
import { boxesOf, cutOff, overlaps, textBoxes } from '../test/svgText.ts';
import { chartContext, sampleAreas, sampleTable } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';
import { type ChartContext, type ChartSettings, drawChart } from './index.ts';

const context = chartContext([thefts]);

const faults = (settings: ChartSettings) => problemLines(settings, context);

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);

describe('an index', () => {
  const settings = {
    type: 'line',
    column: 'thefts.rate',
    areas: ['area', 'nation'],
    from: 2020,
    index: 2020,
  };

  it('is each value by that of its period', () => {
    const { table } = drawChart(settings, context);
    expect(table.rows).toEqual([
      ['2020', '100.0', '100.0'],
      ['2021', '190.2', '110.0'],
      ['2022', '187.3', '124.0'],
      ['2023', '148.0', '120.0'],
    ]);
  });

  it('is told as one, and explained', () => {
    const { alt, notes } = drawChart(settings, context);
    expect(alt).toContain('index, 2020 = 100');
    expect(notes[0]).toBe('Each line shows its figures as a percentage of the one for 2020, which is 100.');
  });

  it('is refused across a break, with a mend that can be pasted', () => {
    expect(faults({ ...settings, from: 2018 })).toEqual([
      'index | an index across a break: 2020 | write index: "2020" and, on a line of its own, from: "2020"',
    ]);
    expect(faults({ ...settings, index: '2020', from: '2020' })).toEqual([]);
  });

  it('is refused on nothing, on zero, and of what may be below zero', () => {
    const moors = { type: 'line', column: 'thefts.rate', area: 'west-moors', to: 2019 };
    expect(faults({ ...moors, index: 2019 })).toEqual([
      expect.stringContaining('an index based on no value'),
    ]);
    const gulls = { type: 'line', column: 'thefts.thefts', area: 'isle-of-gulls', from: 2020 };
    expect(faults({ ...gulls, index: 2020 })).toEqual([expect.stringContaining('an index based on 0')]);
    expect(faults({ type: 'line', column: 'thefts.change', from: 2020, index: 2020 })).toEqual([
      expect.stringContaining('an index of what may be below zero: change'),
    ]);
  });
});

describe('a logarithmic scale', () => {
  it('has round numbers from below the lowest value to above the highest', () => {
    const { svg } = drawFramed({ type: 'line', column: 'thefts.thefts', scale: 'log' }, context);
    expect(textsOf(svg.wide)).toEqual(expect.arrayContaining(['200', '500', '1,000']));
    expect(textsOf(svg.wide)).not.toContain('0');
  });

  it('is refused with zero, in values and in lines', () => {
    const settings = { type: 'line', column: 'thefts.thefts', scale: 'log' };
    expect(faults({ ...settings, area: 'isle-of-gulls' })).toEqual([
      expect.stringMatching(/^scale \| a logarithmic scale with zero or less: 0, the Isle of Gulls, 2017/),
    ]);
    expect(faults({ ...settings, lines: [{ value: 0 }] })).toEqual([expect.stringContaining('a line at 0')]);
  });
});

describe('one scale for several columns', () => {
  const share = (things: string) => ({ kind: 'percentage', unit: { one: things, many: things } }) as const;
  const per = (people: string) => ({ kind: 'rate', denominator: `per ${people} people` }) as const;
  const table = sampleTable({
    periods: ['2022', '2023'],
    columns: { a: share('voters'), b: share('homes'), c: per('1,000'), d: per('100,000') },
    cells: { 'west-marches': { a: [40, 50], b: [30, 20], c: [5, 6], d: [500, 600] } },
  });
  const found = (settings: object) => problemLines({ type: 'line', ...settings }, chartContext([table]));

  it('measures shares of different wholes, which cannot be stacked', () => {
    expect(found({ columns: ['thefts.a', 'thefts.b'] })).toEqual([]);
    expect(found({ type: 'bars', mode: 'stacked', columns: ['thefts.a', 'thefts.b'] })).toEqual([
      expect.stringContaining('stacked bars of different wholes: voters, homes'),
    ]);
  });

  it('does not measure rates of so many and of so many more', () => {
    expect(found({ columns: ['thefts.c', 'thefts.d'] })).toEqual([
      expect.stringMatching(
        /one scale cannot measure: rate, \w+ per 1,000 people; rate, \w+ per 100,000 people/,
      ),
    ]);
  });
});

/** 206 shires, of which the first is that of the edition; every tenth has the same value. */
function many(): ChartContext {
  const [albia, first] = sampleAreas.all;
  if (!albia || !first) throw new RangeError('no sample areas');
  const shires = Array.from({ length: 206 }, (_, index) => {
    return { ...first, name: `Shire ${index}`, article: '', slug: `s${index}`, code: `Y${index}` };
  });
  const areas = areasOf([albia, ...shires]);
  const values = shires.map(({ slug }, index) => [slug, { thefts: [Math.floor(index / 10)] }] as const);
  const cells = { albia: { thefts: [2000] }, ...Object.fromEntries(values) };
  const table = sampleTable({ periods: ['2023'], areas, columns: { thefts: {} }, cells });
  return chartContext([table], { areas, area: areas.bySlug.get('s55') ?? albia });
}

describe('the ends of a long ranking', () => {
  const drawn = drawFramed({ type: 'bar', column: 'thefts.thefts', top: 8, bottom: 3 }, many());
  const shown = textsOf(drawn.svg.wide).filter((text) => text.startsWith('Shire'));

  it('are drawn with the own area between them', () => {
    expect(shown).toHaveLength(12);
    expect(shown).toContain('Shire 55');
    expect(textsOf(drawn.svg.wide)).toEqual(expect.arrayContaining(['143 more', '51 more']));
  });

  it('leave out others with the same figure, and a note says how many', () => {
    expect(drawn.notes[0]).toBe(
      'The picture shows the 8 highest and the 3 lowest of 206 areas; the table has all. 15 left out have the same figure as one at the edge.',
    );
    expect(drawn.table.rows).toHaveLength(206);
  });

  it('are all where there are not more', () => {
    const all = drawChart({ type: 'bar', column: 'thefts.rate', top: 3, bottom: 3 }, context);
    expect(all.notes.join()).not.toContain('picture shows');
  });

  it('are of areas, not of columns', () => {
    expect(faults({ type: 'bar', columns: ['thefts.thefts', 'thefts.solved'], top: 1 })).toEqual([
      'top | top with several columns | leave top out, or draw one column',
    ]);
  });
});

describe('lines across a ranking, and a baseline', () => {
  it('stand at the median as prose has it, at an area, and at a number', () => {
    const lines = [{ value: 'median' }, { value: 'nation' }, { value: 12, text: 'Target' }];
    const { svg, description } = drawFramed({ type: 'bar', column: 'thefts.rate', lines }, context);
    expect(textsOf(svg.phone)).toEqual(expect.arrayContaining(['Median 8.1', 'Albia 6.0', 'Target 12.0']));
    expect(description).toContain('Albia: 6.0.');
  });

  it('are not at the average of rates, which is not the rate of all', () => {
    expect(faults({ type: 'bar', column: 'thefts.rate', lines: [{ value: 'average' }] })).toEqual([
      'lines | an average of rates: rate | write value: nation, or value: median',
    ]);
    expect(faults({ type: 'bar', column: 'thefts.thefts', lines: [{ value: 'average' }] })).toEqual([]);
  });

  it('are refused at areas that nobody knows', () => {
    expect(faults({ type: 'bar', column: 'thefts.rate', lines: [{ value: 'atlantis' }] })).toEqual([
      expect.stringContaining('lines | unknown area: atlantis'),
    ]);
  });

  it('lets bars begin at the value of the nation, to the left and to the right', () => {
    const { svg, notes } = drawFramed({ type: 'bar', column: 'thefts.rate', baseline: 'nation' }, context);
    const bars = boxesOf(svg.wide);
    const base = Math.max(...bars.map(({ left }) => left));
    expect(bars.map(({ left, right }) => (left === base ? 'above' : right - base))).toEqual([
      'above',
      'above',
      expect.closeTo(0, 0),
      expect.closeTo(0, 0),
    ]);
    expect(notes[0]).toBe('Bars begin at the figure for Albia, 6.0, not at zero.');
  });
});

describe('intervals of estimates', () => {
  const survey = sampleTable({
    id: 'survey',
    periods: ['2021', '2022', '2023'],
    columns: {
      swim: {
        title: 'Swimmers',
        kind: 'percentage',
        bounds: { lower: 'low', upper: 'high', confidence: 95 },
      },
    },
    cells: {
      'west-marches': {
        swim: [
          [14, '', 12, 17],
          [15, '', 13, 18],
          [16, '', 14, 19],
        ],
      },
      eastmere: { swim: [[24, '', 12, 37], null, [26, '', 14, 39]] },
      'west-moors': {
        swim: [
          [4, '', 2, 7],
          [5, ''],
          [6, '', 4, 9],
        ],
      },
    },
  });
  const estimated = chartContext([survey]);
  const STROKES =
    'Thin strokes show 95 per cent confidence intervals, within which the true figures probably lie.';

  it('are a band behind a line, parted where none is known', () => {
    const drawn = drawFramed({ type: 'line', column: 'survey.swim' }, estimated);
    expect(drawn.svg.wide).toContain('fill-opacity');
    expect(drawn.notes[0]).toBe(STROKES.replace('Thin strokes show', 'Shading shows'));
    const parted = drawFramed({ type: 'line', column: 'survey.swim', area: 'west-moors' }, estimated);
    expect(parted.svg.wide).not.toContain('fill-opacity');
    expect(parted.svg.wide).toMatch(/h8m-4 0V/);
  });

  it.each(['bar', 'column'])('are strokes on a %s, and no label lies on one', (type) => {
    const drawn = drawFramed({ type, column: 'survey.swim' }, estimated);
    expect(drawn.notes).toContain(STROKES);
    for (const form of Object.values(drawn.svg)) {
      expect(form).toMatch(/v8m0 -4H|h8m-4 0V/);
      expect(overlaps(textBoxes(form))).toEqual([]);
      expect(cutOff(form)).toEqual([]);
    }
  });

  it('have their level to the digit, and bounds of money their sign', () => {
    const rent = sampleTable({
      id: 'rents',
      periods: ['2022', '2023'],
      columns: {
        rent: { kind: 'money', currency: 'GBP', bounds: { lower: 'low', upper: 'high', confidence: 99.75 } },
      },
      cells: {
        'west-marches': {
          rent: [
            [740, '', 700, 780],
            [850, '', 800, 900],
          ],
        },
        eastmere: { rent: [null, [950, '', 910, 990]] },
      },
    });
    const drawn = drawFramed({ type: 'bar', column: 'rents.rent' }, chartContext([rent]));
    expect(drawn.notes.join()).toContain('99.75 per cent');
    const { description } = drawFramed({ type: 'line', column: 'rents.rent' }, chartContext([rent]));
    expect(description).toContain('£850 (between £800 and £900) in 2023');
  });

  it('are not shown of exact figures', () => {
    const drawn = drawFramed({ type: 'bar', column: 'thefts.rate' }, context);
    expect(drawn.notes.join()).not.toContain('confidence');
  });
});
