import { describe, expect, it } from 'vitest';
import { drawFramed as drawChart } from '../test/chart.ts';
import { textBoxes } from '../test/svgText.ts';
import { chartContext, type SampleCell, sampleTable } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';

const context = chartContext([thefts]);
const draw = (settings: object) => drawChart(settings as { type: string }, context);
const texts = (svg: string) => textBoxes(svg).map((box) => box.text);

function parts(thefts: SampleCell, solved: SampleCell, jailed: SampleCell) {
  const table = sampleTable({
    periods: ['2023'],
    columns: { thefts: {}, solved: { partOf: 'thefts' }, jailed: { partOf: 'solved' } },
    cells: { 'west-marches': { thefts: [thefts], solved: [solved], jailed: [jailed] } },
  });
  const columns = ['thefts.thefts', 'thefts.solved', 'thefts.jailed'];
  return drawChart(
    { type: 'nested', columns, labels: ['stolen', 'solved', 'jailed'] },
    chartContext([table]),
  );
}

describe('nested bars', () => {
  it('are in proportion to their numbers, each with its own label', () => {
    const { svg } = parts(102, 72, 24);
    const solid = [...svg.wide.matchAll(/<rect x="0"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(solid).toEqual([640, 451.8, 150.6]);
    expect(texts(svg.wide)).toEqual(['102', '72', '24', 'stolen', 'solved', 'jailed']);
  });

  it('say of what each is a part', () => {
    expect(parts(102, 72, 24).alt).toBe(
      'Nested bars, the West Marches, 2023: 102 stolen; of these, 72 solved; of these, 24 jailed.',
    );
  });

  it('show a part that is not known as not available, never as nothing', () => {
    const { svg, notes, table } = parts(102, 72, null);
    expect(texts(svg.wide)).toContain('jailed: not available');
    expect(svg.wide.match(/<rect x="0"[^>]*width="0"/g)).toBeNull();
    expect(notes).toEqual(['The figure for jailed in 2023 is not available.']);
    expect(table.rows.at(-1)).toEqual(['Jailed', 'not available']);
  });

  it('may be all of the whole, or none of it', () => {
    expect(parts(5, 5, 0).alt).toContain('5 stolen; of these, 5 solved; of these, 0 jailed');
  });

  it('refuse a part that is bigger than its whole', () => {
    expect(() => parts(20, 72, 24)).toThrow('a part bigger than its whole: solved 72, thefts 20');
  });
});

function waffle(value: number, as = 'one-in-n') {
  const table = sampleTable({
    periods: ['2023'],
    columns: { share: { kind: 'percentage', decimals: 1, title: 'People robbed' } },
    cells: { 'west-marches': { share: [value] } },
  });
  return drawChart({ type: 'waffle', column: 'thefts.share', as }, chartContext([table]));
}

describe('a waffle', () => {
  it.each([
    [14.4, 7, 'around one in seven'],
    [20.2, 5, 'around one in five'],
    [8.7, 11, 'almost one in 11'],
    [25, 4, 'one in four'],
    [33.3, 3, 'one in three'],
    [50, 2, 'one in two'],
    [10, 10, 'one in 10'],
  ])('of %d per cent is one of %i people: %s', (value, people, words) => {
    const { svg, alt } = waffle(value);
    expect(svg.wide.match(/<circle/g)).toHaveLength(people);
    expect(svg.wide.match(/<circle[^>]*chart-fill-highlight/g)).toHaveLength(1);
    expect(alt.endsWith(`, ${words}.`)).toBe(true);
    expect(texts(svg.phone)).toContain(words);
  });

  it.each([0, 0.8, 72, 100])('refuses one in n for %d per cent, and names the grid', (value) => {
    expect(() => waffle(value)).toThrow('no clear one in so many');
  });

  it.each([0, 0.8, 14.4, 72, 100])('draws %d per cent as squares of a hundred', (value) => {
    const { svg } = waffle(value, 'grid');
    const area = (role: string) => {
      const [, d = ''] = new RegExp(`<path d="([^"]*)" class="chart-fill-${role}`).exec(svg.wide) ?? [];
      const squares = [...d.matchAll(/h([\d.]+)v([\d.]+)/g)];
      return squares.reduce((sum, [, width, height]) => sum + Number(width) * Number(height), 0);
    };
    const share = area('highlight') / (area('highlight') + area('track'));
    expect(share * 100).toBeCloseTo(value, 0);
  });

  it('refuses more than the whole', () => {
    expect(() => waffle(101, 'grid')).toThrow('not a share of a whole');
  });
});

describe('grouped and stacked bars', () => {
  it('have a group for each period, a bar for each column', () => {
    const { table } = draw({
      type: 'bars',
      mode: 'grouped',
      columns: ['thefts.thefts', 'thefts.solved'],
      from: 2022,
    });
    expect(table).toEqual({
      columns: [
        { label: 'Period', numeric: false },
        { label: 'Thefts recorded', numeric: true },
        { label: 'Thefts solved', numeric: true },
      ],
      rows: [
        ['2022', '564', '110'],
        ['2023', '371 [p]', '72'],
      ],
    });
  });

  it('have a group for each area that is named', () => {
    const { table } = draw({
      type: 'bars',
      mode: 'grouped',
      columns: ['thefts.thefts', 'thefts.rate'].map((ref) => ref.replace('rate', 'solved')),
      areas: ['area', 'west-moors'],
      period: 2022,
    });
    expect(table.rows).toEqual([
      ['West Marches', '564', '110'],
      ['West Moors', '177', 'not available'],
    ]);
  });

  it('note only what they draw, where a column has later figures than the one before it', () => {
    const table = sampleTable({
      periods: ['2022', '2023'],
      columns: { a: {}, b: {} },
      cells: {
        'west-marches': { a: [1, null], b: [2, [3, '[p]']] },
        'west-moors': { a: [4, null], b: [[5, '[p]'], 6] },
      },
    });
    const block = { type: 'bars', mode: 'grouped', columns: ['thefts.a', 'thefts.b'] };
    const { notes, table: data } = drawChart(
      { ...block, areas: ['area', 'west-moors'] },
      chartContext([table]),
    );
    expect(data.rows).toEqual([
      ['West Marches', '1', '2'],
      ['West Moors', '4', '5 [p]'],
    ]);
    expect(notes).toEqual(['The figure for b, the West Moors, in 2022 is provisional.']);
  });

  it('have a rule with words between periods that are counted in different ways', () => {
    const block = { type: 'bars', mode: 'grouped', columns: ['thefts.thefts', 'thefts.solved'], from: 2019 };
    const { svg, notes, alt } = draw(block);
    expect(texts(svg.wide)).toContain('Counting changed with the figures for 2020');
    expect(notes[0]).toBe(
      'From 2020 attempted thefts are counted too. Figures before 2020 cannot be compared with later ones.',
    );
    expect(alt).toContain('The way of counting changed with the figures for 2020.');
    expect(draw({ ...block, from: 2020 }).notes.join(' ')).not.toContain('attempted');
  });

  it('are described by their newest period where there is no room for all', () => {
    const whole =
      'All the thefts of bicycles and other vehicles without an engine that were reported by their owners';
    const part =
      'Those of them in which the bicycle was found again, whole or in part, before the year was over';
    const table = sampleTable({
      periods: ['2021', '2022', '2023'],
      columns: { thefts: { title: whole }, solved: { title: part } },
      cells: { 'west-marches': { thefts: [300, 200, 100], solved: [30, 20, 10] } },
    });
    const columns = ['thefts.thefts', 'thefts.solved'];
    const { alt } = drawChart({ type: 'bars', mode: 'grouped', columns }, chartContext([table]));
    expect(alt).toContain('2023: ');
    expect(alt).not.toContain('2021: ');
  });

  it('put stacked parts end to end', () => {
    const { svg } = draw({
      type: 'bars',
      mode: 'stacked',
      columns: ['thefts.solved', 'thefts.attempts'],
      from: 2023,
    });
    const rects = [...svg.wide.matchAll(/<rect x="([\d.]+)"[^>]*width="([\d.]+)" height="26"/g)].map(
      ([, x, width]) => [Number(x), Number(width)],
    ) as [[number, number], [number, number]];
    expect(rects[0][0] + rects[0][1]).toBeCloseTo(rects[1][0], 0);
    expect(rects[0][1] / rects[1][1]).toBeCloseTo(72 / 65, 1);
  });

  it('refuse to stack shares beyond the whole', () => {
    const table = sampleTable({
      periods: ['2023'],
      columns: { a: { kind: 'percentage' }, b: { kind: 'percentage' } },
      cells: { 'west-marches': { a: [60], b: [50] } },
    });
    const block = { type: 'bars', mode: 'stacked', columns: ['thefts.a', 'thefts.b'] };
    expect(() => drawChart(block, chartContext([table]))).toThrow(
      'stacked percentages beyond 100: the West Marches, 2023, 110.0',
    );
  });
});
