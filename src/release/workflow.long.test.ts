import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive/derive.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { approveAll } from '../test/approveAll.ts';
import { publisher } from '../test/publisher.ts';
import { PROJECT } from '../test/runCommand.ts';
import { BEES, beesCsv, hiveland, SOURCE_YAML } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { testFolder } from '../test/testFolder.ts';
import { readWorkflow, runWorkflow } from '../test/workflowRun.ts';

const SITE = `name: The Hive
description: News of bees
url: https://example.org/
publisher: { name: Hive Press, url: https://example.org/ }
byline: Bee desk
nation: H0
areaKinds: { parish: { one: parish, many: parishes } }
release: { automatic: when-read, allow: { quotes: 1 } }
`;

/** As \`npm run new -- newsroom\` has them: each command is the engine's. */
const SCRIPTS = Object.fromEntries(
  ['approve', 'build', 'refresh', 'release'].map((name) => [
    name,
    `NEWSROOM=$PWD npm --prefix ${PROJECT} run --silent ${name} --`,
  ]),
);

/** A newsroom on the branch main of a bare repository, whose publisher has the file that `serves` names. */
async function remoteNewsroom(serves: () => string | null) {
  const { address } = await publisher((response) => {
    const csv = serves();
    response.writeHead(csv === null ? 404 : 200).end(csv ?? '');
  });
  const { root } = temporaryNewsroom(
    hiveland({
      'content/site.yaml': SITE,
      'data/sources/bees/source.yaml': `watch: { url: ${address}/bees.csv }\n${SOURCE_YAML}`,
      'package.json': JSON.stringify({ private: true, type: 'module', scripts: SCRIPTS }),
      '.gitignore': 'dist/\n.standfirst/\n',
    }),
  );
  await derive(newsroomAt(root), { write: true });
  approveAll(newsroomAt(root));
  const remote = path.join(testFolder('remote'), 'bees.git');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'Bees');
  git('clone', '--quiet', '--bare', root, remote);
  return (...args: string[]) => execFileSync('git', args, { cwd: remote, encoding: 'utf8' }).trim();
}

