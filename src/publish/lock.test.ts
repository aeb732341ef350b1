import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { LockedError, withLock } from './lock.ts';

function lockedBy(text: string): Newsroom {
  const newsroom = temporaryNewsroom({});
  mkdirSync(newsroom.cache, { recursive: true });
  writeFileSync(path.join(newsroom.cache, 'build.lock'), text);
  return newsroom;
}

it('gives the lock back when the work is done, and when it fails', async () => {
  const newsroom = temporaryNewsroom({});
  expect(await withLock(newsroom, async () => 'done')).toBe('done');
  await expect(withLock(newsroom, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(readdirSync(newsroom.cache)).toEqual([]);
});

it('lets one build work at a time', async () => {
  const newsroom = temporaryNewsroom({});
  await withLock(newsroom, async () => {
    await expect(withLock(newsroom, async () => 'too')).rejects.toThrow(`process ${process.pid}`);
    expect(readdirSync(newsroom.cache)).toEqual(['build.lock']);
  });
});

it.each(['999999999', '', 'nonsense'])('takes over a lock that nobody holds any more: %o', async (text) => {
  const newsroom = lockedBy(text);
  expect(await withLock(newsroom, async () => 'done')).toBe('done');
  expect(readdirSync(newsroom.cache)).toEqual([]);
});

it('leaves the lock of a running build where it is', async () => {
  const newsroom = lockedBy('1');
  await expect(withLock(newsroom, async () => 'too')).rejects.toBeInstanceOf(LockedError);
  expect(readdirSync(newsroom.cache)).toEqual(['build.lock']);
});
