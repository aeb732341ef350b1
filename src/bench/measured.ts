import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** What a program took. */
export interface Measure {
  /** Wall time in milliseconds. */
  readonly ms: number;
  /** Time on all processors together, in milliseconds. */
  readonly cpu: number;
  /** Most memory held at once, in megabytes. */
  readonly memory: number;
  readonly output: string;
}

const REPORT = path.join(import.meta.dirname, 'reportUsage.js');

/**
 * Runs a Node program by itself and measures it.
 * @throws {Error} with what it said, when it fails
 */
export async function measured(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Measure> {
  const usage = path.join(tmpdir(), `bench-usage-${process.pid}.json`);
  // Only those keep compiled files that ask for it themselves.
  const { NODE_COMPILE_CACHE: _, ...own } = process.env;
  const env = { ...own, ...environment, BENCH_USAGE: usage, ASTRO_TELEMETRY_DISABLED: '1' };
  const start = performance.now();
  let output = '';
  const child = spawn(process.execPath, ['--import', REPORT, ...args], { cwd, env });
  const take = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const status = await new Promise((resolve) => child.on('close', resolve));
  const end = performance.now();
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${output}`);
  const { memory, cpu } = JSON.parse(readFileSync(usage, 'utf8')) as { memory: number; cpu: number };
  rmSync(usage);
  return { ms: end - start, cpu, memory: memory / 1024, output };
}
