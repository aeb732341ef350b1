import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failingAt, filesUnder } from '../test/failingOperations.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { nodeOperations } from './fileOperations.ts';
import { writeFiles } from './writeFiles.ts';

function folder() {
  const { derived } = temporaryNewsroom({ 'data/derived/a.csv': 'old', 'data/derived/gone.csv': 'old' });
  const at = (name: string) => path.join(derived, name);
  return { derived, at, text: (name: string) => readFileSync(at(name), 'utf8') };
}

function planFor(at: (name: string) => string) {
  return [
    { path: at('a.csv'), text: 'new' },
    { path: at('gone.csv'), text: null },
    { path: at('deep/b.bin'), text: new Uint8Array([1, 2]) },
    { path: at('never.csv'), text: null },
  ];
}

describe('writeFiles', () => {
  it('writes, replaces and removes as planned, and leaves nothing else behind', () => {
    const { derived, at, text } = folder();
    writeFiles(planFor(at));
    expect(readdirSync(derived, { recursive: true }).toSorted()).toEqual(['a.csv', 'deep', 'deep/b.bin']);
    expect([text('a.csv'), text('deep/b.bin')]).toEqual(['new', '\u0001\u0002']);
  });

  it('makes the folder that it needs', () => {
    const { derived, at } = folder();
    rmSync(derived, { recursive: true });
    writeFiles([{ path: at('a.csv'), text: 'new' }]);
    expect(existsSync(at('a.csv'))).toBe(true);
  });

  it.each(['ENOSPC', 'EIO'])('leaves everything as it was whichever operation fails with %s', (code) => {
    let refused = 0;
    for (let nth = 1; ; nth += 1) {
      const { derived, at } = folder();
      const before = filesUnder(derived);
      const failing = failingAt(nodeOperations, nth, code);
      try {
        writeFiles(planFor(at), failing.operations);
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe(code);
        refused += 1;
      }
      if (!failing.failed()) break;
      expect(filesUnder(derived)).toEqual(before);
    }
    // Two writes, one backup copy and three renames.
    expect(refused).toBe(6);
  });
});
