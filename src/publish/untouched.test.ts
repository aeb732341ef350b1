import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordedSite } from '../test/recordedSite.ts';
import { foldersOf, isUntouched } from './untouched.ts';

describe('isUntouched', () => {
  const untouched = ({ dist, again }: ReturnType<typeof recordedSite>) => {
    const record = again();
    return record !== null && isUntouched(record, dist, 'ctimeMs');
  };

  it('is true of a folder as it was left', () => {
    expect(untouched(recordedSite())).toBe(true);
  });

  it.each([
    ['written to', ({ page }) => appendFileSync(page, '!')],
    ['removed', ({ page }) => rmSync(page)],
    ['added', ({ dist }) => writeFileSync(path.join(dist, 'more.html'), '')],
    ['called otherwise', ({ page }) => renameSync(page, `${page}.gz`)],
    ['put in a new folder', ({ dist }) => mkdirSync(path.join(dist, 'ducks/more'))],
  ] satisfies [string, (of: ReturnType<typeof recordedSite>) => void][])(
    'is false once something was %s',
    (_, touch) => {
      const site = recordedSite();
      // The clock of a disk may stand still for some milliseconds.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      touch(site);
      expect(untouched(site)).toBe(false);
    },
  );
});

it('foldersOf names each folder once, after the one that it is in', () => {
  const files = ['/a/b/c/one.html', '/a/b/c/two.html', '/a/three.html', '/four.html', '/d/five.html'];
  expect(foldersOf(files)).toEqual(['', '/a', '/a/b', '/a/b/c', '/d']);
  expect(foldersOf([])).toEqual(['']);
});
