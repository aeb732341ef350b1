import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../test/runCommand.ts';
import { testFolder } from '../test/testFolder.ts';
import { readWorkflow } from '../test/workflowRun.ts';

const NAMES = ['figures.yml', 'release.yml', 'test.yml'];
const workflows = NAMES.map((name) => ({ name, workflow: readWorkflow(name) }));
const figures = Object.values(readWorkflow('figures.yml').jobs).flatMap((job) => job.steps);

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

describe('the workflow for new figures', () => {
  it('says where it cuts a long report, and keeps it whole', () => {
    const report = figures.find(({ run }) => run?.includes('head -c'))?.run ?? '';
    const cut = report.slice(report.indexOf('cp "$REPORTS/report"'), report.indexOf('echo "refused'));
    const folder = testFolder();
    const long = `# Report\n\n${'- a line of the report\n'.repeat(5000)}`;
    const cutOff = (text: string) => {
      writeFileSync(path.join(folder, 'report'), text);
      const env = { ...process.env, REPORTS: folder, GITHUB_STEP_SUMMARY: path.join(folder, 'summary') };
      rmSync(env.GITHUB_STEP_SUMMARY, { force: true });
      expect(spawnSync('bash', ['-ec', cut], { cwd: folder, env }).status).toBe(0);
      return ['report.md', 'whole-report.md', 'summary'].map((name) =>
        readFileSync(path.join(folder, name), 'utf8'),
      );
    };
    expect(cutOff('short\n')).toEqual(['short\n', 'short\n', 'short\n']);
    const [comment = '', ...kept] = cutOff(long);
    expect(kept).toEqual([long, long]);
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toMatch(/- a line of the report\n\n\*\*Cut off here: .* of 115010 characters/);
  });
});
