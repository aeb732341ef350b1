import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LARGE } from '../sources/largeRelease.ts';
import { BEES, beesCsv, hiveland, SOURCE_YAML } from '../test/madeUpReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { planRefresh } from './planRefresh.ts';

const DROP = 'drop: [{ column: Parish, values: [Elsewhere], because: it lies in no parish }]\n';

/** The report on a file that is too large to be read in memory, read in memory and where it lies. */
async function bothReports(csv: string) {
  const source = SOURCE_YAML.replace('markers:', `${DROP}markers:`);
  const newsroom = temporaryNewsroom(hiveland({ 'data/sources/bees/source.yaml': source }));
  const elsewhere = Array.from({ length: 70_000 }, (_, row) => `Elsewhere,${1900 + (row % 100)},${row}`);
  const bytes = new TextEncoder().encode(`${csv}${elsewhere.join('\n')}\n`);
  expect(bytes.length).toBeGreaterThan(LARGE);
  const file = path.join(newsroom.root, 'b.csv');
  writeFileSync(file, bytes);
  const input = { source: 'bees', file: 'b.csv', bytes, released: '2023-02-03' };
  const reports = [await planRefresh(newsroom, input), await planRefresh(newsroom, { ...input, path: file })];
  return reports.map(({ report }) => JSON.parse(JSON.stringify(report)));
}

describe('a refresh from a large file', () => {
  it.each([
    ['in order', beesCsv({ ...BEES, Dale: [400, 409, 421, 4333] })],
    ['with a parish that nobody knows', beesCsv({ ...BEES, Dalle: [400, 409, 421, 433] })],
    ['with a number that is none', beesCsv({ ...BEES, Dale: [400, 409, 421, 'many'] })],
  ])('is reported as that from a small one: %s', async (_, csv) => {
    const [small, large] = await bothReports(csv);
    expect(large).toEqual(small);
    expect(JSON.stringify(small)).toMatch(/Dal|many/);
  });
});
