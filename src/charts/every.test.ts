import { describe, expect, it } from 'vitest';
import { areasOf } from '../newsroom/areas.ts';
import { TableRows } from '../tables/tableRows.ts';
import { drawFramed as drawChart } from '../test/chart.ts';
import { shireBoundaries } from '../test/shires.ts';
import { cutOff, overlaps, textBoxes } from '../test/svgText.ts';
import { chartContext, sampleAreas } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';
import { type ChartContext, type ChartSettings, chartTypes } from './index.ts';

/** All that may be compared. */
const ALL = ['nation', 'west-marches', 'west-moors', 'eastmere', 'isle-of-gulls'];

/** One block of each type, and some of its forms. */
const BLOCKS: Readonly<Record<string, ChartSettings>> = {
  line: { type: 'line', column: 'thefts.thefts' },
  'line of several areas': {
    type: 'line',
    column: 'thefts.rate',
    areas: ['area', 'nation', 'west-moors', 'eastmere'],
  },
  'line of many areas': {
    type: 'line',
    column: 'thefts.rate',
    areas: ['area', 'nation', 'west-moors', 'eastmere', 'isle-of-gulls'],
  },
  'line of columns': { type: 'line', columns: ['thefts.thefts', 'thefts.solved'] },
  'line with annotations': {
    type: 'line',
    column: 'thefts.thefts',
    callouts: [
      { at: 2021, text: 'A new shop opened beside the old mill' },
      { at: '2018', text: 'Two officers retired and none came' },
    ],
    spans: [{ from: 2019, to: 2020, text: 'The bridge was closed' }],
    lines: [{ value: 250, text: 'Target' }],
  },
  'line as an index': {
    type: 'line',
    column: 'thefts.rate',
    areas: ['area', 'nation', 'west-moors'],
    index: 2020,
    from: 2020,
  },
  'line on a logarithmic scale': {
    type: 'line',
    column: 'thefts.rate',
    areas: ['area', 'eastmere'],
    scale: 'log',
  },
  'column with annotations': {
    type: 'column',
    column: 'thefts.thefts',
    callouts: [{ at: 2021, text: 'A new shop opened' }],
    spans: [{ from: 2018, to: 2018, text: 'The bridge was closed' }],
    lines: [{ value: 250 }],
  },
  'bar with lines': {
    type: 'bar',
    column: 'thefts.thefts',
    lines: [{ value: 'median' }, { value: 'average' }, { value: 150, text: 'Target' }],
  },
  'bar from a baseline': { type: 'bar', column: 'thefts.rate', baseline: 'nation' },
  'bar of the ends': { type: 'bar', column: 'thefts.rate', top: 1, bottom: 1 },
  column: { type: 'column', column: 'thefts.thefts' },
  'column below zero': { type: 'column', column: 'thefts.change' },
  bar: { type: 'bar', column: 'thefts.rate', reference: 'nation' },
  'bar below zero': { type: 'bar', column: 'thefts.change' },
  'bar of columns': { type: 'bar', columns: ['thefts.share', 'thefts.women'], area: 'nation' },
  'grouped bars': { type: 'bars', mode: 'grouped', columns: ['thefts.thefts', 'thefts.solved'], from: 2019 },
  'stacked bars': {
    type: 'bars',
    mode: 'stacked',
    columns: ['thefts.solved', 'thefts.attempts'],
    from: 2018,
  },
  nested: { type: 'nested', columns: ['thefts.thefts', 'thefts.solved', 'thefts.jailed'] },
  waffle: { type: 'waffle', columns: ['thefts.share', 'thefts.women'], area: 'nation' },
  'waffle as a grid': {
    type: 'waffle',
    as: 'grid',
    columns: ['thefts.share', 'thefts.women'],
    area: 'nation',
  },
  tiles: { type: 'tiles', column: 'thefts.rate' },
  area: { type: 'area', column: 'thefts.rate', area: 'nation' },
  'stacked area': {
    type: 'area',
    columns: ['thefts.solved', 'thefts.attempts'],
    callouts: [{ at: 2021, text: 'A new shop opened' }],
  },
  scatter: { type: 'scatter', columns: ['thefts.thefts', 'thefts.rate'], areas: ALL, reference: 'nation' },
  'scatter on logarithmic scales': {
    type: 'scatter',
    columns: ['thefts.thefts', 'thefts.rate'],
    areas: ALL,
    period: 2021,
    scale: 'log',
  },
  heat: { type: 'heat', column: 'thefts.rate' },
  'heat of columns': { type: 'heat', columns: ['thefts.thefts', 'thefts.solved', 'thefts.attempts'] },
  strip: { type: 'strip', column: 'thefts.rate' },
  'strip of counts': { type: 'strip', column: 'thefts.thefts', reference: 'nation' },
  'strip below zero': { type: 'strip', column: 'thefts.change' },
  choropleth: { type: 'choropleth', column: 'thefts.rate' },
  'choropleth with tiles': { type: 'choropleth', column: 'thefts.rate', tiles: true },
  'choropleth around the nation': { type: 'choropleth', column: 'thefts.rate', centre: 'nation' },
  slope: { type: 'slope', column: 'thefts.rate' },
  'slope as dots': { type: 'slope', as: 'dots', column: 'thefts.thefts' },
  multiples: { type: 'multiples', column: 'thefts.rate' },
  'then and now': { type: 'then-and-now', column: 'thefts.thefts' },
  'then and now below zero': { type: 'then-and-now', column: 'thefts.change' },
  number: { type: 'number', column: 'thefts.thefts' },
  table: { type: 'table', column: 'thefts.thefts' },
  'table with bars': { type: 'table', column: 'thefts.change', cells: 'bar', from: 2021 },
  'table with shades': { type: 'table', column: 'thefts.rate', cells: 'heat' },
  'table of the ends': { type: 'table', column: 'thefts.thefts', cells: 'bar', top: 1, bottom: 1 },
  'table of columns': { type: 'table', columns: ['thefts.thefts', 'thefts.solved', 'thefts.rate'] },
};

