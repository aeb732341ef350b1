import { describe, expect, it } from 'vitest';
import type { ColumnSpec } from '../../tables/column.ts';
import { drawFramed } from '../../test/chart.ts';
import { chartContext, type SampleCell, sampleTable } from '../../test/tables.ts';
import { ChartError } from '../index.ts';

function draw(cells: readonly SampleCell[], column: Partial<ColumnSpec> = {}, block = {}, broken?: string) {
  const table = sampleTable({
    periods: cells.map((_, index) => String(2020 + index)),
    columns: { thefts: column },
    cells: { 'west-marches': { thefts: cells } },
    ...(broken && { breaks: [{ from: broken, because: 'attempts are counted too' }] }),
  });
  return drawFramed({ type: 'then-and-now', column: 'thefts.thefts', ...block }, chartContext([table]));
}

function refusal(...args: Parameters<typeof draw>): string {
  try {
    draw(...args);
  } catch (error) {
    if (!(error instanceof ChartError)) throw error;
    return error.message;
  }
  return '';
}

describe('then and now', () => {
  it.each([
    [[9, 55, 102], {}, {}, 'Up 47 on the year before'],
    [[102, 9, 55], {}, { from: 2020 }, 'Down 47 since 2020'],
    [[9, 55, 102], {}, { to: 2021 }, 'Up 46 on the year before'],
    [[3.04, 2.96], { kind: 'rate', decimals: 1 }, {}, 'Unchanged from 2020'],
    [[30, 34.5], { kind: 'percentage', decimals: 1 }, {}, 'Up 4.5 percentage points on the year before'],
    [[1_250_000, 980_000], { kind: 'money', currency: 'GBP' }, {}, 'Down £270,000 on the year before'],
    [[-4, 6], { negative: true }, {}, 'Up 10 on the year before'],
    [[55, 102, null], {}, {}, 'Up 47 on the year before'],
  ] as const)('of %j says the change in words', (cells, column, block, change) => {
    const { svg, alt } = draw(cells, column, block);
    expect(svg.wide).toContain(`>${change}<`);
    expect(alt).toContain(`${change}.`);
  });

  it('prints both values, as the table and the alt text have them', () => {
    const { svg, alt, table } = draw([9, 55, 102]);
    for (const value of ['>55<', '>102<', '>2021<', '>2022<']) expect(svg.phone).toContain(value);
    expect(alt).toBe('Thefts in the West Marches: from 55 in 2021 to 102 in 2022. Up 47 on the year before.');
    expect(table.rows).toEqual([
      ['2021', '55'],
      ['2022', '102'],
    ]);
  });

  it('says of estimates whose intervals overlap that they are not clearly different', () => {
    const bounds = { lower: 'low', upper: 'high', confidence: 95 };
    const estimates = [
      [14, '', 12, 17],
      [16, '', 13, 19],
    ] as const;
    expect(draw(estimates, { kind: 'percentage', bounds }).alt).toContain('Not clearly different from 2020.');
  });

  it('refuses to compare across a break, of the table or of a cell', () => {
    expect(refusal([9, 55, 102], {}, {}, '2022')).toContain(
      'across a break: thefts.thefts in the West Marches',
    );
    expect(refusal([9, [55, '[b]'], 102], {}, { from: 2020 })).toContain('across a break');
    expect(draw([9, [55, '[b]'], 102]).alt).toContain('Up 47');
  });

  it('begins at the survey before, where figures come at intervals', () => {
    const table = sampleTable({
      periods: ['2018', '2020', '2022'],
      gapped: true,
      columns: { thefts: {} },
      cells: { 'west-marches': { thefts: [9, 55, 102] } },
    });
    const { alt } = drawFramed({ type: 'then-and-now', column: 'thefts.thefts' }, chartContext([table]));
    expect(alt).toContain('from 55 in 2020 to 102 in 2022');
  });

  it('refuses where there are no two values, or the later one comes first', () => {
    expect(refusal([9, null, 102])).toContain('no two values to compare');
    expect(refusal([9])).toContain('no two values to compare');
    expect(refusal([9, 55, 102], {}, { from: 2022, to: 2020 })).toContain('2022 and 2020');
  });
});
