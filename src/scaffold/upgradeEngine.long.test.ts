import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { OWNED } from '../test/newsroomCopy.ts';
import { cleanEnvironment, PROJECT } from '../test/runCommand.ts';
import { testFolder } from '../test/testFolder.ts';

/**
 * A repository of the engine with two versions, of which the second words alt texts otherwise, and one of a newsroom
 * with the first as its submodule. Packages are not installed anew: both versions have those that are here.
 */

const work = testFolder('upgrade');
const origin = path.join(work, 'origin');
const herald = path.join(work, 'herald');
const engine = path.join(herald, 'engine');
const bin = path.join(work, 'bin');

/** Submodules of a folder are for tests only. */
const GIT = [
  ['-c', 'protocol.file.allow=always'],
  ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'],
].flat();
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', [...GIT, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();

function npm(...args: string[]) {
  const env = cleanEnvironment();
  const searched = [bin, env['PATH']].join(path.delimiter);
  const ran = spawnSync('npm', args, { cwd: herald, encoding: 'utf8', env: { ...env, PATH: searched } });
  return { status: ran.status, said: `${ran.stdout}${ran.stderr}` };
}

/** A version of the engine, as a commit with a tag. */
function release(tag: string): void {
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '--message', tag);
  git(origin, 'tag', tag);
}

function reword(folder: string, was: string, is: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/(?<!\.test)\.ts$/.test(file)) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (text.includes(was)) writeFileSync(path.join(folder, file), text.replaceAll(was, is));
  }
}

beforeAll(() => {
  mkdirSync(bin);
  const real = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  writeFileSync(path.join(bin, 'npm'), `#!/bin/sh\n[ "$1" = ci ] && exit 0\nexec ${real} "$@"\n`);
  chmodSync(path.join(bin, 'npm'), 0o755);

  for (const name of [
    'src',
    'scripts',
    'public',
    'package.json',
    'astro.config.mjs',
    'tsconfig.json',
    '.npmrc',
  ])
    cpSync(path.join(PROJECT, name), path.join(origin, name), { recursive: true });
  git(origin, 'init', '--quiet');
  release('v0.1.0');

  const made = spawnSync('npm', ['run', '--silent', 'new', '--', 'newsroom', herald], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  expect([made.status, made.stderr]).toEqual([0, '']);
  const quarters = path.join(PROJECT, 'src/test/newsrooms/quarters');
  for (const folder of OWNED)
    cpSync(path.join(quarters, folder), path.join(herald, folder), { recursive: true });
  git(herald, 'init', '--quiet');
  git(herald, 'submodule', '--quiet', 'add', origin, 'engine');
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(engine, 'node_modules'));

  reword(path.join(origin, 'src'), 'Line chart', 'Chart of a line');
  release('v0.2.0');
});

it('brings the engine to the newest version, and says what that prints differently', () => {
  const { status, said } = npm('run', 'upgrade');
  expect(said).toContain('engine      v0.1.0 → v0.2.0');
  expect(said).toMatch(
    /Prints differently from the built site[\s\S]*museum-visits, chart .*, alt text: .* and 1 more\n {4}was {2}Line chart.*\n {4}now {2}Chart of a line/,
  );
  expect(status).toBe(0);
  expect(git(engine, 'describe', '--tags')).toBe('v0.2.0');
});

it('has nothing to say where the engine is that version', () => {
  npm('run', 'build', '--', '--no-png');
  const { status, said } = npm('run', 'upgrade', '--', 'v0.2.0');
  expect([status, said.includes('Prints differently')]).toEqual([0, false]);
});

it('refuses a step back that nobody has asked for', () => {
  git(engine, 'commit', '--quiet', '--allow-empty', '--message', 'Past it');
  const { status, said } = npm('run', 'upgrade');
  expect([status, said]).toEqual([
    1,
    expect.stringContaining('the engine is past its newest version: v0.2.0-1-g'),
  ]);
  git(engine, 'checkout', '--quiet', '--detach', 'v0.2.0');
});

it('refuses a version that there is not, and an engine that somebody has changed', () => {
  const unknown = npm('run', 'upgrade', '--', 'v9');
  expect([unknown.status, unknown.said]).toEqual([
    1,
    expect.stringContaining('no such version of the engine: v9'),
  ]);
  writeFileSync(
    path.join(engine, 'package.json'),
    `${readFileSync(path.join(engine, 'package.json'), 'utf8')}\n`,
  );
  const changed = npm('run', 'upgrade');
  expect([changed.status, changed.said]).toEqual([
    1,
    expect.stringContaining('the engine has changes of its own'),
  ]);
  expect(git(engine, 'describe', '--tags')).toBe('v0.2.0');
});
