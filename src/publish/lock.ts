import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * The lock is written elsewhere and linked into its place: nobody ever meets one that is still empty, and
 * takes it for abandoned.
 */
function take(file: string): void {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    if (placed(own, file)) return;
    const holder = holderOf(file);
    if (isRunning(holder)) throw new LockedError(holder, file);
    removeAbandoned(file);
    if (!placed(own, file)) throw new LockedError(holderOf(file), file);
  } finally {
    rmSync(own, { force: true });
  }
}

/** False where a lock is there. */
function placed(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * Two processes may find the same abandoned lock: each takes away what it finds, looks at it once more, and
 * puts it back if it is the other's by then.
 */
function removeAbandoned(file: string): void {
  const aside = `${file}.${process.pid}.abandoned`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const holder = holderOf(aside);
  if (isRunning(holder)) placed(aside, file);
  rmSync(aside, { force: true });
  if (isRunning(holder)) throw new LockedError(holder, file);
}

/** 0 where there is none. */
function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