/** A commit on top of the branch main, as a pull request is checked out. */
function bring(git: (...args: string[]) => string, file: string, text: string): string {
  const folder = testFolder('clone');
  const here = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  const remote = git('rev-parse', '--absolute-git-dir');
  here('clone', '--quiet', remote, '.');
  writeFileSync(path.join(folder, file), text);
  here('add', '.');
  here('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'More');
  here('push', '--quiet');
  return remote;
}

const PULL_REQUEST = {
  'github.event_name': 'pull_request',
  'github.repository': 'bees',
  'github.event.pull_request.head.repo.full_name': 'bees',
};

const OUTLIER = beesCsv({ ...BEES, Dale: [400, 409, 421, 4330], Hiveland: [3601, 3713, 3834, 7867] });

describe('the workflow of a release, step by step', () => {
  it('publishes what is in no doubt and all read, and asks nobody', async () => {
    const git = await remoteNewsroom(() => beesCsv());
    const run = await runWorkflow(readWorkflow('release.yml'), git('rev-parse', '--absolute-git-dir'));
    const jobs = { decide: 'success', write: 'success', publish: 'success', fetched: 'skipped' };
    expect(run.jobs, run.log).toEqual(jobs);
    expect(run.calls).toEqual([]);
    expect(git('branch', '--format=%(refname:short)')).toBe('main');
    expect(git('log', '-1', '--format=%s', 'main')).toMatch(/^Release of \d{4}-\d\d-\d\d: bees$/);
    expect(git('show', 'main:data/derived/bees.csv')).toContain('H4,Dale,2022,433,');
    expect(readFileSync(path.join(run.deployed ?? '', 'bees/dale/index.html'), 'utf8')).toContain('433');
  });

  it('leaves everything as it is where nothing came', async () => {
    const git = await remoteNewsroom(() => beesCsv(BEES, ['2019', '2020', '2021']));
    const before = git('rev-parse', 'main');
    const run = await runWorkflow(readWorkflow('release.yml'), git('rev-parse', '--absolute-git-dir'));
    expect(run.jobs, run.log).toEqual({
      ...{ decide: 'success', write: 'skipped', publish: 'skipped', fetched: 'skipped' },
    });
    expect(git('rev-parse', 'main')).toBe(before);
  });

  it('asks a person once where a value is hardly plausible, and publishes nothing', async () => {
    const git = await remoteNewsroom(() => OUTLIER);
    const [remote, before] = [git('rev-parse', '--absolute-git-dir'), git('rev-parse', 'main')];
    const run = await runWorkflow(readWorkflow('release.yml'), remote);
    expect(run.jobs, run.log).toEqual({
      ...{ decide: 'success', write: 'success', publish: 'skipped', fetched: 'skipped' },
    });
    expect([git('rev-parse', 'main'), run.deployed]).toEqual([before, null]);
    const [call] = run.calls;
    expect(call?.args.slice(0, 3)).toEqual(['pr', 'create', '--base']);
    expect(call?.body).toContain('hardly plausible: Bees, Dale, 2022: 4,330');
    const branch = call?.args[call.args.indexOf('--head') + 1] ?? '';
    expect(branch).toMatch(/^release\/bees-[0-9a-f]{12}$/);
    // What the branch brings is the release as a person would have accepted it.
    expect(git('show', `${branch}:data/derived/bees.csv`)).toContain('H4,Dale,2022,4330,');
    const again = await runWorkflow(readWorkflow('release.yml'), remote);
    expect([again.jobs['write'], again.calls], again.log).toEqual(['success', []]);
  });

  it('lays a file with faults on a branch, to be seen, and makes no release of it', async () => {
    const git = await remoteNewsroom(() => beesCsv({ ...BEES, Daleham: BEES['Dale'] ?? [] }));
    const run = await runWorkflow(readWorkflow('release.yml'), git('rev-parse', '--absolute-git-dir'));
    expect(run.jobs['write'], run.log).toBe('success');
    expect(run.calls[0]?.body).toContain('unknown area: Daleham');
    const branch = git('branch', '--format=%(refname:short)', '--list', 'release/*');
    const changed = git('diff', '--name-only', 'main', branch);
    expect(changed).toMatch(/^data\/sources\/bees\/\d{4}-\d\d-\d\d\.csv$/);
  });

  it('ends in red where a source could not be fetched', async () => {
    const git = await remoteNewsroom(() => null);
    const run = await runWorkflow(readWorkflow('release.yml'), git('rev-parse', '--absolute-git-dir'));
    expect(run.jobs, run.log).toEqual({
      ...{ decide: 'success', write: 'skipped', publish: 'skipped', fetched: 'failure' },
    });
  });

  it('leaves no branch where GitHub lets it ask nobody, so that the next run asks', async () => {
    const git = await remoteNewsroom(() => OUTLIER);
    const remote = git('rev-parse', '--absolute-git-dir');
    const refusing = { ...readWorkflow('release.yml') };
    const { write } = refusing.jobs;
    const jobs = { ...refusing.jobs, ...(write && { write: { ...write, env: { GH_REFUSES: 'yes' } } }) };
    const run = await runWorkflow({ ...refusing, jobs }, remote);
    expect(run.jobs['write'], run.log).toBe('failure');
    expect(git('branch', '--format=%(refname:short)')).toBe('main');
  });
});

describe('the workflow of figures, step by step', () => {
  it('comments what a release file changes that a pull request only lays in its place', async () => {
    const git = await remoteNewsroom(() => null);
    const remote = bring(git, 'data/sources/bees/2023-02-03.csv', beesCsv());
    const run = await runWorkflow(readWorkflow('figures.yml'), remote, PULL_REQUEST);
    const jobs = { report: 'success', comment: 'success', build: 'skipped', publish: 'skipped' };
    expect(run.jobs, run.log).toEqual(jobs);
    expect(run.calls.map(({ args }) => args.slice(0, 2))).toEqual([['pr', 'comment']]);
    expect(run.calls[0]?.body).toContain('433');
  });

  it('comments what is wrong with it, and ends in red', async () => {
    const git = await remoteNewsroom(() => null);
    const wrong = beesCsv({ ...BEES, Daleham: BEES['Dale'] ?? [] });
    const remote = bring(git, 'data/sources/bees/2023-02-03.csv', wrong);
    const run = await runWorkflow(readWorkflow('figures.yml'), remote, PULL_REQUEST);
    expect([run.jobs['report'], run.jobs['comment']], run.log).toEqual(['failure', 'success']);
    expect(run.calls[0]?.body).toContain('unknown area: Daleham');
  });

  it('publishes what was pushed', async () => {
    const git = await remoteNewsroom(() => null);
    const remote = git('rev-parse', '--absolute-git-dir');
    const run = await runWorkflow(readWorkflow('figures.yml'), remote, { 'github.event_name': 'push' });
    const jobs = { report: 'skipped', comment: 'skipped', build: 'success', publish: 'success' };
    expect(run.jobs, run.log).toEqual(jobs);
    expect(readFileSync(path.join(run.deployed ?? '', 'bees/dale/index.html'), 'utf8')).toContain('421');
  });
});
