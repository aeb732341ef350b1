import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export const PROJECT = path.resolve(import.meta.dirname, '../..');
const NODE = path.join(PROJECT, 'node_modules/.bin/node');

export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Command = 'build' | 'check' | 'derive';

/** What a shell hands on, and of what the test runner has set only where Node keeps compiled files. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env;
  return { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE };
}

const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Starts a script of the project for a newsroom, with the options of Node that `npm run …` starts it with. */
export function startScript(
  script: string,
  newsroom: string,
  environment: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
): ChildProcess {
  const env = { ...cleanEnvironment(), ...environment, NEWSROOM: newsroom };
  const command = Object.values(scripts).find((each) => each.endsWith(` ${script}`)) ?? `node ${script}`;
  return spawn(NODE, [...command.split(' ').slice(1), ...options], {
    cwd: PROJECT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end. */
export function runCommand(
  command: Command,
  newsroom: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  return ended(startScript(`scripts/${command}.ts`, newsroom, environment));
}

/** Runs a script to its end. */
export function runScript(script: string, newsroom: string, options: readonly string[]): Promise<Ran> {
  return ended(startScript(script, newsroom, {}, options));
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
