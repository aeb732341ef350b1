import { describe, expect, it } from 'vitest';
import type { MeasureContext } from '../figures/result.ts';
import { seriesOf } from '../figures/series.ts';
import type { ColumnSpec } from '../tables/column.ts';
import { type SampleCell, sampleArea, sampleAreas, sampleTable } from '../test/tables.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { factsOf, pairFacts, trendOf } from './facts.ts';

const CONTEXT: MeasureContext = {
  name: 'figure',
  language: inEnglish,
  nation: sampleArea('albia'),
  peers: sampleAreas.all.filter(({ kind }) => kind === 'shire'),
};

/** A series of the West Marches; the other shires and the nation stay at 50. */
function series(
  cells: readonly SampleCell[],
  column: Partial<ColumnSpec> = {},
  more: Record<string, readonly SampleCell[]> = {},
) {
  const still = cells.map(() => 50);
  const others = { albia: still, 'west-moors': still, eastmere: still, ...more };
  const table = sampleTable({
    periods: ['2020', '2021', '2022', '2023', '2024'].slice(-cells.length),
    columns: { figure: { title: 'Figure', unit: { one: 'thing', many: 'things' }, ...column } },
    cells: Object.fromEntries(
      Object.entries({ ...others, 'west-marches': cells }).map(([slug, figure]) => [slug, { figure }]),
    ),
  });
  return seriesOf(table, 'figure', sampleArea('west-marches'));
}

describe('the facts of a figure', () => {
  it.each<[string, readonly SampleCell[], string[]]>([
    [
      'a large rise to a record',
      [40, 41, 60],
      ['rose', 'record high', 'by more than a tenth', 'again', 'first of the areas'],
    ],
    [
      'a small fall, after a rise',
      [56, 60, 57],
      ['fell', 'no record', 'by a tenth or less', 'not as the period before', 'first of the areas'],
    ],
    ['no change', [48, 49, 49], ['unchanged', 'no record', 'last of the areas']],
    [
      'a tie',
      [49, 49, 50],
      ['rose', 'record high', 'by a tenth or less', 'not as the period before', 'first of the areas', 'tied'],
    ],
    [
      'nothing at all',
      [2, 1, 0],
      ['zero', 'fell', 'record low', 'by more than a tenth', 'again', 'last of the areas'],
    ],
    ['no value', [2, 1, null], ['missing']],
    ['none a period earlier', [2, null, 1], ['no period to compare with', 'last of the areas']],
  ])('%s', (_, cells, facts) => {
    expect(factsOf(series(cells), CONTEXT)).toEqual(facts);
  });

  it('beside the nation, of a rate only', () => {
    const rate = { kind: 'rate', denominator: 'per 1,000 people' } as const;
    expect(factsOf(series([40, 60], rate), CONTEXT)).toContain('above the nation');
    expect(factsOf(series([40, 50], rate), CONTEXT)).toContain('level with the nation');
    expect(factsOf(series([40, 60]), CONTEXT).filter((fact) => fact.includes('nation'))).toEqual([]);
  });

  it('on which side of one half a share is', () => {
    const share = { kind: 'percentage' } as const;
    expect(factsOf(series([40, 60], share), CONTEXT)).toContain('over one half');
    expect(factsOf(series([40, 50], share), CONTEXT)).toContain('one half');
    expect(factsOf(series([40, 49], share), CONTEXT)).toContain('under one half');
  });

  it('are compared as printed', () => {
    expect(trendOf(series([40.2, 40.3, 40.4]), CONTEXT)).toEqual(['unchanged', 'no record']);
  });

  it('of two figures say which is larger and whether they went the same way', () => {
    expect(pairFacts(series([40, 60]), series([40, 41]))).toEqual(['the same way', 'first larger']);
    expect(pairFacts(series([40, 60]), series([70, 60]))).toEqual(['different ways', 'level']);
    expect(pairFacts(series([40, 60]), series([70, 60], { unit: { one: 'day', many: 'days' } }))).toEqual([
      'different ways',
    ]);
  });
});

describe('the facts of an estimate', () => {
  const PERCENTAGE: Partial<ColumnSpec> = {
    kind: 'percentage',
    bounds: { lower: 'lower', upper: 'upper', confidence: 95 },
  };
  const still = [52, 52].map((value) => [value, '', value - 1, value + 1] as const);
  const others = { albia: still, 'west-moors': still, eastmere: still };
  const estimates = (...cells: readonly SampleCell[]) => series(cells, PERCENTAGE, others);

  it('that is clearly higher are those of a rise', () => {
    expect(factsOf(estimates([52, '', 50, 54], [61, '', 58, 64]), CONTEXT)).toEqual([
      ...['rose', 'by more than a tenth', 'not as the period before'],
      ...['first of the areas', 'above the nation', 'over one half'],
    ]);
  });

  it('that is not clearly different are facts of their own', () => {
    expect(factsOf(estimates([52, '', 50, 54], [54, '', 50, 58]), CONTEXT)).toEqual([
      'no clear change',
      'first of the areas',
      'tied',
      'not clearly different from the nation',
      'not clearly over or under one half',
    ]);
  });

  it('beside another say whether the two are clearly different', () => {
    const own = estimates([52, '', 50, 54], [61, '', 58, 64]);
    const of = (slug: string) => seriesOf(own.table, 'figure', sampleArea(slug));
    expect(pairFacts(own, of('eastmere'))).toEqual(['first larger']);
    expect(pairFacts(of('west-moors'), of('eastmere'))).toEqual(['not clearly different']);
  });
});
