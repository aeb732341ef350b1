import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/**
 * Preloaded into a command (`--import`): the nth time that it writes, copies or renames a file, and each time
 * after it, the disk is full. FAIL_AT says which; FAIL_ONCE lets the disk have room again.
 */

const failAt = Number(process.env['FAIL_AT']);
const once = process.env['FAIL_ONCE'] === 'yes';
let calls = 0;

function kill(): void {
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment to come.
  for (;;);
}

function fails(): boolean {
  calls += 1;
  if (calls === Number(process.env['KILL_AT'])) kill();
  return once ? calls === failAt : calls >= failAt;
}

function full(name: string): Error {
  return Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' });
}

const last = process.env['KILL_AFTER'];
if (last) {
  const { log } = console;
  console.log = (text: string) => {
    log(text);
    if (text.includes(last)) kill();
  };
}

type AnyFunction = (...args: unknown[]) => unknown;

function guard(functions: Record<string, unknown>, name: string, fail: (error: Error) => unknown): void {
  const original = functions[name] as AnyFunction;
  functions[name] = (...args: unknown[]) => {
    return fails() ? fail(full(name)) : original.apply(functions, args);
  };
}

const thrown = (error: Error): never => {
  throw error;
};

const sync = fs as unknown as Record<string, unknown>;
const promised = fs.promises as unknown as Record<string, unknown>;
for (const name of ['writeFileSync', 'copyFileSync', 'renameSync']) guard(sync, name, thrown);
for (const name of ['writeFile', 'copyFile', 'rename'])
  guard(promised, name, (error) => Promise.reject(error));
syncBuiltinESMExports();
