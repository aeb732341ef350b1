import { existsSync } from 'node:fs';
import process from 'node:process';
import { expect, it } from 'vitest';
import { takeLock } from '../../publish/lock.ts';
import { buildPages, contents, siteIn } from '../builtSite.ts';
import { killedBuild } from '../killedBuild.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';
import { runCommand } from '../runCommand.ts';
import { builtCopy } from '../sharedSite.ts';

it('a build that is killed while it writes leaves the old site whole, and the next build to its work', async () => {
  const newsroom = await builtCopy('quarters');
  const before = contents(siteIn(newsroom.dist));
  edit(newsroom, 'content/stories/museum-visits/story.md', 'paid nothing.', 'paid nothing at all.');
  expect((await killedBuild(newsroom, 'levels/index.html')).signal).toBe('SIGKILL');
  expect(contents(siteIn(newsroom.dist))).toEqual(before);
  const site = await buildPages(newsroom);
  expect(site.text('museum-visits/levels/index.html')).toContain('paid nothing at all.');
});

it('a lock whose process runs is respected', async () => {
  const newsroom = copyNewsroom('quarters');
  using _lock = takeLock(newsroom.cache);
  const { status, stderr } = await runCommand('build', newsroom.root);
  expect(status).toBe(1);
  expect(stderr).toContain(`process ${process.pid}`);
  expect(existsSync(newsroom.dist)).toBe(false);
});
