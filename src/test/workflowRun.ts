import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { cleanEnvironment, ended, PROJECT } from './runCommand.ts';
import { testFolder } from './testFolder.ts';

/** A step as a workflow has it. */
export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

export function readWorkflow(name: string): Workflow {
  return parse(readFileSync(path.join(PROJECT, '.github/workflows', name), 'utf8')) as Workflow;
}

/** What came of a run. */
export interface WorkflowRun {
  readonly jobs: Readonly<Record<string, 'success' | 'failure' | 'skipped'>>;
  /** What each step said. */
  readonly log: string;
  /** Folder of the site that was deployed; null for none. */
  readonly deployed: string | null;
  /** What `gh` was called with, and the body that it was given. */
  readonly calls: readonly { readonly args: readonly string[]; readonly body: string }[];
}

type Outputs = Record<string, string>;

/**
 * Runs a workflow as GitHub does, every `run:` of it in a fresh clone for each job: artifacts are folders, and `gh`
 * only notes what it is asked for. Packages are installed already.
 * @param remote a bare repository
 * @param event what its expressions may name besides
 */
export async function runWorkflow(
  { jobs }: Workflow,
  remote: string,
  event: Context = {},
): Promise<WorkflowRun> {
  const run = new Run(remote, testFolder('run'), event);
  for (const [name, job] of Object.entries(jobs)) await run.job(name, job);
  return run.result();
}

class Run {
  readonly #remote: string;
  readonly #folder: string;
  readonly #event: Context;
  readonly #states: Record<string, 'success' | 'failure' | 'skipped'> = {};
  readonly #outputs: Record<string, Outputs> = {};
  #log = '';
  readonly #sha: string;

