import { describe, expect, it } from 'vitest';
import { chartProblems, problemLines } from '../test/chart.ts';
import { chartContext, sampleArea, sampleTable } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';
import { type ChartSettings, chartTypes } from './index.ts';

function problems(settings: ChartSettings, area = 'west-marches'): string[] {
  const context = chartContext([thefts]);
  const here = context.areas.bySlug.get(area);
  return problemLines(settings, here ? { ...context, area: here } : context);
}

const bar = { type: 'bar', column: 'thefts.rate' };

it('a type that is now a setting of another is told by what to write', () => {
  expect(problems({ type: 'dot', column: 'thefts.rate' })).toEqual([
    'type | type of chart that has another name: dot | write type: slope and, on a line below, as: dots',
  ]);
});

it.each(['pie', 'donut', 'map', 'tile-map', 'columns', 'histogram', 'stacked', 'scatterplot', 'dumbbell'])(
  'a type by a name from elsewhere is told by types that there are: %s',
  (type) => {
    const [problem = '', ...more] = problems({ type, column: 'thefts.rate' });
    expect(more).toEqual([]);
    expect(problem).toMatch(/^type \| type of chart that (has another name|is not drawn): /);
    const named = [...problem.matchAll(/type: ([\w-]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(chartTypes).toContain(name);
  },
);

it('a pie is refused with why, and with what to draw of which figures', () => {
  expect(problems({ type: 'pie' })).toEqual([
    'type | type of chart that is not drawn: pie | write type: waffle for one share of a whole; type: bar for several; or type: bars and, on a line below, mode: stacked, for several areas or periods',
  ]);
});

describe('values below zero', () => {
  const accounts = sampleTable({
    id: 'accounts',
    periods: ['2020', '2021'],
    columns: {
      balance: {
        title: 'Balance',
        kind: 'money',
        currency: 'GBP',
        unit: { one: 'pound', many: 'pounds' },
        negative: true,
      },
      growth: { title: 'Growth', kind: 'percentage', negative: true },
      spent: { title: 'Spent', kind: 'money', currency: 'GBP', unit: { one: 'pound', many: 'pounds' } },
    },
    cells: {
      'west-marches': { balance: [-5, 7], growth: [-0.5, 2], spent: [5, 7] },
      eastmere: { balance: [3, -1], growth: [1, 2], spent: [3, 4] },
    },
  });
  const context = { ...chartContext([accounts]), area: sampleArea('west-marches') };
  const problemsOf = (settings: ChartSettings) => chartProblems(settings, context).map(({ what }) => what);

  it('are not stacked, and are no share that a waffle could show', () => {
    expect(
      problemsOf({ type: 'bars', mode: 'stacked', columns: ['accounts.balance', 'accounts.spent'] }),
    ).toEqual(['stacked bars of what may be below zero: balance']);
    expect(problemsOf({ type: 'waffle', column: 'accounts.growth' })).toEqual([
      'a waffle of a percentage that may be below zero: accounts.growth',
    ]);
  });

  it('are drawn by all charts that have room on both sides of zero', () => {
    const column = 'accounts.balance';
    for (const type of ['line', 'column', 'number']) expect(problemsOf({ type, column })).toEqual([]);
    for (const type of ['bar', 'slope']) expect(problemsOf({ type, column, kind: 'shire' })).toEqual([]);
  });
});

describe('settings that name what there is not', () => {
  it.each<[string, ChartSettings, string[]]>([
    ['a type', { type: 'lines' }, ['type | unknown type of chart: lines | did you mean line?']],
    ['no type', {}, ['type | unknown type of chart: ']],
    [
      'a table',
      { type: 'line', column: 'theft.rate' },
      ['column | unknown table: theft | did you mean thefts?'],
    ],
    [
      'a column',
      { type: 'line', column: 'thefts.rates' },
      ['column | unknown column of thefts: rates | did you mean rate?'],
    ],
    [
      'an area',
      { ...bar, highlight: 'eastmeer' },
      ['highlight | unknown area: eastmeer | did you mean eastmere?'],
    ],
    [
      'a kind of area',
      { ...bar, kind: 'shires' },
      ['kind | unknown kind of area: shires | did you mean shire?'],
    ],
    ['a period', { ...bar, period: 2031 }, ['period | unknown period of thefts: 2031 | did you mean 2021?']],
    ['a key', { ...bar, colum: 'x' }, ['colum | unknown key: colum | did you mean column?']],
  ])('%s', (_, settings, expected) => {
    expect(problems(settings)).toEqual(expected);
  });

  it('are all reported at once', () => {
    expect(problems({ ...bar, column: 'thefts.rte', area: 'atlantis', period: 'never', as: 'grid' })).toEqual(
      [
        'as | unknown key: as | remove the key',
        'column | unknown column of thefts: rte | did you mean rate?',
        'area | unknown area: atlantis',
        'period | unknown period of thefts: never',
      ],
    );
  });

  it('may name an area by its slug, its name or an alias, and a period by its label', () => {
    for (const area of ['eastmere', 'Eastmere', 'East Mere', 'nation', 'area']) {
      expect(problems({ type: 'number', column: 'thefts.thefts', area, period: 2020 })).toEqual([]);
    }
  });
});

describe('settings of the wrong shape', () => {
  it.each<[string, ChartSettings, string[]]>([
    ['no column', { type: 'line' }, [' | unclear block: a column, or columns | write a column, or columns']],
    [
      'a column and columns',
      { type: 'line', column: 'thefts.rate', columns: ['thefts.rate', 'thefts.thefts'] },
      [' | unclear block: either column or columns, not both | write either column or columns, not both'],
    ],
    [
      'a column without its table',
      { type: 'line', column: 'rate' },
      [
        'column | wrong value for column: rate | write a column, written table.column',
        'column | unknown table: rate',
      ],
    ],
    [
      'the same column twice',
      { type: 'nested', columns: ['thefts.rate', 'thefts.rate'] },
      ['columns | wrong value for columns: ["thefts.rate","thefts.rate"] | write columns that differ'],
    ],
    [
      'a way of drawing that there is not',
      { type: 'waffle', column: 'thefts.share', as: 'grids' },
      ['as | wrong value for as: grids | did you mean grid?'],
    ],
  ])('%s', (_, settings, expected) => {
    expect(problems(settings)).toEqual(expected);
  });
});

describe('types that do not suit the data', () => {
  it.each<[string, ChartSettings, string[]]>([
    [
      'a line of one period',
      { type: 'line', column: 'thefts.thefts', from: 2023 },
      ['column | a line of one period: thefts.thefts | draw a number or a bar chart'],
    ],
    [
      'a line of no periods',
      { type: 'line', column: 'thefts.share' },
      ['column | a line of no periods: thefts.share | draw a number or a bar chart'],
    ],
    [
      'columns for one period',
      { type: 'column', column: 'thefts.thefts', from: 2023 },
      ['column | columns of one period: thefts.thefts | draw a number or a bar chart'],
    ],
    [
      'one axis for two units',
      { type: 'line', columns: ['thefts.thefts', 'thefts.rate'] },
      [
        'columns | columns that one scale cannot measure: count; rate, thefts per 1,000 people | draw a chart for each unit',
      ],
    ],
    [
      'a ranking of a kind that has one area',
      { ...bar, kind: 'country' },
      [
        'kind | a comparison of one area: thefts.rate | name a kind of area, or areas, that the table covers; or draw a number',
      ],
    ],
    [
      'stacked rates',
      { type: 'bars', mode: 'stacked', columns: ['thefts.rate', 'thefts.change'] },
      [
        'columns | columns that one scale cannot measure: rate, thefts per 1,000 people; percentage-change, thefts | draw a chart for each unit',
        'mode | stacked bars of a rate: rate | write mode: grouped',
        'mode | stacked bars of a percentage-change: change | write mode: grouped',
      ],
    ],
    [
      'a part stacked on its whole',
      { type: 'bars', mode: 'stacked', columns: ['thefts.thefts', 'thefts.solved'] },
      [
        'mode | a part stacked on its whole: solved, part of thefts | draw type: nested, or write mode: grouped',
      ],
    ],
    [
      'a waffle of a count',
      { type: 'waffle', column: 'thefts.thefts' },
      ['column | a waffle of a count: thefts.thefts | draw a number or bars'],
    ],
    [
      'parts that are no parts',
      { type: 'nested', columns: ['thefts.thefts', 'thefts.jailed'] },
      [
        'columns | not a part of thefts: jailed | draw bars instead, or say in the recipe what the column is a part of',
      ],
    ],
    [
      'labels for other columns',
      { type: 'nested', columns: ['thefts.thefts', 'thefts.solved'], labels: ['stolen'] },
      ['labels | labels for other columns: 1 labels, 2 columns'],
    ],
    [
      'a slope from later to earlier',
      { type: 'slope', column: 'thefts.rate', from: 2020, to: 2018 },
      ['from | no two periods to compare: 2020, 2018'],
    ],
  ])('%s', (_, settings, expected) => {
    expect(problems(settings)).toEqual(expected);
  });

  it('a chart of an edition that has too few of the values', () => {
    const nested = { type: 'nested', columns: ['thefts.thefts', 'thefts.solved', 'thefts.jailed'] };
    expect(problems(nested, 'eastmere')).toEqual([
      'columns | nested bars of one value: Eastmere, 2023 | leave the chart out of editions that have no such values',
    ]);
  });
});
