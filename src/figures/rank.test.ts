import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measured, oneYear, SHIRES } from '../test/measuring.ts';
import { sampleArea } from '../test/tables.ts';
import { ranking } from './rank.ts';
import { seriesOf } from './series.ts';

const SLUGS = ['west-marches', 'west-moors', 'eastmere', 'isle-of-gulls'] as const;

function ranks(cells: Parameters<typeof oneYear>[0], column = {}) {
  const table = oneYear(cells, column);
  return ranking(seriesOf(table, 'thefts', sampleArea('albia')), SHIRES).map(
    ({ area, rank, rankFromLowest, tied }) => `${rank} ${rankFromLowest} ${area.slug}${tied ? ' tied' : ''}`,
  );
}

describe('ranking', () => {
  it('puts the highest first', () => {
    expect(ranks({ 'west-marches': 5, 'west-moors': 9, eastmere: 7 })).toEqual([
      '1 3 west-moors',
      '2 2 eastmere',
      '3 1 west-marches',
    ]);
  });

  it('gives areas that tie the better rank, and leaves out the next', () => {
    expect(ranks({ 'west-marches': 7, 'west-moors': 9, eastmere: 7, 'isle-of-gulls': 1 })).toEqual([
      '1 4 west-moors',
      '2 2 west-marches tied',
      '2 2 eastmere tied',
      '4 1 isle-of-gulls',
    ]);
  });

  it('ties areas whose numbers read alike', () => {
    expect(ranks({ 'west-marches': 7.04, 'west-moors': 6.96 }, { kind: 'rate', decimals: 1 })).toEqual([
      '1 1 west-marches tied',
      '1 1 west-moors tied',
    ]);
  });

  it('leaves out what is missing, of low reliability or not comparable', () => {
    const cells = { 'west-marches': 7, 'west-moors': [9, '[u]'], eastmere: null, 'old-town': 99 } as const;
    expect(ranks(cells)).toEqual(['1 1 west-marches']);
  });

  it('ranks a zero, and a provisional value', () => {
    expect(ranks({ 'west-marches': 0, 'west-moors': [2, '[p]'] })).toEqual([
      '1 2 west-moors',
      '2 1 west-marches',
    ]);
  });

  it('agrees with the order of the values, whatever they are', () => {
    const values = fc.array(fc.nat(5), { minLength: SLUGS.length, maxLength: SLUGS.length });
    fc.assert(
      fc.property(values, (all) => {
        const cells = Object.fromEntries(SLUGS.map((slug, index) => [slug, all[index] ?? 0]));
        const found = ranking(seriesOf(oneYear(cells), 'thefts', sampleArea('albia')), SHIRES);
        expect(found.map(({ area }) => area.slug).toSorted()).toEqual([...SLUGS].toSorted());
        for (const a of found) {
          expect(a.rank).toBe(1 + found.filter((b) => b.value > a.value).length);
          expect(a.rankFromLowest).toBe(1 + found.filter((b) => b.value < a.value).length);
          expect(a.tied).toBe(found.filter((b) => b.value === a.value).length > 1);
        }
      }),
    );
  });
});

describe('standing', () => {
  const table = oneYear({
    'west-marches': 7,
    'west-moors': 9,
    eastmere: 7,
    'isle-of-gulls': 1,
    'old-town': 5,
  });
  const of = (slug: string, measure: string) =>
    measured(seriesOf(table, 'thefts', sampleArea(slug)), measure);

  test.each([
    ['west-moors', 'highest'],
    ['west-marches', 'joint second highest'],
    ['isle-of-gulls', 'lowest'],
  ])('of %s is %s', (slug, words) => {
    expect(of(slug, 'standing')).toBe(words);
  });

  it('is not given to an area that is not comparable', () => {
    expect(of('old-town', 'ranked')).toBe('false');
    expect(of('old-town', 'rank')).toMatch(/^missing: Old Town is not ranked/);
    expect(of('old-town', 'highest')).toMatch(/^unknown: Old Town is not ranked/);
    expect(of('albia', 'ranked')).toBe('false');
  });

  it('knows how many there are, who leads and who trails', () => {
    expect([of('eastmere', 'rankOf'), of('eastmere', 'top'), of('eastmere', 'bottom')]).toEqual([
      'four',
      'nine',
      'one',
    ]);
    expect([of('eastmere', 'topTied'), of('eastmere', 'bottomTied')]).toEqual(['false', 'false']);
  });

  it('shares a first place and calls nobody the highest', () => {
    const shared = oneYear({ 'west-marches': 9, 'west-moors': 9, eastmere: 1 });
    const marches = seriesOf(shared, 'thefts', sampleArea('west-marches'));
    expect([
      measured(marches, 'standing'),
      measured(marches, 'highest'),
      measured(marches, 'topTied'),
    ]).toEqual(['joint highest', 'false', 'true']);
  });
});

describe('beside the nation', () => {
  const rate = { kind: 'rate', decimals: 1, denominator: 'per 1,000 people' } as const;
  const table = oneYear(
    { albia: 5, 'west-marches': 7, 'west-moors': 5.04, eastmere: 2, 'isle-of-gulls': null },
    rate,
  );

  test.each([
    ['west-marches', ['true', 'false', 'false']],
    ['west-moors', ['false', 'false', 'true']],
    ['eastmere', ['false', 'true', 'false']],
  ])('%s is above, below, level: %j', (slug, expected) => {
    const figure = seriesOf(table, 'thefts', sampleArea(slug));
    expect(['aboveNation', 'belowNation', 'levelWithNation'].map((name) => measured(figure, name))).toEqual(
      expected,
    );
  });

  it('is not judged without a value, nor for a count', () => {
    expect(measured(seriesOf(table, 'thefts', sampleArea('isle-of-gulls')), 'aboveNation')).toMatch(
      /^unknown/,
    );
    const counts = oneYear({ albia: 500, 'west-marches': 7 });
    expect(measured(seriesOf(counts, 'thefts', sampleArea('west-marches')), 'belowNation')).toBe(
      'unknown: a count grows with the area; compare a rate',
    );
  });
});
