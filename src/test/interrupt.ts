import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/**
 * Preloaded into a command (`--import`), disturbs it at a named point. No clock decides where.
 *
 * | variable  | effect                                                                                    |
 * |-----------|-------------------------------------------------------------------------------------------|
 * | FAIL_AT   | from the nth write, copy or rename of a file on, the disk is full                         |
 * | FAIL_ONCE | `yes`: it is full for that one call only                                                  |
 * | FAIL_WITH | another code of the system than that of a full disk, such as `EACCES`                     |
 * | KILL_AT   | a number: the nth such call kills the process. A text: so does the step or file of it     |
 */

const { FAIL_AT, FAIL_ONCE, FAIL_WITH = 'ENOSPC', KILL_AT = '' } = process.env;
const failAt = Number(FAIL_AT);
const [killAt, killPoint] = /^\d+$/.test(KILL_AT) ? [Number(KILL_AT), null] : [Number.NaN, KILL_AT || null];
let calls = 0;

function kill(): void {
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment to arrive.
  for (;;);
}

function isDiskFull(): boolean {
  calls += 1;
  if (calls === killAt) kill();
  return FAIL_ONCE === 'yes' ? calls === failAt : calls >= failAt;
}

type AnyFunction = (...args: unknown[]) => unknown;

/** @param before may kill the process, or return an error to fail with */
function guard(object: object, names: readonly string[], before: (name: string, first: unknown) => unknown) {
  const functions = object as Record<string, AnyFunction>;
  for (const name of names) {
    const original = functions[name] as AnyFunction;
    functions[name] = (...args) => before(name, args[0]) ?? original.apply(functions, args);
  }
}

function killAtPoint(_name: string, first: unknown): void {
  if (killPoint !== null && String(first).includes(killPoint)) kill();
}

function full(name: string): Error {
  return Object.assign(new Error(`${FAIL_WITH}: made up, ${name}`), { code: FAIL_WITH });
}

guard(fs, ['writeFileSync', 'copyFileSync', 'renameSync'], (name) => {
  if (isDiskFull()) throw full(name);
});
guard(fs.promises, ['writeFile', 'copyFile', 'rename'], (name) =>
  isDiskFull() ? Promise.reject(full(name)) : undefined,
);
guard(console, ['log'], killAtPoint);
guard(fs, ['writeFileSync', 'openSync'], killAtPoint);
guard(fs.promises, ['writeFile', 'open'], killAtPoint);
syncBuiltinESMExports();
