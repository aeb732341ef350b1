import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { readReleaseFile } from '../test/releaseFile.ts';
import { type JsonNode, readJson } from './json.ts';

function plainValue(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(plainValue);
  if (node.kind === 'object')
    return Object.fromEntries([...node.entries].map(([key, value]) => [key, plainValue(value)]));
  if (node.type === 'null') return null;
  if (node.type === 'number') return Number(node.text);
  return node.type === 'boolean' ? node.text === 'TRUE' : node.text;
}

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    const value = fc.jsonValue({ maxDepth: 5 }).filter((json) => !JSON.stringify(json).includes('__proto__'));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, '\t'), (json, space) => {
        const text = JSON.stringify(json, null, space);
        expect(plainValue(readJson(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const broken = fc
      .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '"', ']', '{', '1', '\n', ':'))
      .map(([json, at, sign]) => {
        const text = JSON.stringify(json);
        return text.slice(0, at % text.length) + sign + text.slice((at % text.length) + 1);
      });
    const reads = (read: () => unknown, fault: new (...args: never[]) => Error) => {
      try {
        read();
        return true;
      } catch (error) {
        if (error instanceof fault) return false;
        throw error;
      }
    };
    fc.assert(
      fc.property(broken, (text) => {
        // A key that appears twice is refused at once, whatever comes after it.
        fc.pre(!isRefusedForTwice(text));
        expect(reads(() => readJson(text), UnreadableFile)).toBe(reads(() => JSON.parse(text), SyntaxError));
      }),
    );
  });

  it('keeps the digits of a number', () => {
    expect(readJson('12345678901234567890.50')).toMatchObject({ text: '12345678901234567890.50' });
    expect(readJson('-1.5e-3')).toMatchObject({ text: '-0.0015' });
  });
});

const file = '2002-02-03.json';
const record = { Place: 'Gull', Year: 2001, Sheep: 1, People: '..' };

describe('a JSON release', () => {
  const cases: [title: string, text: string, fault: string][] = [
    [
      'that ends too early',
      '[{"Place": "Gull"',
      `${file}:1:18  not valid JSON: it ends too early\n    mend      get the file again`,
    ],
    [
      'with a key twice',
      '[\n{"Place": 1, "Place": 2}]',
      `${file}:2:14  key appears twice: Place\n    mend      get the file again`,
    ],
    [
      'that is no list',
      '{"rows": []}',
      `${file}:1:1  no array of records\n    expected  an array of records, or a JSON-stat 2.0 dataset\n    mend      say where the records are with table: { path: … } in source.yaml`,
    ],
    [
      'with a record of other keys',
      JSON.stringify([record, { Place: 'Gull' }]),
      `${file}:1:55  record without the key Year: record 2\n    expected  the keys of the first record: Place, Year, Sheep, People`,
    ],
    [
      'with a key that others lack',
      JSON.stringify([record, { ...record, Goats: 1 }]),
      `${file}:1:55  key that the first record does not have: Goats\n    expected  the keys of the first record: Place, Year, Sheep, People`,
    ],
    [
      'with something that is no record',
      '[{"a": 1}, 5]',
      `${file}:1:12  not a record: item 2\n    expected  an object`,
    ],
    [
      'with a list in place of a value',
      JSON.stringify([{ ...record, Sheep: [1] }]),
      `${file}:1:38  array in place of a value: Sheep`,
    ],
    [
      'without records',
      '[]',
      `${file}:1:1  no header: the file is empty\n    mend      see whether this is the file that came, and where table says that it begins`,
    ],
    [
      'with a value that is not declared',
      JSON.stringify([{ ...record, Sheep: null }]),
      `${file}:1:38  empty number\n    expected  a number, or a declared marker: "..", "[x]", "[r]"\n    mend      declare what "" means under markers in source.yaml`,
    ],
  ];
  it.each(cases)('is refused %s', async (_title, text, fault) => {
    expect((await readReleaseFile(file, text)).faults).toEqual([fault]);
  });

  it('must have the keys that lead to its records', async () => {
    const { faults } = await readReleaseFile(file, '{"data": {"items": []}}', {
      declared: 'table: { path: data.rows }',
    });
    expect(faults).toEqual([
      `${file}:1:10  no such key: rows\n    expected  items\n    mend      correct table.path in source.yaml`,
    ]);
  });

  const stat = (changes: object) => {
    const category = { index: ['M1', 'M2'] };
    return JSON.stringify({
      class: 'dataset',
      version: '2.0',
      id: ['Place'],
      size: [2],
      dimension: { Place: { category } },
      value: [1, 2],
      ...changes,
    });
  };
  it.each([
    [
      'without a value for each cell',
      stat({ value: [1] }),
      'JSON-stat without all values\n    expected  2 values, or an object of them',
    ],
    [
      'with a dimension of another size',
      stat({ size: [3] }),
      'JSON-stat dimension of another size: Place\n    expected  3 categories',
    ],
    [
      'without dimensions',
      stat({ id: [], size: [] }),
      'JSON-stat without dimensions\n    expected  id and size, of one length',
    ],
  ])('of JSON-stat is refused %s', async (_title, text, fault) => {
    expect((await readReleaseFile(file, text)).faults).toEqual([expect.stringContaining(fault)]);
  });

  it('of JSON-stat without a metric has its values in one column', async () => {
    const columns = '  Place: { kind: area }\n  value: { kind: number, name: sheep }';
    const { release } = await readReleaseFile(file, stat({ value: { 1: 2 }, status: { 0: '..' } }), {
      columns,
    });
    expect(release?.columns).toEqual({
      area: ['M1', 'M2'],
      sheep: [undefined, 2],
      sheep_status: ['[x]', ''],
    });
  });
});

function isRefusedForTwice(text: string): boolean {
  try {
    readJson(text);
    return false;
  } catch (error) {
    return error instanceof UnreadableFile && error.problem.what.startsWith('key appears twice');
  }
}
