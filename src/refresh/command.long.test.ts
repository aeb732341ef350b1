import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../publish/lock.ts';
import { filesUnder } from '../test/failingOperations.ts';
import { newsroomWith } from '../test/refreshedBees.ts';
import { BEES, beesCsv } from '../test/sampleReleases.ts';

describe('npm run refresh', () => {
  it('asks for the date of publication: no clock knows it', async () => {
    const { file, refresh } = await newsroomWith(beesCsv());
    const without = await refresh('bees', file);
    expect([without.status, without.stdout]).toEqual([1, '']);
    expect(without.stderr).toMatch(
      /^no date: --released\n {4}expected {2}the day on which the figures were published/,
    );
    expect((await refresh('bees', file, '--released', '2023-02-30')).stderr).toMatch(
      /^not a date: --released 2023-02-30/,
    );
    expect((await refresh('bees')).stderr).toMatch(/^usage: npm run refresh/);
  });

  it('writes page and comment beside what it says', async () => {
    const { newsroom, file, refresh } = await newsroomWith(beesCsv());
    const [html, markdown] = ['r.html', 'r.md'].map((name) => path.join(newsroom.root, name));
    await refresh(
      'bees',
      file,
      '--released',
      '2023-02-03',
      '--html',
      html ?? '',
      '--markdown',
      markdown ?? '',
    );
    expect(readFileSync(html ?? '', 'utf8')).toMatch(/^<!doctype html>/);
    expect(readFileSync(markdown ?? '', 'utf8')).toMatch(/^\*\*9 of 9/);
  });

  it('refuses a release with a fault, accepted or not, and leaves everything', async () => {
    const { newsroom, file, refresh } = await newsroomWith(beesCsv({ ...BEES, Daleham: BEES['Dale'] ?? [] }));
    const before = ['content', 'data'].map((name) => filesUnder(path.join(newsroom.root, name)));
    const { status, stdout } = await refresh('bees', file, '--released', '2023-02-03', '--accept');
    expect(status).toBe(1);
    expect(['content', 'data'].map((name) => filesUnder(path.join(newsroom.root, name)))).toEqual(before);
    expect(stdout).toMatch(/^Faults \(1\)\n {2}post\/bees\.csv:\d+:1 {2}unknown area: Daleham/);
  });

  it('waits for no build: it is refused while one runs', async () => {
    const { newsroom, file, refresh } = await newsroomWith(beesCsv());
    using _lock = takeLock(newsroom.cache);
    const { status, stderr } = await refresh('bees', file, '--released', '2023-02-03', '--accept');
    expect([status, stderr.split('\n')[0]]).toEqual([1, `another build is running: process ${process.pid}`]);
  });

  it('compares two states of a newsroom, as a pull request asks for', async () => {
    const { newsroom: old } = await newsroomWith(beesCsv());
    const { newsroom, file, refresh } = await newsroomWith(beesCsv());
    await refresh('bees', file, '--released', '2023-02-03', '--accept');
    const { status, stdout } = await refresh('--against', old.root);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^New release of bees\n/);
    expect(stdout).toMatch(/\n9 of 9 editions change\.\n$/);
    const nothing = await refresh('--against', newsroom.root);
    expect(nothing.stdout).toBe('0 of 9 editions change.\n');
  });
});
