import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { PROJECT, type Ran, runCommand } from './runCommand.ts';

/** A build that is killed before it prints this, or writes a file with this in its path. */
export function killedBuild(newsroom: Newsroom, point: string): Promise<Ran> {
  const preload = path.join(PROJECT, 'src/test/interrupt.ts');
  return runCommand('build', newsroom.root, { NODE_OPTIONS: `--import=${preload}`, KILL_AT: point });
}
