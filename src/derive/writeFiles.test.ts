import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { type FileOperations, nodeOperations, writeFiles } from './writeFiles.ts';

function folder() {
  const { derived } = temporaryNewsroom({ 'data/derived/a.csv': 'old', 'data/derived/gone.csv': 'old' });
  const at = (name: string) => path.join(derived, name);
  return { derived, at, text: (name: string) => readFileSync(at(name), 'utf8') };
}

describe('writeFiles', () => {
  it('writes, replaces and removes as planned, and leaves nothing else behind', () => {
    const { derived, at, text } = folder();
    writeFiles([
      { path: at('a.csv'), text: 'new' },
      { path: at('deep/b.csv'), text: 'new' },
      { path: at('gone.csv'), text: null },
    ]);
    expect(readdirSync(derived, { recursive: true }).toSorted()).toEqual(['a.csv', 'deep', 'deep/b.csv']);
    expect([text('a.csv'), text('deep/b.csv')]).toEqual(['new', 'new']);
  });

  it('makes the folder that it needs', () => {
    const { derived, at } = folder();
    rmSync(derived, { recursive: true });
    writeFiles([{ path: at('a.csv'), text: 'new' }]);
    expect(existsSync(at('a.csv'))).toBe(true);
  });

  it('leaves everything as it was when the disk is full at the second file', () => {
    const { derived, at, text } = folder();
    let writes = 0;
    const full: FileOperations = {
      ...nodeOperations,
      write(file, content) {
        if (++writes === 2) throw new Error('ENOSPC');
        nodeOperations.write(file, content);
      },
    };
    const plan = [
      { path: at('a.csv'), text: 'new' },
      { path: at('b.csv'), text: 'new' },
      { path: at('gone.csv'), text: null },
    ];
    expect(() => writeFiles(plan, full)).toThrow('ENOSPC');
    expect(readdirSync(derived).toSorted()).toEqual(['a.csv', 'gone.csv']);
    expect(text('a.csv')).toBe('old');
  });
});
