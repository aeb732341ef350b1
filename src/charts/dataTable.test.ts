import { describe, expect, it } from 'vitest';
import { chartContext } from '../test/tables.ts';
import { tellTables } from '../test/tellTables.ts';
import { drawChart } from './index.ts';

const context = chartContext(tellTables());

describe('the table of a chart of estimates', () => {
  it.each([
    ['line', { type: 'line', column: 'survey.smoking' }, ['2024', '14%', '12%', '17%']],
    [
      'several columns',
      { type: 'bar', columns: ['survey.smoking', 'survey.cycling'] },
      ['Adults who cycle', '30%', '27%', '33%'],
    ],
    ['ranking', { type: 'bar', column: 'survey.smoking' }, ['2–3', 'West Marches', '14%', '12%', '17%']],
    [
      'two periods',
      { type: 'slope', column: 'survey.smoking' },
      ['West Marches', '16%', '13%', '19%', '14%', '12%', '17%'],
    ],
    [
      'grouped bars',
      { type: 'bars', mode: 'grouped', columns: ['survey.smoking', 'survey.cycling'] },
      ['2024', '14%', '12%', '17%', '30%', '27%', '33%'],
    ],
    ['number', { type: 'number', column: 'survey.smoking' }, ['2024', '14%', '12%', '17%']],
  ])('has the bounds beside each: %s', (_, settings, row) => {
    const { table } = drawChart(settings, context);
    expect(table.rows).toContainEqual(row);
    expect(table.columns.filter(({ label }) => / (lower|upper)$/.test(label)).length).toBeGreaterThan(1);
    for (const each of table.rows) expect(each).toHaveLength(table.columns.length);
  });

  it('and its words say no way that the intervals do not bear out', () => {
    const said = (settings: { type: string; column: string }) => drawChart(settings, context).description;
    expect(said({ type: 'line', column: 'survey.smoking' })).not.toMatch(/\b(?:up|down|peak|low) /);
    expect(said({ type: 'line', column: 'survey.cycling' })).toContain(
      'up from 19 per cent (between 17 and 22 per cent) in 2022 to 30 per cent (between 27 and 33 per cent) in 2024',
    );
    expect(said({ type: 'slope', column: 'survey.smoking' })).toContain('not clearly different in all 4');
    expect(said({ type: 'number', column: 'survey.smoking' })).toContain(
      'not clearly different from 16 per cent in 2023',
    );
  });
});
