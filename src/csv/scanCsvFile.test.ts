import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../test/testFolder.ts';
import { type ScannedPart, scanCsvFile } from './scanCsvFile.ts';

const file = path.join(testFolder(), 'lookup.csv');

function scanned(text: string, part: ScannedPart = {}): [line: number, ...cells: string[]][] {
  writeFileSync(file, text);
  const found: [number, ...string[]][] = [];
  scanCsvFile(file, part, (cells, line) => found.push([line, ...cells]));
  return found;
}

describe('scanCsvFile', () => {
  it('reads the wanted columns, in their order, and the header in full', () => {
    expect(scanned('a,b,c\n1,2,3\n4,"5 ""x""",6', { columns: [2, 1] })).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '3', '2'],
      [3, '6', '5 "x"'],
    ]);
  });

  it('reads one record of several', () => {
    expect(scanned('a\n1\n2\n3\n4\n', { every: 2 }).map(([, cell]) => cell)).toEqual(['a', '2', '4']);
  });

  it('reads the same whatever it reads at once', () => {
    const cell = fc.stringMatching(/^[a-zé0-9]{1,5}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.integer({ min: 24, max: 64 }),
        (rows, chunk) => {
          const text = rows.map((row) => row.join(',')).join('\r\n');
          expect(scanned(text, { chunk })).toEqual(rows.map((row, index) => [index + 1, ...row]));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('refuses a line that has no end', () => {
    expect(() => scanned('a\n1234567890', { chunk: 8 })).toThrow('line without an end');
  });
});
