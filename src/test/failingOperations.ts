import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Operation = (...args: never[]) => unknown;

/** File operations of which the nth call fails. */
export function failingAt<T extends object>(operations: T, nth: number, code = 'ENOSPC') {
  let calls = 0;
  let failed = false;
  const guarded = Object.entries(operations).map(([name, operation]) => {
    return [
      name,
      (...args: never[]) => {
        calls += 1;
        if (calls === nth) {
          failed = true;
          throw Object.assign(new Error(`${code}: ${name}`), { code });
        }
        return (operation as Operation)(...args);
      },
    ] as const;
  });
  return { operations: Object.fromEntries(guarded) as T, failed: () => failed };
}

/** Everything under a folder, each file with its checksum; folders end with a slash. */
export function filesUnder(folder: string): Record<string, string> {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const named = entries.map((entry): [string, string] => {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file);
    return entry.isDirectory() ? [`${name}/`, ''] : [name, sumOf(readFileSync(file))];
  });
  return Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Short, so that a test which fails can be read. */
function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
