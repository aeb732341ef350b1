import { spawn } from 'node:child_process';
import path from 'node:path';
import { cleanEnvironment, ended, PROJECT, type Ran } from './runCommand.ts';

/** Runs a script of the project for a newsroom with arguments, to its end. */
export function spawnScript(script: string, newsroom: string, args: readonly string[]): Promise<Ran> {
  const node = path.join(PROJECT, 'node_modules/.bin/node');
  const env = { ...cleanEnvironment(), NEWSROOM: newsroom };
  return ended(
    spawn(node, [path.join(PROJECT, script), ...args], {
      cwd: PROJECT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}
