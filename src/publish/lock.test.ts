import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { ended, PROJECT } from '../test/runCommand.ts';
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
  expect(await withLock(newsroom.cache, async () => 'done')).toBe('done');
  await expect(withLock(newsroom.cache, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(readdirSync(newsroom.cache)).toEqual([]);
});

it('lets one build work at a time', async () => {
  const newsroom = temporaryNewsroom({});
  await withLock(newsroom.cache, async () => {
    await expect(withLock(newsroom.cache, async () => 'too')).rejects.toThrow(`process ${process.pid}`);
    expect(readdirSync(newsroom.cache)).toEqual(['build.lock']);
  });
});

it.each(['999999999', '', 'nonsense'])('takes over a lock that nobody holds any more: %o', async (text) => {
  const newsroom = lockedBy(text);
  expect(await withLock(newsroom.cache, async () => 'done')).toBe('done');
  expect(readdirSync(newsroom.cache)).toEqual([]);
});

it('leaves the lock of a running build where it is', async () => {
  const newsroom = lockedBy('1');
  await expect(withLock(newsroom.cache, async () => 'too')).rejects.toBeInstanceOf(LockedError);
  expect(readdirSync(newsroom.cache)).toEqual(['build.lock']);
});

/** Takes the lock again and again; whoever meets another inside says so. */
const CONTENDER = `
  import { rmSync, writeFileSync } from 'node:fs';
  import { setTimeout } from 'node:timers/promises';
  const { LockedError, withLock } = await import(process.env.LOCK);
  const cache = process.env.CACHE;
  let worked = 0;
  for (let turn = 0; turn < 60; turn += 1) {
    try {
      await withLock(cache, async () => {
        writeFileSync(cache + '/inside', '', { flag: 'wx' });
        await setTimeout(1);
        rmSync(cache + '/inside');
        worked += 1;
      });
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
      await setTimeout(1);
    }
  }
  console.log(worked);
`;

it('never lets two processes in at once, abandoned lock or not', async () => {
  const newsroom = lockedBy('999999999');
  const env = { ...process.env, LOCK: path.join(import.meta.dirname, 'lock.ts'), CACHE: newsroom.cache };
  const node = path.join(PROJECT, 'node_modules/.bin/node');
  const args = ['--input-type=module', '-e', CONTENDER];
  const all = await Promise.all(
    Array.from({ length: 5 }, () => ended(spawn(node, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }))),
  );
  expect(all.map(({ status, stderr }) => [status, stderr])).toEqual(all.map(() => [0, '']));
  expect(all.reduce((sum, { stdout }) => sum + Number(stdout), 0)).toBeGreaterThan(5);
  expect(readdirSync(newsroom.cache)).toEqual([]);
});
