import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesIn } from '../newsroom/filesIn.ts';
import { keepFiles } from './keepFiles.ts';

function folderWith(...files: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'files-in-'));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }
  return folder;
}

it('keepFiles removes all others, and folders that are empty', () => {
  const folder = folderWith('a/kept.html', 'a/b/gone.html', 'c/d/gone.html');
  keepFiles(folder, new Set(['/a/kept.html', '/a/new.html']));
  expect(filesIn(folder)).toEqual(['a/kept.html']);
  expect(['a/b', 'c'].map((inner) => existsSync(path.join(folder, inner)))).toEqual([false, false]);
  mkdirSync(path.join(folder, 'uploads'));
  keepFiles(folder, new Set(['/a/kept.html']));
  expect(existsSync(path.join(folder, 'uploads'))).toBe(false);
});