const context = chartContext([thefts], { boundaries: [shireBoundaries] });
const cases = Object.entries(BLOCKS).flatMap(([name, settings]) =>
  (['wide', 'phone', 'lead', 'share'] as const).map((form) => [name, form, settings] as const),
);

it('every type is tried here', () => {
  const tried = new Set(Object.values(BLOCKS).map((settings) => settings['type']));
  expect([...tried].sort()).toEqual([...chartTypes].sort());
});

describe.each(cases)('a %s, %s', (_, form, settings) => {
  const drawn = drawChart(settings, context);
  const svg = drawn.svg[form];

  it('is an image with a name and a description', () => {
    const id = `c1-${form.charAt(0)}`;
    expect(svg).toContain(`role="img" aria-labelledby="${id}-title ${id}-desc"`);
    expect(svg).toContain(`<title id="${id}-title">A made-up finding</title>`);
    expect(svg).toContain(`<desc id="${id}-desc">${drawn.alt}</desc>`);
    expect(svg).toContain(`viewBox="0 0 ${{ wide: 640, phone: 340, lead: 900, share: 540 }[form]} `);
  });

  it('has no text on another, none cut off', () => {
    expect(overlaps(textBoxes(svg))).toEqual([]);
    expect(cutOff(svg)).toEqual([]);
  });

  it('has text that is large enough', () => {
    const least = form === 'phone' ? 14.5 : 14;
    for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/g))
      expect(Number(size)).toBeGreaterThanOrEqual(least);
  });

  it('has no style of its own, and coordinates of one decimal at most', () => {
    expect(svg).not.toMatch(/style|NaN|undefined|null|Infinity/);
    expect(svg).not.toMatch(/\d\.\d\d/);
  });

  it('is the same when it is drawn again', () => {
    expect(drawChart(settings, context).svg[form]).toBe(svg);
  });
});

describe.each(Object.entries(BLOCKS))('the words of a %s', (_, settings) => {
  const drawn = drawChart(settings, context);

  it('are an alt text of at most 250 characters, a description and a full data table', () => {
    expect(drawn.alt.length).toBeGreaterThan(20);
    expect(drawn.alt.length).toBeLessThanOrEqual(250);
    expect(drawn.description.length).toBeGreaterThan(20);
    expect(drawn.table.rows.length).toBeGreaterThan(0);
    for (const row of drawn.table.rows) expect(row).toHaveLength(drawn.table.columns.length);
  });

  it('are notes in full sentences', () => {
    for (const note of drawn.notes) expect(note).toMatch(/^(\(\d\) |)[A-Z].*\.$/);
  });

  it('say where the figures come from', () => {
    expect(drawn.tableId).toBe('thefts');
    expect(drawn.sources.map((source) => source.id)).toEqual(['made-up']);
  });
});

describe('names that mean mischief', () => {
  const hostile = areasOf(sampleAreas.all.map((area) => ({ ...area, name: `${area.name}"><script>&'` })));
  const rename = (code: string) => hostile.byCode.get(code) as (typeof hostile.all)[number];
  const renamed = thefts.rows.map((row) => ({ ...row, area: rename(row.area.code) }));
  const evil: ChartContext = {
    ...context,
    areas: hostile,
    area: rename(context.area.code),
    nation: rename(context.nation.code),
    tables: new Map([['thefts', { ...thefts, rows: TableRows.of(renamed) }]]),
  };

  it.each(Object.entries(BLOCKS))('do none in a %s', (_, settings) => {
    const drawn = drawChart(settings, evil, '</title><script>alert(1)</script>');
    for (const svg of Object.values(drawn.svg)) {
      expect(svg).not.toContain('<script');
      expect(
        svg
          .match(/<(\w+)/g)
          ?.every((tag) => /^<(svg|title|desc|defs|use|g|path|rect|circle|text)$/.test(tag)),
      ).toBe(true);
    }
  });
});
