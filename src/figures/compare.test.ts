import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArea, sampleTable } from '../test/tables.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { compare, type Estimate, exactly, unclearText } from './compare.ts';
import { MEASURES } from './measures.ts';
import { rankedIn } from './rank.ts';
import { seriesOf } from './series.ts';

const estimate = (value: number, lower: number, upper: number, decimals = 0): Estimate => ({
  value,
  unit: { kind: 'count', decimals },
  bounds: { lower, upper },
});

describe('a comparison of two values', () => {
  it.each([
    ['exact values', exactly(12), exactly(10), { sign: 1, ratio: 1.2, isClear: null }],
    ['exact values that print alike', exactly(12.4), exactly(11.6), { sign: 0, ratio: 1, isClear: null }],
    ['a base of zero', exactly(12), exactly(0), { sign: 1, ratio: null, isClear: null }],
    [
      'intervals that lie apart',
      estimate(30, 27, 33),
      estimate(20, 18, 22),
      { sign: 1, ratio: 27 / 22, isClear: true },
    ],
    [
      'the same the other way round',
      estimate(20, 18, 22),
      estimate(30, 27, 33),
      { sign: -1, ratio: 22 / 27, isClear: true },
    ],
    [
      'intervals that overlap',
      estimate(14, 12, 17),
      estimate(16, 14, 19),
      { sign: null, ratio: 1, isClear: false },
    ],
    [
      'intervals that touch',
      estimate(14, 12, 17),
      estimate(19, 17, 21),
      { sign: null, ratio: 1, isClear: false },
    ],
    [
      'intervals that touch as printed',
      estimate(14, 12, 16.6),
      estimate(19, 17.4, 21),
      { sign: null, ratio: 1, isClear: false },
    ],
    [
      'an estimate and an exact value outside',
      estimate(14, 12, 17),
      exactly(10),
      { sign: 1, ratio: 1.2, isClear: true },
    ],
    [
      'an estimate and an exact value inside',
      estimate(14, 12, 17),
      exactly(16),
      { sign: null, ratio: 1, isClear: false },
    ],
    ['estimates of no width', estimate(5, 5, 5), estimate(4, 4, 4), { sign: 1, ratio: 1.25, isClear: true }],
    [
      'an estimate without an interval',
      { ...exactly(90), bounds: null },
      estimate(4, 4, 4),
      { sign: null, ratio: 1, isClear: false },
    ],
  ])('tells %s', (_, a, b, wanted) => {
    expect(compare(a, b)).toEqual(wanted);
  });

  it('says the opposite the other way round', () => {
    const any = fc.tuple(fc.nat(50), fc.nat(9), fc.nat(9)).map(([v, a, b]) => estimate(v, v - a, v + b));
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [one, other] = [compare(a, b), compare(b, a)];
        expect(other.isClear).toBe(one.isClear);
        expect((other.sign ?? 0) + (one.sign ?? 0)).toBe(0);
        expect(unclearText(a, b) === '').toBe(one.sign !== null);
      }),
    );
  });
});

const table = sampleTable({
  periods: ['2022', '2023'],
  columns: {
    share: {
      kind: 'percentage',
      unit: { one: 'per cent', many: 'per cent' },
      bounds: { lower: 'l', upper: 'u', confidence: 95 },
    },
  },
  cells: {
    albia: {
      share: [
        [20, '', 19, 21],
        [21, '', 20, 22],
      ],
    },
    'west-marches': {
      share: [
        [30, '', 28, 32],
        [40, '', 36, 44],
      ],
    },
    'west-moors': {
      share: [
        [22, '', 18, 26],
        [24, '', 20, 28],
      ],
    },
    eastmere: {
      share: [
        [20, '', 16, 24],
        [19, '', 15, 23],
      ],
    },
    'isle-of-gulls': {
      share: [
        [0, '', 0, 3],
        [0, '', 0, 4],
      ],
    },
  },
});
const peers = ['west-marches', 'west-moors', 'eastmere', 'isle-of-gulls'].map(sampleArea);

describe('estimates', () => {
  const ask = (area: string, measure: string) => {
    const context = { name: 'share', language: inEnglish, nation: sampleArea('albia'), peers };
    const result = MEASURES[measure]?.(seriesOf(table, 'share', sampleArea(area)), context);
    return result?.is === 'judgement'
      ? result.judgement.truth
      : result?.is === 'value'
        ? result.value.value
        : null;
  };

  it('are ranked by their intervals: as many places as those allow', () => {
    const [period] = table.rows.periods.slice(-1);
    const column = table.columns.get('share');
    if (!period || !column) throw new RangeError('no period');
    const ranks = rankedIn({ table, column }, peers, period);
    expect(
      ranks.map(({ area, rank, rankFromLowest, tied }) => [area.slug, rank, rankFromLowest, tied]),
    ).toEqual([
      ['west-marches', 1, 4, false],
      ['west-moors', 2, 2, true],
      ['eastmere', 2, 2, true],
      ['isle-of-gulls', 4, 1, false],
    ]);
  });

  it.each([
    ['west-marches', 'rose', true],
    ['west-marches', 'unclear', false],
    ['west-marches', 'highest', true],
    ['west-marches', 'aboveNation', true],
    ['west-marches', 'change', 10],
    ['west-marches', 'rank', 1],
    ['west-moors', 'rose', false],
    ['west-moors', 'fell', false],
    ['west-moors', 'unclear', true],
    ['west-moors', 'unchanged', null],
    ['west-moors', 'aboveNation', false],
    ['west-moors', 'levelWithNation', null],
    ['west-moors', 'change', null],
    ['west-moors', 'rank', null],
    ['west-moors', 'peak', null],
    ['west-moors', 'streak', 0],
    ['isle-of-gulls', 'unclear', true],
    ['isle-of-gulls', 'lowest', true],
  ])('of %s: %s is %s', (area, measure, wanted) => {
    expect(ask(area, measure)).toBe(wanted);
  });
});
