import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FaultList } from '../faults/fault.ts';
import { madeUpAreas } from '../test/tables.ts';
import { largeRelease } from './largeRelease.ts';
import { parseRelease } from './parseRelease.ts';
import { type Source, sourceSchema } from './source.ts';

const address = 'https://counts.example/';
const source: Source = {
  id: 'counts',
  ...sourceSchema.parse({
    publisher: 'Counts',
    title: 'Counts',
    url: address,
    licence: { name: 'Open', url: address },
    attribution: 'Counts',
    obtained: 'Made up.',
    columns: {
      Area: { kind: 'area' },
      Year: { kind: 'period', format: 'year' },
      Thefts: { kind: 'number', name: 'thefts', thousands: ' ' },
      Share: { kind: 'number', name: 'share', percent: true },
      Kind: { kind: 'text', name: 'kind' },
      Notes: { kind: 'ignore' },
    },
    key: ['area', 'period', 'kind'],
    markers: { '..': 'x', '[r]': 'r', '': 'x' },
    releases: [{ date: '2024-02-03', file: 'a.csv', sha256: '0'.repeat(64) }],
  }),
};

const folder = mkdtempSync(path.join(tmpdir(), 'large-'));

async function bothRead(text: string) {
  const file = path.join(folder, 'a.csv');
  writeFileSync(file, text);
  const input = { bytes: Buffer.from(text), file: 'a.csv', date: '2024-02-03' };
  const faults = new FaultList();
  const small = await parseRelease(input, source, madeUpAreas, faults);
  return { large: await largeRelease(file, input, source, madeUpAreas), small, faults: faults.all };
}

const names = madeUpAreas.all.map(({ name }) => name);
const number = fc.oneof(
  fc.constantFrom('..', '', '1 234', '-5', '0.5', '.5', '12 [r]', '9999999999999999', '1e5', '-0', '007'),
  fc.integer().map(String),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => value.toFixed(3)),
);
const row = fc
  .tuple(
    fc.constantFrom(...names),
    fc.integer({ min: 1990, max: 2030 }),
    number,
    number,
    fc.constantFrom('a', 'ä ', '–', ' '),
  )
  .map((cells) => [...cells, 'note'].join());
const HEADER = 'Area,Year,Thefts,Share,Kind,Notes';

describe('largeRelease', () => {
  it('makes of a file what the reader of small files makes of it, or leaves it to that', async () => {
    let read = 0;
    const files = fc
      .array(row, { minLength: 1, maxLength: 12 })
      .map((rows) => `${[HEADER, ...rows].join('\n')}\n`);
    await fc.assert(
      fc.asyncProperty(files, async (text) => {
        const { large, small } = await bothRead(text);
        if (large) read += 1;
        if (large) expect(large).toEqual(small);
        else expect(small === null || text.includes('1e5')).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(read).toBeGreaterThan(5);
  });

  it.each([
    ['a row of another length', `${names[0]},2020,1,2\n`],
    ['an unknown area', 'Nowhere,2020,1,2,a,n\n'],
    ['a row that appears twice', `${names[0]},2020,1,2,a,n\n${names[0]},2020,3,4,a,n\n`],
    ['a symbol that is not declared', `${names[0]},2020,?,2,a,n\n`],
    ['a quoted cell', `"${names[0]}",2020,1,2,a,n\n`],
    ['a blank line', `\n${names[0]},2020,1,2,a,n\n`],
  ])('leaves %s to the reader of small files', async (_, rows) => {
    const { large } = await bothRead(`${HEADER}\n${rows}`);
    expect(large).toBeNull();
  });
});