  constructor(remote: string, folder: string, event: Context) {
    this.#remote = remote;
    this.#folder = folder;
    this.#event = event;
    this.#sha = execFileSync('git', ['-C', remote, 'rev-parse', 'main'], { encoding: 'utf8' }).trim();
    this.#tool('npm', `[ "$1" = ci ] || exec ${NPM} "$@"`);
    this.#tool('gh', GH.replaceAll('CALLS', this.#at('calls')));
    mkdirSync(this.#at('calls'));
  }

  #at(...parts: readonly string[]): string {
    return path.join(this.#folder, ...parts);
  }

  #tool(name: string, script: string): void {
    mkdirSync(this.#at('bin'), { recursive: true });
    writeFileSync(this.#at('bin', name), `#!/bin/bash\n${script}\n`);
    chmodSync(this.#at('bin', name), 0o755);
  }

  async job(name: string, job: Job): Promise<void> {
    const needs = [job.needs ?? []].flat();
    const context: Context = {
      ...{ 'github.workspace': this.#at(name), 'github.run_id': '1', 'github.token': 'token' },
      ...this.#event,
      ...Object.fromEntries(
        needs.flatMap((need) => entries(`needs.${need}.outputs`, this.#outputs[need] ?? {})),
      ),
    };
    const isReady =
      job.if?.includes('!cancelled()') || needs.every((need) => this.#states[need] === 'success');
    if (!isReady || !holds(job.if, context)) {
      this.#states[name] = 'skipped';
      return;
    }
    this.#states[name] = await this.#steps(name, job, context);
    this.#outputs[name] = Object.fromEntries(
      Object.entries(job.outputs ?? {}).map(([key, value]) => [key, filled(value, context)]),
    );
  }

  async #steps(name: string, { steps, env = {} }: Job, context: Context): Promise<'success' | 'failure'> {
    for (const step of steps) {
      if (!holds(step.if, context)) continue;
      this.#log += `\n=== ${name}: ${step.uses ?? step.run?.split('\n')[0]}\n`;
      const given = { ...env, ...step.env };
      const isDone = step.uses
        ? await this.#use(name, step, context)
        : await this.#bash(name, step, given, context);
      if (!isDone) return 'failure';
    }
    return 'success';
  }

  async #use(job: string, { uses = '', with: given = {} }: Step, context: Context): Promise<boolean> {
    const at = (key: string) => path.resolve(this.#at(job), filled(String(given[key] ?? '.'), context));
    const pages = this.#at('artifacts', 'github-pages');
    const copy = (from: string, to: string) => {
      cpSync(from, to, { recursive: true });
      return true;
    };
    switch (uses.replace(/@.*/, '')) {
      case 'actions/checkout':
        return this.#bash(job, { run: `git clone --quiet "${this.#remote}" .` }, {}, context);
      case 'actions/upload-artifact':
        return copy(at('path'), this.#at('artifacts', String(given['name'])));
      case 'actions/download-artifact':
        return copy(this.#at('artifacts', String(given['name'])), at('path'));
      case 'actions/upload-pages-artifact':
        return copy(at('path'), pages);
      case 'actions/deploy-pages':
        return copy(pages, this.#at('deployed'));
      default:
        return ['actions/setup-node', 'actions/cache'].some((known) => uses.startsWith(known));
    }
  }

  async #bash(job: string, { id, run = '' }: Step, env: Readonly<Record<string, string>>, context: Context) {
    const [cwd, output, script] = [this.#at(job), this.#at(`${job}.output`), this.#at(`${job}.sh`)];
    mkdirSync(cwd, { recursive: true });
    writeFileSync(output, '');
    writeFileSync(script, run);
    const clean = cleanEnvironment();
    const child = spawn('bash', ['-e', script], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...clean,
        ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value, context)])),
        PATH: `${this.#at('bin')}:${clean['PATH']}`,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: this.#at(`${job}.summary`),
        GITHUB_REF_NAME: 'main',
        GITHUB_SHA: this.#sha,
      },
    });
    const { status, stdout, stderr } = await ended(child);
    this.#log += `${stdout}${stderr}`;
    const lines = readFileSync(output, 'utf8').trim().split('\n');
    const pairs = lines.map((line) => [line.replace(/=.*/, ''), line.replace(/^[^=]*=/, '')] as const);
    if (id)
      Object.assign(context, Object.fromEntries(entries(`steps.${id}.outputs`, Object.fromEntries(pairs))));
    return status === 0;
  }

  result(): WorkflowRun {
    const deployed = this.#at('deployed');
    const calls = readCalls(this.#at('calls'));
    return { jobs: this.#states, log: this.#log, deployed: existsSync(deployed) ? deployed : null, calls };
  }
}

/** The one behind the tool that stands in for it. */
const NPM = '"$(type -ap npm | sed -n 2p)"';

const GH = `folder=$(mktemp -d CALLS/XXXXXX)
printf '%s\\n' "$@" > "$folder/args"
while [ $# -gt 0 ]; do if [ "$1" = --body-file ]; then cp "$2" "$folder/body"; fi; shift; done
[ -z "$GH_REFUSES" ]`;

function readCalls(folder: string): WorkflowRun['calls'] {
  const read = (name: string, file: string) => readFileSync(path.join(folder, name, file), 'utf8');
  return readdirSync(folder).map((name) => {
    return { args: read(name, 'args').trim().split('\n'), body: read(name, 'body') };
  });
}

/** What expressions may name. */
type Context = Record<string, string>;

function entries(prefix: string, values: Outputs): [string, string][] {
  return Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, value]);
}

function filled(text: string, context: Context): string {
  return text.replaceAll(/\$\{\{ ([\w.]+) \}\}/g, (_, name: string) => context[name] ?? '');
}

/** Comparisons, all of which have to hold, or one. @throws {RangeError} on any other condition */
function holds(condition: string | undefined, context: Context): boolean {
  const text = condition?.replace(/^\$\{\{ (.*) \}\}$/, '$1') ?? '!cancelled()';
  if (text.includes(' || ')) return text.split(' || ').some((part) => holds(part, context));
  const textOf = (name = '') => /^'(\w*)'$/.exec(name)?.[1] ?? context[name] ?? '';
  return text.split(' && ').every((part) => {
    const [, left, sign, right] = /^([\w.]+) ([!=])= ([\w.]+|'\w*')$/.exec(part) ?? [];
    if (left === undefined && part !== '!cancelled()') throw new RangeError(`not understood: ${part}`);
    return left === undefined || (textOf(left) === textOf(right)) === (sign === '=');
  });
}
