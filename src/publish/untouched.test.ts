import { appendFileSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { foldersOf, isUntouched } from './untouched.ts';

const PAGE = '/ducks/index.html';

/** Makes files until the clock of the disk, which may stand still for some milliseconds, has moved on. */
function later(folder: string): number {
  const now = () => {
    writeFileSync(path.join(folder, 'clock'), '');
    return statSync(path.join(folder, 'clock')).mtimeMs;
  };
  const since = now();
  while (now() <= since);
  return since;
}

describe('isUntouched', () => {
  const site = () => {
    const { root, dist } = temporaryNewsroom({ [`dist${PAGE}`]: 'quack' });
    return { dist, page: path.join(dist, PAGE), since: later(root) };
  };

  it('is true of a folder as it was left', () => {
    const { dist, since } = site();
    expect(isUntouched(dist, [PAGE], since)).toBe(true);
  });

  it.each([
    ['written to', ({ page }) => appendFileSync(page, '!')],
    ['removed', ({ page }) => rmSync(page)],
    ['added', ({ dist }) => writeFileSync(path.join(dist, 'more.html'), '')],
    ['renamed', ({ page }) => renameSync(page, `${page}.gz`)],
    ['put in a new folder', ({ dist }) => mkdirSync(path.join(dist, 'ducks/more'))],
  ] satisfies [string, (of: ReturnType<typeof site>) => void][])(
    'is false once something was %s',
    (_, touch) => {
      const { since, ...left } = site();
      touch({ since, ...left });
      expect(isUntouched(left.dist, [PAGE], since)).toBe(false);
    },
  );
});

it('foldersOf names each folder once, after the one that it is in', () => {
  const files = ['/a/b/c/one.html', '/a/b/c/two.html', '/a/three.html', '/four.html', '/d/five.html'];
  expect(foldersOf(files)).toEqual(['', '/a', '/a/b', '/a/b/c', '/d']);
  expect(foldersOf([])).toEqual(['']);
});
