import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/**
 * Preloaded into a command (`--import`): the process kills itself before it prints what KILL_AT names, or writes a
 * file with that in its path. Independent of time.
 */

const point = process.env['KILL_AT'] ?? '';

type AnyFunction = (...args: unknown[]) => unknown;

function guard(functions: Record<string, unknown>, name: string): void {
  const original = functions[name] as AnyFunction;
  functions[name] = (...args: unknown[]) => {
    if (String(args[0]).includes(point)) process.kill(process.pid, 'SIGKILL');
    return original.apply(functions, args);
  };
}

guard(console as unknown as Record<string, unknown>, 'log');
for (const name of ['writeFileSync', 'openSync']) guard(fs as unknown as Record<string, unknown>, name);
for (const name of ['writeFile', 'open']) guard(fs.promises as unknown as Record<string, unknown>, name);
syncBuiltinESMExports();
