import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const run = promisify(execFile);
const commands = Object.entries(packageJson.scripts).flatMap(([name, line]) => {
  const script = /^node (scripts\/\w+\.ts)$/.exec(line)?.[1];
  return script ? [{ name, script }] : [];
});

test.for(commands)(
  'npm run $name says with --help how to call it, and does nothing else',
  async ({ name, script }) => {
    const { stdout } = await run(process.execPath, [path.join(import.meta.dirname, '..', script), '--help']);
    expect(stdout).toMatch(new RegExp(`^usage: .*npm (run )?${name}`));
  },
);
