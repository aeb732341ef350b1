import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, vi } from 'vitest';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { ended, PROJECT } from '../test/runCommand.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { LockedError, withLock } from './lock.ts';

it('gives the lock back when the work is done, and when it fails', async () => {
  const { cache } = temporaryNewsroom({});
  expect(await withLock(cache, async () => 'done')).toBe('done');
  await expect(withLock(cache, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(cache, async () => 'again')).toBe('again');
});

it('lets one build work at a time, and names the process of the first', async () => {
  const { cache } = temporaryNewsroom({});
  await withLock(cache, async () => {
    await expect(withLock(cache, async () => 'too')).rejects.toThrow(new LockedError(process.pid));
  });
});

it('takes a lock whose file somebody else has written', async () => {
  const { cache } = temporaryNewsroom({});
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, 'lock.db'), 'nonsense');
  expect(await withLock(cache, async () => 'done')).toBe('done');
});

const LOCK = path.join(import.meta.dirname, 'lock.ts');

/** Runs code in a process of its own, by the project's Node. */
function started(code: string, { cache }: Newsroom) {
  const env = { ...process.env, LOCK, CACHE: cache };
  const node = path.join(PROJECT, 'node_modules/.bin/node');
  return spawn(node, ['--input-type=module', '-e', code], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Takes the lock and works for ever. */
const HOLDER = `
  const { withLock } = await import(process.env.LOCK);
  await withLock(process.env.CACHE, () => new Promise(() => setInterval(() => {}, 1000)));
`;

async function locked(newsroom: Newsroom): Promise<boolean> {
  return await withLock(newsroom.cache, async () => false).catch((error: unknown) => {
    if (error instanceof LockedError) return true;
    throw error;
  });
}

it('is free as soon as its holder was killed, though another process has that number by now', async () => {
  const newsroom = temporaryNewsroom({});
  const child = started(HOLDER, newsroom);
  await vi.waitFor(async () => expect(await locked(newsroom)).toBe(true), { timeout: 20_000, interval: 50 });
  const gone = ended(child);
  child.kill('SIGKILL');
  await gone;
  // As in a container, where each build may be process 1.
  const db = new DatabaseSync(path.join(newsroom.cache, 'lock.db'));
  db.exec(`PRAGMA user_version = ${process.pid}`);
  db.close();
  expect(await locked(newsroom)).toBe(false);
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

it('never lets two processes in at once', async () => {
  const newsroom = temporaryNewsroom({});
  const all = await Promise.all(Array.from({ length: 5 }, () => ended(started(CONTENDER, newsroom))));
  expect(all.map(({ status, stderr }) => [status, stderr])).toEqual(all.map(() => [0, '']));
  expect(all.reduce((sum, { stdout }) => sum + Number(stdout), 0)).toBeGreaterThan(5);
});
