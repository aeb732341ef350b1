import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FaultError } from '../faults/fault.ts';
import { buildNewsroom } from '../test/builtSite.ts';
import { filesUnder } from '../test/failingOperations.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { runCommand } from '../test/runCommand.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { testFolder } from '../test/testFolder.ts';
import { parseMounts, withSiteFolder } from './siteFolder.ts';

const STORY = 'content/stories/museum-visits/story.md';

it('a site whose folder is a symbolic link is replaced where the link leads, and the link stays', async () => {
  const [plain, newsroom, elsewhere] = [copyNewsroom('quarters'), copyNewsroom('quarters'), testFolder()];
  const real = path.join(elsewhere, 'site');
  symlinkSync(real, newsroom.dist);
  for (const each of [plain, newsroom]) await buildNewsroom(each);
  expect(filesUnder(real)).toEqual(filesUnder(plain.dist));
  const { stdout } = await runCommand('build', newsroom.root);
  expect(stdout).toMatch(/^[^…]*\n0 pages rendered/);
  for (const each of [plain, newsroom]) {
    edit(each, STORY, 'paid nothing.', 'paid nothing at all.');
    await buildNewsroom(each);
  }
  expect(lstatSync(newsroom.dist).isSymbolicLink()).toBe(true);
  expect(filesUnder(real)).toEqual(filesUnder(plain.dist));
  // Beside the site, on its disk: nothing can be moved from one disk to another in one step.
  expect(readdirSync(elsewhere).toSorted()).toEqual(['.site.staging', 'site']);
  expect(existsSync(path.join(newsroom.cache, 'dist.staging'))).toBe(false);
});

it('a chain of links is followed to a folder that is not there yet', () => {
  const newsroom = temporaryNewsroom({});
  const [one, other] = ['one', 'other'].map((name) => path.join(newsroom.root, name));
  symlinkSync('one', newsroom.dist);
  symlinkSync('other', one ?? '');
  expect(withSiteFolder(newsroom).dist).toBe(other);
});

it('a mount point is refused before any work is done, with what to do instead', () => {
  const newsroom = temporaryNewsroom({});
  mkdirSync(newsroom.dist, { recursive: true });
  const mounts = parseMounts(
    `36 35 98:0 / ${newsroom.dist.replaceAll(' ', '\\040')} rw,noatime master:1 - ext4 /dev/root rw\n`,
  );
  expect(() => withSiteFolder(newsroom, mounts)).toThrow(FaultError);
  expect(() => withSiteFolder(newsroom, mounts)).toThrow(/mend {6}mount the disk elsewhere, and let dist be/);
  expect(withSiteFolder(newsroom).dist).toBe(newsroom.dist);
});

it('mount points with spaces in their names are read', () => {
  expect(parseMounts('1 2 0:3 / /srv/the\\040site rw - ext4 x rw')).toEqual(new Set(['/srv/the site']));
});
