import { expect, it } from 'vitest';
import { periodsOf } from '../tables/schedule.ts';
import { chartContext, sampleArea } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';
import { columnAt } from './references.ts';
import { seriesIn, trimmed } from './rows.ts';

it('trims the series of more areas than a function takes arguments', () => {
  const of = columnAt('thefts.change', chartContext([thefts]));
  const one = seriesIn(of, sampleArea('west-marches'), periodsOf(thefts));
  const all = trimmed(Array.from({ length: 25_000 }, () => one));
  expect([one.points.length, all.length, all.at(-1)?.points.length]).toEqual([7, 25_000, 6]);
});
