import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { chartProblems } from '../test/chart.ts';
import { shireBoundaries } from '../test/shires.ts';
import { chartContext } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';
import type { ChartSettings } from './index.ts';

const guide = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const blocks = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = '']) => block);

/** What is wrong with a block, besides names of tables, periods and folders that the tests do not have. */
function faults(settings: ChartSettings): string[] {
  return chartProblems(settings, chartContext([thefts], { boundaries: [shireBoundaries] }))
    .map(({ what }) => what)
    .filter((what) => !/^unknown (table|column|period|folder)/.test(what));
}

it.each(blocks)('the guide has a block that its type can read: %s', (block) => {
  expect(faults(parse(block))).toEqual([]);
});
