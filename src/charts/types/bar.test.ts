import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ranking } from '../../figures/rank.ts';
import { seriesOf } from '../../figures/series.ts';
import { drawFramed as drawChart } from '../../test/chart.ts';
import { country } from '../../test/country.ts';
import { oneYear, SHIRES } from '../../test/measuring.ts';
import { boxesOf, textBoxes } from '../../test/svgText.ts';
import { chartContext, sampleArea, sampleTable } from '../../test/tables.ts';
import { thefts } from '../../test/thefts.ts';

const context = chartContext([thefts]);
const draw = (settings: object) => drawChart({ type: 'bar', ...settings }, context);
const widths = (svg: string) => boxesOf(svg).map(({ left, right }) => right - left);

describe('a ranking', () => {
  const drawn = draw({ column: 'thefts.rate' });

  it('is of the latest period, highest first, with areas that print alike sharing a rank', () => {
    expect(drawn.table.rows).toEqual([
      ['1=', 'West Marches', '15.1'],
      ['1=', 'West Moors', '15.1'],
      ['3', 'Eastmere', '1.0'],
      ['4', 'Isle of Gulls', '0.0'],
      ['not ranked', 'Old Town', '96.0'],
    ]);
  });

  it('leaves out what cannot be compared, and says so', () => {
    expect(drawn.notes).toEqual([
      'Old Town is left out, because its figures cannot fairly be compared with the others.',
    ]);
    expect(drawn.svg.wide).not.toContain('Old Town');
  });

  it('is two paths and few bytes, however many areas', () => {
    const rates = Array.from({ length: 42 }, (_, index) => (1 + ((index * 37) % 113)) / 7);
    const drawn = drawChart(
      { type: 'bar', column: 'thefts.rate' },
      country(rates, (index) => `Shire ${index}`),
    );
    expect(drawn.svg.wide.match(/<path d="m/g)).toHaveLength(2);
    expect(boxesOf(drawn.svg.wide)).toHaveLength(42);
    expect(gzipSync(drawn.svg.wide + drawn.svg.phone, { level: 9 }).length).toBeLessThan(2250);
  });

  it('draws lengths in proportion, and none for zero', () => {
    const [first = 0, second, third = 0, ...more] = widths(drawn.svg.wide);
    expect(second).toBe(first);
    expect(first / third).toBeCloseTo(15.1, 0);
    expect(more).toEqual([]);
  });

  it('marks this area by its weight and a pointer too, not by colour alone', () => {
    expect(drawn.svg.wide).toMatch(/font-weight="700"[^>]*>West Marches</);
    expect(drawn.svg.wide).toMatch(/<path d="M[\d.]+ [\d.]+l8 5l-8 5z"/);
  });

  it('is told in words with the place of this area', () => {
    expect(drawn.alt).toBe(
      'Bar chart of thefts per 1,000 people in 2023, 4 areas: highest 15.1, the West Marches and the West Moors; lowest 0.0, the Isle of Gulls. The West Marches ranks joint 1st of 4, at 15.1.',
    );
  });

  it('says so when this area has no place in it', () => {
    const oldTown = { ...context, area: sampleArea('old-town') };
    const { alt } = drawChart({ type: 'bar', column: 'thefts.rate' }, oldTown);
    expect(alt.endsWith('Old Town is not ranked.')).toBe(true);
  });

  it('leaves out an area without a value in the period, and says so', () => {
    const { notes, table } = draw({ column: 'thefts.rate', period: 2019 });
    expect(notes).toContain('The figure for the West Moors in 2019 is not available.');
    expect(table.rows).toContainEqual(['not ranked', 'West Moors', 'not available']);
  });

  it('ranks what prose ranks: no value of low reliability', () => {
    const table = oneYear({ 'west-marches': 7, 'west-moors': [9, '[u]'], eastmere: 5, 'isle-of-gulls': 1 });
    const settings = { type: 'bar', column: 'thefts.thefts', kind: 'shire' };
    const unreliable = { ...chartContext([table]), area: sampleArea('west-moors') };
    const { alt, notes, svg, table: rows } = drawChart(settings, unreliable);
    const prose = ranking(seriesOf(table, 'thefts', sampleArea('albia')), SHIRES);
    expect(rows.rows).toEqual([
      ...prose.map(({ rank, area, value }) => [`${rank}`, area.name, `${value}`]),
      ['not ranked', 'West Moors', '9 [u]'],
    ]);
    expect(notes).toEqual(['The West Moors is not ranked, because its figure is of low reliability.']);
    expect(alt.endsWith('The West Moors is not ranked.')).toBe(true);
    expect(textBoxes(svg.wide).map(({ text }) => text)).not.toContain('West Moors');
  });

  it('may be measured against the nation', () => {
    const { svg } = draw({ column: 'thefts.rate', reference: 'nation' });
    expect(textBoxes(svg.phone).map((box) => box.text)).toContain('Albia 6.0');
  });

  it('keeps values off the line that they are measured against', () => {
    const counts = [20, 19.5, 19, 18.2, 12, 4];
    const names = ['west-marches', 'albia', 'west-moors', 'eastmere', 'isle-of-gulls', 'old-town'];
    const table = sampleTable({
      periods: ['2023'],
      columns: { rate: { kind: 'rate', decimals: 1, unit: { one: 'theft', many: 'thefts' } } },
      cells: Object.fromEntries(names.map((name, index) => [name, { rate: [counts[index] ?? 0] }])),
    });
    const settings = { type: 'bar', column: 'thefts.rate', kind: 'shire', reference: 'nation' } as const;
    const { svg } = drawChart(settings, chartContext([table]));
    for (const drawing of [svg.wide, svg.phone]) {
      const [, x = ''] = /d="M([\d.]+) [\d.]+V[\d.]+" class="chart-stroke-series-2"/.exec(drawing) ?? [];
      const line = Number(x);
      expect(line).toBeGreaterThan(0);
      const values = textBoxes(drawing).filter(({ text }) => /^\d+\.\d$/.test(text));
      expect(values.length).toBeGreaterThan(3);
      for (const { left, right } of values) expect(left > line || right < line).toBe(true);
    }
  });

  it('draws values below zero to the left', () => {
    const { svg } = draw({ column: 'thefts.change' });
    const zero = Number(
      /class="chart-stroke-axis"/.test(svg.wide) && /d="M([\d.]+) [\d.]+V/.exec(svg.wide)?.[1],
    );
    const boxes = textBoxes(svg.wide);
    expect(boxes.find((box) => box.text === '−34.2%')?.right).toBeLessThan(zero);
    expect(boxes.find((box) => box.text === '5.1%')?.left).toBeGreaterThan(zero);
  });

  it('is of the edition’s own kind of area, or of the kind that is named', () => {
    const nation = { ...context, area: sampleArea('albia') };
    expect(drawChart({ type: 'bar', column: 'thefts.rate', kind: 'shire' }, nation).table.rows).toHaveLength(
      5,
    );
    expect(() => drawChart({ type: 'bar', column: 'thefts.rate' }, nation)).toThrow(
      'a comparison of one area',
    );
  });
});

describe('bars of several columns', () => {
  it('stand in the order given, at the latest period in which they have values', () => {
    const { table, alt } = draw({ columns: ['thefts.women', 'thefts.share'], area: 'nation' });
    expect(table.rows).toEqual([
      ['Women ever robbed', '20.2%'],
      ['People ever robbed', '14.4%'],
    ]);
    expect(alt).toBe(
      'Bar chart, Albia, 2023: women ever robbed 20.2 per cent; people ever robbed 14.4 per cent.',
    );
  });
});
