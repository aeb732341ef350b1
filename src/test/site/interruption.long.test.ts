import { readdirSync, renameSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { stagingFolders } from '../../publish/swap.ts';
import { buildPages, contents, differing, siteIn } from '../builtSite.ts';
import { killedBuild } from '../killedBuild.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';
import { ended, runCommand, startCommand } from '../runCommand.ts';
import { builtCopy } from '../sharedSite.ts';

const STORY = 'content/stories/museum-visits/story.md';

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
  return readdirSync(cache).filter((name) => /\.previous$/.test(name));
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
    ['when it begins to derive', 'deriving'],
    ['when it begins to check', 'checking'],
    ['when it begins to render', 'rendering'],
    ['when it writes the first page', 'upper-venn/index.html'],
    ['when it writes a picture', 'share/museum-visits/levels.png'],
    ['when it writes the feed', 'feed.xml'],
  ])('%s leaves the old site whole', async (_, point) => {
    expect((await killedBuild(newsroom, point)).signal).toBe('SIGKILL');
    expect(contents(siteIn(newsroom.dist))).toEqual(before);
  });

  it('does not keep the next build from its work, nor leave anything behind', async () => {
    const site = await buildPages(newsroom);
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
    const child = startCommand('build', newsroom.root, {}, ['--no-png']);
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
    const [a, b] = await Promise.all([buildPages(one), buildPages(other)]);
    expect(differing(a, b)).toEqual([]);
  });
});
