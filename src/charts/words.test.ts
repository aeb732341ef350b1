import { describe, expect, it } from 'vitest';
import { chartContext, type SampleCell, sampleTable } from '../test/tables.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { columnAt } from './references.ts';
import { periodsWithin, seriesIn } from './rows.ts';
import { altText, courseText } from './words.ts';

function course(cells: readonly SampleCell[], decimals = 0): string {
  const periods = cells.map((_, index) => String(2018 + index));
  const table = sampleTable({
    periods,
    columns: { thefts: { decimals } },
    cells: { eastmere: { thefts: cells } },
  });
  const context = chartContext([table]);
  const of = columnAt('thefts.thefts', context);
  const area = context.areas.bySlug.get('eastmere');
  return area ? courseText(seriesIn(of, area, periodsWithin(table, {})), inEnglish) : '';
}

describe('the course of a series', () => {
  it.each([
    [[84, 567, 371], 'from 84 in 2018 to a peak of 567 in 2019, then down to 371 in 2020'],
    [[50, 20, 30], 'from 50 in 2018 to a low of 20 in 2019, then up to 30 in 2020'],
    [[1, 2, 3], 'up from 1 in 2018 to 3 in 2020'],
    [[1234, 20], 'down from 1,234 in 2018 to 20 in 2019'],
    [[5, 5, 5], 'unchanged at 5 from 2018 to 2020'],
    [[1, 9, 9, 3], 'from 1 in 2018 to a peak of 9 in 2019 and 2020, then down to 3 in 2021'],
    [[1, 9, 9, 9, 3], 'from 1 in 2018 to a peak of 9, first reached in 2019, then down to 3 in 2022'],
    [[4, 9, 4], 'from 4 in 2018 to a peak of 9 in 2019, then down to 4 in 2020'],
    [[null, 4, null, 6, null], 'up from 4 in 2019 to 6 in 2021'],
    [[null, 4], '4 in 2019'],
    [[null, null], 'not available'],
    [[-5, -2], 'up from minus 5 in 2018 to minus 2 in 2019'],
  ])('of %j reads: %s', (cells, text) => {
    expect(course(cells)).toBe(text);
  });

  it('sees no change that is not printed', () => {
    expect(course([10.44, 10.36], 1)).toBe('unchanged at 10.4 from 2018 to 2019');
    expect(course([10.4, 10.44, 10.36, 9], 1)).toBe('down from 10.4 in 2018 to 9.0 in 2021');
  });
});

describe('the alt text', () => {
  it('takes the fullest wordings that fit, the first sentences first', () => {
    const long = `${'x'.repeat(240)}.`;
    expect(altText([['First.'], [long, 'Short.'], ['Last.']])).toBe(`First. ${long}`);
    expect(altText([['First one.'], [long, 'Short.'], ['Last.']])).toBe('First one. Short. Last.');
  });

  it('is never longer than 250 characters', () => {
    const alt = altText([['word '.repeat(100)]]);
    expect(alt.length).toBeLessThanOrEqual(250);
    expect(alt.endsWith('word…')).toBe(true);
  });
});
