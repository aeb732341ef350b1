import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowCheck } from './rowCheck.ts';

const AREA = { name: 'area', at: 0, isNumber: false, isText: true };
const YEAR = { name: 'year', at: 1, isNumber: true, isText: false };

/** Rows read, in chunks of so many bytes. */
async function rows(text: string, { key = [AREA, YEAR], most = 100, size = 7 } = {}): Promise<number> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
  const check = new RowCheck(key, most);
  const passed: Buffer[] = [];
  await pipeline(Readable.from(chunks), check, async (all: AsyncIterable<Buffer>) => {
    for await (const chunk of all) passed.push(chunk);
  });
  expect(Buffer.concat(passed).equals(bytes)).toBe(true);
  return check.rows;
}

const quoted = (text: string) =>
  /[",\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;

describe('rows whose key', () => {
  it.each([
    ['ascends', 'area,year,n\nA,9,1\nA,10,1\nB,1,1\n', 3],
    ['is of the order of bytes', 'area,year\nZ,1\na,1\né,1\n', 3],
    ['has commas, quotes and line breaks', 'area,year\n"A, ""B""\nC",1\n"A, ""B""\nC",2\nB,1\n', 3],
    ['is there for no row', 'area,year\n', 0],
  ])('%s are passed on', async (_, text, count) => {
    expect(await rows(text)).toBe(count);
  });

  it.each([
    ['comes twice', 'area,year\nA,1\nA,1\n', 'the key does not ascend at row 2: area A, year 1'],
    ['goes down', 'area,year\nB,1\nA,2\n', 'the key does not ascend at row 2: area A, year 2'],
    ['goes down in its number', 'area,year\nÄ,10\nÄ,9\n', 'the key does not ascend at row 2: area Ä, year 9'],
    ['is NULL', 'area,year\nA,1\n,2\n', 'no value of the key area in row 2'],
  ])('%s are refused', async (_, text, words) => {
    await expect(rows(text)).rejects.toThrow(words);
  });

  it('are more than the limit are refused', async () => {
    await expect(rows('area,year\nA,1\nA,2\nA,3\n', { most: 2 })).rejects.toThrow('more than 2 rows');
  });

  it('end within a row are refused', async () => {
    await expect(rows('area,year\nA,1\nA,2')).rejects.toThrow('the rows were cut off');
  });

  it('are counted whatever their texts and however they are cut', async () => {
    const texts = fc.uniqueArray(
      fc.string({ minLength: 1, unit: fc.constantFrom('a', '"', ',', '\n', 'é') }),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (names, size) => {
        const sorted = names.map((name) => Buffer.from(name)).sort(Buffer.compare);
        const text = `area,year\n${sorted.map((name) => `${quoted(name.toString())},1\n`).join('')}`;
        expect(await rows(text, { size })).toBe(names.length);
      }),
    );
  });
});
