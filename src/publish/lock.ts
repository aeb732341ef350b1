import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

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
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(folder, 'build.lock');
  mkdirSync(folder, { recursive: true });
  take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Writes the lock elsewhere and links it into place: an empty lock would look abandoned. */
function take(file: string): void {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    if (placed(own, file)) return;
    const holder = holderOf(file);
    if (isRunning(holder)) throw new LockedError(holder, file);
    // A lock without a holder was released just now.
    if (holder !== null) removeAbandoned(file, own);
    if (!placed(own, file)) throw new LockedError(holderOf(file) ?? 0, file);
  } finally {
    rmSync(own, { force: true });
  }
}

/** False if there is a lock already. */
function placed(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** One process at a time, after a second look: otherwise it could remove the lock of the process before it. */
function removeAbandoned(file: string, own: string): void {
  const taking = `${file}.taking`;
  if (!placed(own, taking)) {
    const other = holderOf(taking);
    if (isRunning(other)) throw new LockedError(other, file);
    rmSync(taking, { force: true });
    if (!placed(own, taking)) throw new LockedError(holderOf(taking) ?? 0, file);
  }
  try {
    if (!isRunning(holderOf(file))) rmSync(file, { force: true });
  } finally {
    rmSync(taking, { force: true });
  }
}

/** null without a lock; NaN if somebody else wrote the file. */
function holderOf(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function isRunning(pid: number | null): pid is number {
  try {
    return pid !== null && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
