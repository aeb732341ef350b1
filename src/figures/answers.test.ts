import { describe, expect, it, test } from 'vitest';
import { recordAsked } from '../tables/asked.ts';
import { measured, oneYear, SHIRES } from '../test/measuring.ts';
import { type SampleCell, sampleArea, sampleAreas, sampleTable } from '../test/tables.ts';
import { answerTo } from './answers.ts';
import { latestPeriod, seriesOf } from './series.ts';

const CELLS = { 'west-marches': 7, 'west-moors': 9, eastmere: 5, 'isle-of-gulls': 1 };
const code = (slug: string) => sampleArea(slug).code;

function answer(question: string, cells: Readonly<Record<string, SampleCell>>): string {
  return answerTo(question, oneYear(cells), { areas: sampleAreas.byCode, peers: SHIRES });
}

describe('answerTo', () => {
  it.each([
    [`rows ${code('eastmere')}`, { eastmere: 6 }, { 'west-moors': 10 }],
    [`rank thefts ${code('eastmere')}`, { eastmere: 8 }, { 'isle-of-gulls': 2 }],
    [`standing thefts ${code('isle-of-gulls')}`, { 'isle-of-gulls': 6 }, { 'west-marches': null }],
    [`isRanked thefts ${code('eastmere')}`, { eastmere: null }, { eastmere: 8 }],
    ['ranked thefts', { eastmere: null }, { eastmere: 8 }],
    ['ends thefts', { 'isle-of-gulls': 2 }, { eastmere: 6 }],
    ['all', { 'isle-of-gulls': 2 }, {}],
  ])(
    '%s is answered otherwise of other figures, and alike of those that it is not about',
    (question, other, same) => {
      expect(answer(question, { ...CELLS, ...other })).not.toBe(answer(question, CELLS));
      expect(answer(question, { ...CELLS, ...same })).toBe(answer(question, CELLS));
    },
  );

  it.each(['latest thefts', 'periods'])('%s is answered otherwise when a year has been added', (question) => {
    const table = (years: readonly string[]) =>
      sampleTable({
        periods: years,
        columns: { thefts: { title: 'Thefts' } },
        cells: { eastmere: { thefts: years.map(() => 4) } },
      });
    const context = { areas: sampleAreas.byCode, peers: SHIRES };
    const [one, two] = [['2001'], ['2001', '2002']].map((years) => answerTo(question, table(years), context));
    expect(one).not.toBe(two);
  });

  it('refuses a question that nobody asks', () => {
    expect(() => answer('why thefts', CELLS)).toThrow('unknown question: why thefts');
  });
});

test('whoever reads figures has asked for them, also where they were read before', () => {
  const marches = seriesOf(oneYear(CELLS), 'thefts', sampleArea('west-marches'));
  const asked = (measure: string) => {
    const { asked: all } = recordAsked(() => measured(marches, measure));
    return [...(all.get(marches.table.id) ?? [])].toSorted();
  };
  const rank = `rank thefts ${code('west-marches')}`;
  for (const _ of ['first', 'again']) {
    expect(asked('latest')).toEqual(['latest thefts']);
    expect(asked('rank')).toEqual(['latest thefts', rank, 'ranked thefts']);
    expect(asked('topTied')).toEqual(['ends thefts', `rows ${code('west-moors')}`]);
    expect(asked('aboveNation')).toContain(`rows ${code('albia')}`);
  }
  const whole = recordAsked(() => latestPeriod(marches.table, marches.column)).asked;
  expect([...whole.values()].flatMap((questions) => [...questions])).toEqual(['latest thefts']);
});
