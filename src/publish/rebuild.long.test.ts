import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeNewsroom, type NewsroomSize } from '../bench/makeNewsroom.ts';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { differing, siteIn } from '../test/builtSite.ts';
import { edit } from '../test/newsroomCopy.ts';
import { PROJECT, runCommand } from '../test/runCommand.ts';

/** Several times as many as a thread takes at once. */
const EDITIONS = 60;

/** Whole builds, beside others on the machine. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const SEED = 3;
const STORY = 'content/stories/bicycles/story.md';

async function build(newsroom: Newsroom, ...options: string[]): Promise<string> {
  const ran = await runCommand('build', newsroom.root, {}, ['--no-png', ...options]);
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  return ran.stdout;
}

const work = mkdtempSync(path.join(tmpdir(), 'rebuild-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The story of the benchmark with two of its charts, which are as good as five here. */
function make(newsroom: Newsroom, size: Omit<NewsroomSize, 'seed'>): void {
  makeNewsroom(newsroom.root, { ...size, seed: SEED });
  const file = path.join(newsroom.root, STORY);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll(/```chart\nid: (?:solved|rates)[\s\S]*?```\n/g, ''));
}

/** The site that a newsroom makes of what it is now, from nothing and with one thread. */
async function builtAlone(newsroom: Newsroom) {
  const alone = newsroomAt(mkdtempSync(path.join(work, 'alone-')));
  for (const name of ['content', 'data', 'scripts'])
    cpSync(path.join(newsroom.root, name), path.join(alone.root, name), { recursive: true });
  await build(alone, '--threads', '1');
  return siteIn(alone.dist);
}

describe('a site that several threads build, and build again', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = newsroomAt(path.join(work, 'newsroom'));
    make(newsroom, { editions: EDITIONS });
    await runCommand('derive', newsroom.root);
    await build(newsroom, '--threads', '2');
  });

  it('is byte for byte that of one thread', async () => {
    const site = siteIn(newsroom.dist);
    expect(site.pages.length).toBeGreaterThan(EDITIONS);
    expect(differing(site, await builtAlone(newsroom))).toEqual([]);
  });

  it('is left alone while nothing has changed', async () => {
    const before = statSync(newsroom.dist).ino;
    expect(await build(newsroom, '--threads', '2')).not.toContain('…');
    expect(statSync(newsroom.dist).ino).toBe(before);
  });

  it('takes over what is the same, and makes again what somebody has spoilt', async () => {
    const embed = 'embed/bicycles/national/trend/index.html';
    const chart = 'charts/bicycles/alderabeck/trend.svg';
    const before = statSync(path.join(newsroom.dist, chart)).ino;
    appendFileSync(path.join(newsroom.dist, embed), 'spoilt');
    make(newsroom, { editions: EDITIONS, changed: 4 });
    await build(newsroom, '--threads', '2');
    expect(siteIn(newsroom.dist).text(embed)).not.toContain('spoilt');
    expect(statSync(path.join(newsroom.dist, chart)).ino).toBe(before);
  });

  it('is after many changes what it would be if it were built from nothing', async () => {
    const change = (changed: number) => {
      make(newsroom, { editions: EDITIONS - 2, changed });
      edit(newsroom, STORY, 'id: trend', 'id: rise-and-fall');
    };
    change(0);
    await build(newsroom, '--threads', '2');
    change(3);
    const said = await build(newsroom, '--threads', '2');
    expect(Number(/(\d+) pages rendered/.exec(said)?.[1])).toBeLessThan(30);
    expect(differing(siteIn(newsroom.dist), await builtAlone(newsroom))).toEqual([]);
  });

  it('stays as it was when the disk of a thread is full', async () => {
    const before = statSync(newsroom.dist).ino;
    edit(newsroom, STORY, 'id: rise-and-fall', 'id: rise');
    const full = { NODE_OPTIONS: `--import=${path.join(PROJECT, 'src/test/interrupt.ts')}`, FAIL_AT: '99' };
    const options = ['--no-png', '--threads', '2'];
    const { status, stderr } = await runCommand('build', newsroom.root, full, options);
    expect([status, stderr]).toEqual([1, expect.stringContaining('ENOSPC')]);
    expect(statSync(newsroom.dist).ino).toBe(before);
  });

  it('reports the faults of all editions in the same order, and stays as it was', async () => {
    const before = statSync(newsroom.dist).ino;
    edit(newsroom, STORY, '{% if thefts.rose %}More bicycles', '{% if thefts.rose %}Fewer bicycles');
    const run = (threads: string) => runCommand('build', newsroom.root, {}, ['--threads', threads]);
    const [one, two] = [await run('1'), await run('2')];
    expect(one.stderr).toMatch(/story\.md:\d+ {2}the figures do not bear out the headline/);
    expect([two.status, two.stderr]).toEqual([1, one.stderr]);
    expect(statSync(newsroom.dist).ino).toBe(before);
  });
});
