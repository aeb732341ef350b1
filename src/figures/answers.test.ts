import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { recordAsked } from '../tables/asked.ts';
import { measured, measuredWith, oneYear, SHIRES } from '../test/measuring.ts';
import { type SampleCell, sampleArea, sampleAreas, sampleTable } from '../test/tables.ts';
import { answerTo } from './answers.ts';
import { extentOf } from './extent.ts';
import type { Argument } from './result.ts';
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
    ['sharing thefts', { 'west-marches': 9 }, { eastmere: 6 }],
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

describe('a figure whose text changes', () => {
  const TOLD: readonly (readonly [string, Argument | null])[] = [
    ...[
      'averageOfAreas',
      'medianOfAreas',
      'totalOfAreas',
      'zero',
      'inTopQuarter',
      'fellAgain',
      'roseAfterFalling',
      'oneIn',
    ].map((name) => [name, null] as const),
    ...['average', 'total', 'rises', 'falls', 'topList', 'bottomList', 'amongHighest'].map(
      (name) => [name, 2] as const,
    ),
    ...['totalSince', 'changeSince', 'roseSince', 'halvedSince'].map((name) => [name, '2001'] as const),
    ...['rose', 'fell', 'higher', 'aboveNation', 'recordHigh', 'zero'].map(
      (name) => ['areas', name] as const,
    ),
    ['per', 'week'],
  ];
  const cells = fc.array(fc.array(fc.option(fc.nat(3)), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  });
  const tableOf = (raw: readonly (readonly (number | null)[])[]) =>
    sampleTable({
      periods: ['2001', '2002', '2003'],
      columns: { thefts: { title: 'Thefts' } },
      cells: Object.fromEntries(
        ['albia', 'west-marches', 'eastmere'].map((slug, i) => [slug, { thefts: raw[i] ?? [] }]),
      ),
    });

  it.each(TOLD)('%s of %s has asked a question that is answered otherwise', (name, argument) => {
    const text = (raw: readonly (readonly (number | null)[])[]) => {
      const table = tableOf(raw);
      const { result, asked } = recordAsked(() => {
        const figure = seriesOf(table, 'thefts', sampleArea('west-marches'));
        return argument === null ? measured(figure, name) : measuredWith(figure, name, argument);
      });
      return { table, result, asked: [...(asked.get(table.id) ?? [])] };
    };
    const context = { areas: sampleAreas.byCode, peers: SHIRES };
    fc.assert(
      fc.property(cells, cells, (before, after) => {
        const [one, two] = [text(before), text(after)];
        if (one.result === two.result) return;
        const answers = [one.table, two.table].map((table) =>
          one.asked.map((question) => answerTo(question, table, context)).join(),
        );
        expect(answers[0]).not.toBe(answers[1]);
      }),
    );
  });
});

test('an extent is that of the areas of a kind, or of all other kinds, and is asked for by its ends alone', () => {
  const table = oneYear(CELLS);
  const [column] = table.columns.values();
  const period = table.rows.at(0)?.period.index ?? 0;
  if (!column) throw new Error('no column');
  const within = { from: period, to: period };
  const kind = sampleArea('eastmere').kind;
  const { result, asked } = recordAsked(() => extentOf(table, column, { ...within, kind }));
  expect(result).toEqual([1, 9]);
  expect(extentOf(table, column, { ...within, kind: `!${kind}` })).toBeNull();
  const [question = ''] = asked.get(table.id) ?? [];
  expect(answer(question, { ...CELLS, eastmere: 6 })).toBe(answer(question, CELLS));
  expect(answer(question, { ...CELLS, eastmere: 10 })).not.toBe(answer(question, CELLS));
});
