import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { commandOf } from '../bench/commandOf.ts';

export const PROJECT = path.resolve(import.meta.dirname, '../..');
const NODE = path.join(PROJECT, 'node_modules/.bin/node');

export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Command = 'approve' | 'build' | 'check' | 'derive' | 'fetch' | 'refresh' | 'rehearse';

/** What a shell hands on, and of what the test runner has set only where Node keeps compiled files. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env;
  return { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE };
}

/** Starts Node in the project for a newsroom. */
export function startNode(
  args: readonly string[],
  newsroom: string,
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  const env = { ...cleanEnvironment(), ...environment, NEWSROOM: newsroom };
  return spawn(NODE, args, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts a command of the project for a newsroom, as `npm run …` does. */
export function startCommand(
  command: Command,
  newsroom: string,
  environment: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
): ChildProcess {
  return startNode([...commandOf(command, PROJECT), ...options], newsroom, environment);
}

/** Runs a command to its end. */
export function runCommand(...command: Parameters<typeof startCommand>): Promise<Ran> {
  return ended(startCommand(...command));
}

export function ended(child: ChildProcess): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, ...said }));
  });
}
