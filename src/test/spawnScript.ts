import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ended, PROJECT, type Ran } from './runCommand.ts';

/** Runs a script of the project for a newsroom with arguments, to its end. */
export function spawnScript(script: string, newsroom: string, args: readonly string[]): Promise<Ran> {
  const { PATH, HOME, TMPDIR } = process.env;
  const node = path.join(PROJECT, 'node_modules/.bin/node');
  const env = { PATH, HOME, TMPDIR, NEWSROOM: newsroom };
  return ended(
    spawn(node, [path.join(PROJECT, script), ...args], {
      cwd: PROJECT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}
