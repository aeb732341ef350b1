import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../test/runCommand.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const text = readFileSync(path.join(PROJECT, '.github/workflows/figures.yml'), 'utf8');
const workflow = parse(text) as { permissions: object; jobs: Readonly<Record<string, Job>> };
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

describe('the workflow for new figures', () => {
  it('takes every action at an exact version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@v\d+\.\d+\.\d+$/);
  });

  it('asks for nothing as a whole, and lets no job both run what came and write', () => {
    expect(workflow.permissions).toEqual({});
    for (const { permissions, steps: own } of Object.values(workflow.jobs)) {
      const runs = own.some(({ run }) => run?.includes('npm '));
      if (runs) expect(permissions).toEqual({ contents: 'read' });
    }
  });

  it('puts nothing that others wrote into a script', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it('runs commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
    const names = [...text.matchAll(/npm run (?:--silent )?(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
  });
});
