import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';

/** Another build of the same newsroom is running. */
export class LockedError extends Error {
  constructor(pid: number) {
    super(`another build is running: process ${pid}\n    mend      wait for it, or end it`);
    this.name = 'LockedError';
  }
}

/** Runs work while no other build of the newsroom runs. @throws {LockedError} while another process has the lock */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  using _lock = takeLock(folder);
  return await work();
}

/**
 * The lock is a transaction on an empty SQLite database, so the kernel holds it for the process and drops it when that
 * ends. Nothing is left to judge after a kill: neither a number that another process has by now, such as 1 in a
 * container, nor a process of another container that can't be seen from here.
 * @throws {LockedError}
 */
export function takeLock(folder: string): Disposable {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'lock.db');
  try {
    return locked(file);
  } catch (error) {
    if (codeOf(error) !== NOT_A_DATABASE) throw error;
    rmSync(file, { force: true });
    return locked(file);
  }
}

/** Codes of SQLite. */
const [BUSY, NOT_A_DATABASE] = [5, 26];

/** The holder notes its process first, for others to read. Waits a little: they may be reading it. */
function locked(file: string): Disposable {
  const db = new DatabaseSync(file, { timeout: 500 });
  const holder = () => Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
  try {
    db.exec('PRAGMA synchronous = OFF');
    if (holder() !== process.pid) db.exec(`PRAGMA user_version = ${process.pid}`);
    db.exec('BEGIN IMMEDIATE');
    return { [Symbol.dispose]: () => db.close() };
  } catch (error) {
    using _closed = { [Symbol.dispose]: () => db.close() };
    throw codeOf(error) === BUSY ? new LockedError(holder()) : error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'errcode' in error ? error.errcode : null;
}
