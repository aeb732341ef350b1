import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { stagingFolders } from '../../publish/swap.ts';
import { buildNewsroom, contents, differing, siteIn } from '../builtSite.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';
import { ended, PROJECT, runCommand, startCommand } from '../runCommand.ts';
import { builtCopy } from '../sharedSite.ts';

const STORY = 'content/stories/museum-visits/story.md';

const PRELOAD = { NODE_OPTIONS: `--import=${path.join(PROJECT, 'src/test/failingDisk.ts')}` };

/** Waits until a build has said that it has come to a step. @throws when it ends before */
function step(child: ReturnType<typeof startCommand>, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('close', () => reject(new Error(`the build ended before it came to: ${name}`)));
    child.stdout?.on('data', (text: Buffer | string) => {
      if (String(text).includes(name)) resolve();
    });
  });
}

function leftBehind({ cache }: Newsroom): string[] {
  return readdirSync(cache).filter((name) => /\.previous$|^build\.lock/.test(name));
}

describe('a build that is killed', () => {
  let newsroom: Newsroom;
  let before: Record<string, string>;

  beforeAll(async () => {
    newsroom = await builtCopy('quarters');
    before = contents(siteIn(newsroom.dist));
    edit(newsroom, STORY, 'paid nothing.', 'paid nothing at all.');
  });

  it.each([
    ['while it derives', { KILL_AFTER: 'deriving' }],
    ['while it checks', { KILL_AFTER: 'checking' }],
    ['when it begins to render', { KILL_AFTER: 'rendering' }],
    ['while it writes', { KILL_AT: '4' }],
    ['later while it writes', { KILL_AT: '9' }],
  ])('%s leaves the old site whole', async (_, where) => {
    const { signal } = await runCommand('build', newsroom.root, { ...PRELOAD, ...where });
    expect(signal).toBe('SIGKILL');
    expect(contents(siteIn(newsroom.dist))).toEqual(before);
  });

  it('does not keep the next build from its work, nor leave anything behind', async () => {
    expect(leftBehind(newsroom)).not.toEqual([]);
    const site = await buildNewsroom(newsroom);
    expect(site.text('museum-visits/levels/index.html')).toContain('paid nothing at all.');
    expect(leftBehind(newsroom)).toEqual([]);
  });
});

describe('a build that was killed between its two renames', () => {
  it('is undone by the next one, even when that is refused', async () => {
    const newsroom = await builtCopy('quarters');
    const before = contents(siteIn(newsroom.dist));
    renameSync(newsroom.dist, stagingFolders(newsroom).previous);
    edit(newsroom, STORY, 'paid nothing.', 'paid 7 nothings.');
    expect((await runCommand('build', newsroom.root)).status).toBe(1);
    expect(contents(siteIn(newsroom.dist))).toEqual(before);
  });
});

describe('two builds at once', () => {
  it('the second is refused with the first one’s process, and the first comes to its end', async () => {
    const newsroom = copyNewsroom('quarters');
    const child = startCommand('build', newsroom.root);
    const first = ended(child);
    await step(child, 'deriving');
    // Held, so that it does not come to its end before the second has started.
    child.kill('SIGSTOP');
    const second = await runCommand('build', newsroom.root);
    child.kill('SIGCONT');
    expect([second.status, second.stdout]).toEqual([1, '']);
    expect(second.stderr).toContain(`another build is running: process ${child.pid}`);
    expect((await first).status).toBe(0);
    expect(siteIn(newsroom.dist).pages).toContain('museum-visits/levels/index.html');
    expect(leftBehind(newsroom)).toEqual([]);
  });

  it('of two newsrooms do not meet', async () => {
    const [one, other] = [copyNewsroom('quarters'), copyNewsroom('quarters')];
    const [a, b] = await Promise.all([buildNewsroom(one), buildNewsroom(other)]);
    expect(differing(a, b)).toEqual([]);
  });

  it('a lock whose process is gone is taken over', async () => {
    const newsroom = copyNewsroom('quarters');
    mkdirSync(newsroom.cache, { recursive: true });
    writeFileSync(path.join(newsroom.cache, 'build.lock'), '999999999');
    await buildNewsroom(newsroom);
    expect(existsSync(path.join(newsroom.cache, 'build.lock'))).toBe(false);
  });

  it('a lock whose process runs is respected', async () => {
    const newsroom = copyNewsroom('quarters');
    mkdirSync(newsroom.cache, { recursive: true });
    writeFileSync(path.join(newsroom.cache, 'build.lock'), String(process.pid));
    const { status, stderr } = await runCommand('build', newsroom.root);
    expect(status).toBe(1);
    expect(stderr).toContain(`process ${process.pid}`);
    expect(existsSync(newsroom.dist)).toBe(false);
  });
});
