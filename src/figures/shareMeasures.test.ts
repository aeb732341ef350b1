import { describe, expect, it, test } from 'vitest';
import { measured } from '../test/measuring.ts';
import { type SampleCell, sampleArea, sampleTable } from '../test/tables.ts';
import { seriesOf } from './series.ts';

/** Thefts of which some were solved, in one year. */
function solved(part: SampleCell, whole: SampleCell) {
  const table = sampleTable({
    periods: ['2001'],
    columns: { thefts: { title: 'Thefts' }, solved: { title: 'Thefts solved', partOf: 'thefts' } },
    cells: { 'west-marches': { thefts: [whole], solved: [part] } },
  });
  return seriesOf(table, 'solved', sampleArea('west-marches'));
}

describe('a part of a whole', () => {
  test.each([
    [24, 72, '33 per cent', 'one in three', 'false', 'true'],
    [12, 24, '50 per cent', 'one in two', 'false', 'false'],
    [
      70,
      120,
      '58 per cent',
      'missing: 58.3 per cent is not close to one in any whole number',
      'true',
      'false',
    ],
    [11, 110, '10 per cent', 'one in 10', 'false', 'true'],
    [0, 40, '0 per cent', 'missing: 0.0 per cent is not close to one in any whole number', 'false', 'true'],
  ])('%d of %d', (part, whole, share, oneIn, majority, minority) => {
    const figure = solved(part, whole);
    expect(['share', 'oneIn', 'majority', 'minority'].map((name) => measured(figure, name))).toEqual([
      share,
      oneIn,
      majority,
      minority,
    ]);
  });

  test.each([
    [1, 1000, 'less than 1 per cent'],
    [5, 1000, '1 per cent'],
    [994, 1000, '99 per cent'],
    [995, 1000, 'more than 99 per cent'],
    [1000, 1000, '100 per cent'],
  ])('%d of %d is neither none nor all unless it is: %s', (part, whole, share) => {
    expect(measured(solved(part, whole), 'share')).toBe(share);
  });

  it('has no share of a small whole, nor of one that is missing or nothing', () => {
    expect(measured(solved(1, 4), 'share')).toMatch(/^missing: the whole is 4, below the minimum of 20/);
    expect(measured(solved(0, 0), 'share')).toMatch(/^missing: the whole is 0/);
    expect(measured(solved(5, null), 'share')).toMatch(/^missing: not available in 2001 for West Marches/);
    expect(measured(solved(null, 40), 'majority')).toMatch(/^unknown: /);
  });

  it('is not known of a column that is declared a part of nothing', () => {
    const figure = solved(24, 72);
    const whole = seriesOf(figure.table, 'thefts', figure.area);
    expect(measured(whole, 'share')).toMatch(/^missing: thefts is declared a part of nothing/);
  });
});
