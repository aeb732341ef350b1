import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** Another build of the same newsroom is running. */
export class LockedError extends Error {
  constructor(pid: number, file: string) {
    super(
      `another build is running: process ${pid}\n    mend      wait for it, or remove ${file} if it is not a build`,
    );
    this.name = 'LockedError';
  }
}

/**
 * Runs work while no other build of the newsroom runs. A lock whose process is gone is taken over.
 * @throws {LockedError} when another process holds it
 */
export async function withLock<T>(newsroom: Newsroom, work: () => Promise<T>): Promise<T> {
  const file = path.join(newsroom.cache, 'build.lock');
  mkdirSync(newsroom.cache, { recursive: true });
  take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(file, 'utf8'));
    if (isRunning(holder)) throw new LockedError(holder, file);
    rmSync(file, { force: true });
    take(file);
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
