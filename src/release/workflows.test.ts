import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../test/runCommand.ts';
import { readWorkflow } from '../test/workflowRun.ts';

const NAMES = ['figures.yml', 'release.yml', 'test.yml'];
const workflows = NAMES.map((name) => ({ name, workflow: readWorkflow(name) }));

describe.each(workflows)('the workflow $name', ({ name, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('takes every action at an exact version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@v\d+\.\d+\.\d+$/);
  });

  it('lets no job both run what came and write', () => {
    for (const { permissions = workflow.permissions, steps: own } of jobs) {
      const runs = own.some(({ run }) => run?.includes('npm '));
      if (runs) expect(permissions).toEqual({ contents: 'read' });
    }
  });

  it('puts nothing that others wrote into a script', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it('runs commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
    const text = readFileSync(path.join(PROJECT, '.github/workflows', name), 'utf8');
    const names = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, command]) => command);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
  });
});
