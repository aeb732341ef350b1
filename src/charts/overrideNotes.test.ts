import { describe, expect, it } from 'vitest';
import type { OverriddenValue } from '../tables/table.ts';
import { chartContext, sampleArea } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';
import { drawChart } from './index.ts';

const override = (slug: string, period: string, column = 'thefts'): OverriddenValue => ({
  area: sampleArea(slug).code,
  period,
  column,
  published: 999,
  value: 99,
  reason: 'A digit was typed twice',
});

/** The notes of a chart of thefts on values that were put right. */
function notes(settings: Record<string, unknown>, overrides: OverriddenValue[], computed = false): string[] {
  const columns = new Map(thefts.columns);
  const rate = columns.get('rate');
  if (rate && computed) columns.set('rate', { ...rate, formula: 'thefts ÷ people' });
  const sources = thefts.sources.map((source) => ({ ...source, overrides }));
  const found = computed ? [] : thefts.found;
  const drawn = drawChart(settings, chartContext([{ ...thefts, columns, sources, found }]));
  return drawn.notes.filter((note) => /place of/.test(note));
}

const SAID =
  'For the West Marches in 2023, 99 stands in place of 999, which was published: A digit was typed twice.';

describe('a chart of a value that was put right says so', () => {
  it.each([
    [{ type: 'line', column: 'thefts.thefts' }],
    [{ type: 'column', column: 'thefts.thefts' }],
    [{ type: 'bar', column: 'thefts.thefts', kind: 'shire' }],
    [{ type: 'bar', columns: ['thefts.thefts', 'thefts.solved'] }],
    [{ type: 'tiles', column: 'thefts.thefts', kind: 'shire' }],
    [{ type: 'slope', column: 'thefts.thefts', kind: 'shire', from: '2022' }],
    [{ type: 'slope', as: 'dots', column: 'thefts.thefts', kind: 'shire', from: '2022' }],
    [{ type: 'multiples', column: 'thefts.thefts', kind: 'shire' }],
    [{ type: 'table', column: 'thefts.thefts', kind: 'shire' }],
    [{ type: 'number', column: 'thefts.thefts' }],
    [{ type: 'nested', columns: ['thefts.thefts', 'thefts.solved'] }],
    [{ type: 'bars', mode: 'grouped', columns: ['thefts.thefts', 'thefts.solved'], from: '2022' }],
  ])('once: %o', (settings) => {
    expect(
      notes(settings, [override('west-marches', '2023'), override('eastmere', '2019', 'attempts')]),
    ).toEqual([SAID]);
  });

  it.each([
    [{ kind: 'money', currency: 'GBP' }, '£99 stands in place of £999'],
    [{ kind: 'percentage' }, '99 per cent stands in place of 999 per cent'],
  ] as const)('in the unit of its column: %o', (unit, said) => {
    const column = thefts.columns.get('thefts');
    if (!column) throw new RangeError('no column');
    const columns = new Map([...thefts.columns, ['thefts', { ...column, ...unit }]]);
    const sources = thefts.sources.map((source) => ({
      ...source,
      overrides: [override('west-marches', '2023')],
    }));
    const table = { ...thefts, columns, sources };
    const { notes } = drawChart({ type: 'number', column: 'thefts.thefts' }, chartContext([table]));
    expect(notes.join()).toContain(said);
  });

  it('of what a computed value was worked out from', () => {
    expect(
      notes({ type: 'number', column: 'thefts.rate' }, [override('west-marches', '2023')], true),
    ).toEqual([SAID.replace('For', 'Behind the figure for')]);
    expect(notes({ type: 'number', column: 'thefts.rate' }, [override('west-marches', '2023')])).toEqual([]);
  });

  it('with the reason alone where there are many', () => {
    const years = ['2018', '2019', '2021', '2022'].map((year) => override('west-marches', year));
    expect(notes({ type: 'line', column: 'thefts.thefts' }, years)).toEqual([
      '4 figures stand in place of published ones that are wrong: A digit was typed twice.',
    ]);
  });
});
