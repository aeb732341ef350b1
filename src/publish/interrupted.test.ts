import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { buildNewsroom } from '../test/builtSite.ts';
import { filesUnder } from '../test/failingOperations.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { ended, PROJECT, runCommand, startCommand } from '../test/runCommand.ts';

/** Whole builds of a small newsroom, disturbed at moments that nobody chose. */

const STORY = 'content/stories/museum-visits/story.md';
const [OLD_WORDS, NEW_WORDS] = ['paid nothing.', 'paid nothing at all.'];

/**
 * The same moments in every run: shares of the time that a first build takes. One that is built again takes
 * two thirds of it.
 */
const MOMENTS = [0.4, 0.6];

let newsroom: Newsroom;
let old: Record<string, string>;
let fresh: Record<string, string>;
let duration: number;

beforeAll(async () => {
  newsroom = copyNewsroom('quarters');
  await buildNewsroom(newsroom);
  old = filesUnder(newsroom.dist);
  const other = copyNewsroom('quarters');
  edit(other, STORY, OLD_WORDS, NEW_WORDS);
  const start = performance.now();
  await buildNewsroom(other);
  duration = performance.now() - start;
  fresh = filesUnder(other.dist);
});

/** True where the site is one of the two, byte for byte. */
function isWhole(): boolean {
  const shown = JSON.stringify(filesUnder(newsroom.dist));
  return shown === JSON.stringify(old) || shown === JSON.stringify(fresh);
}

describe('a build that is killed at any moment', () => {
  it.each(MOMENTS)('leaves a site that is whole: after %d of its time', async (moment) => {
    edit(newsroom, STORY, OLD_WORDS, NEW_WORDS);
    const child = startCommand('build', newsroom.root);
    const end = ended(child);
    await Promise.race([setTimeout(moment * duration), end]);
    child.kill('SIGKILL');
    await end;
    // Between two renames there is none, and the next build puts the old one back.
    if (existsSync(newsroom.dist)) expect(isWhole()).toBe(true);
    edit(newsroom, STORY, NEW_WORDS, OLD_WORDS);
    await buildNewsroom(newsroom);
    expect(filesUnder(newsroom.dist)).toEqual(old);
  });
});

describe('a build whose disk is full', () => {
  const preload = `--import=${path.join(PROJECT, 'src/test/failingDisk.ts')}`;

  it.each([3, 6, 9, 11])(
    'from its write number %d on ends with a fault, and leaves the old site',
    async (nth) => {
      edit(newsroom, STORY, OLD_WORDS, NEW_WORDS);
      const before = filesUnder(newsroom.dist);
      const { status } = await runCommand('build', newsroom.root, {
        NODE_OPTIONS: preload,
        FAIL_AT: String(nth),
      });
      expect(status).not.toBe(0);
      expect(filesUnder(newsroom.dist)).toEqual(before);
      edit(newsroom, STORY, NEW_WORDS, OLD_WORDS);
    },
  );

  // Some of those builds had rendered pages of the edit that was undone since.
  it('builds as if nothing had been when there is room again', async () => {
    await buildNewsroom(newsroom);
    expect(filesUnder(newsroom.dist)).toEqual(old);
  });
});

describe('a build after another', () => {
  it('says how many pages it rendered, and how many it kept', async () => {
    const again = await runCommand('build', newsroom.root);
    expect(again.stdout).toMatch(/^[^…]*\n0 pages rendered, [3-9] kept because nothing in them changed\n/);
    edit(newsroom, STORY, OLD_WORDS, NEW_WORDS);
    const edited = await runCommand('build', newsroom.root);
    expect(edited.stdout).toMatch(/\n[4-9] pages rendered, \d kept/);
  });

  it('derives tables again only where somebody has changed them, or what they are made of', async () => {
    const [table = ''] = readdirSync(newsroom.derived);
    const file = path.join(newsroom.derived, table);
    const derived = readFileSync(file, 'utf8');
    edit(newsroom, STORY, NEW_WORDS, OLD_WORDS);
    expect((await runCommand('build', newsroom.root)).stdout).not.toContain('deriving');
    appendFileSync(file, 'spoilt\n');
    expect((await runCommand('build', newsroom.root)).stdout).toContain('deriving');
    expect(readFileSync(file, 'utf8')).toBe(derived);
    expect(filesUnder(newsroom.dist)).toEqual(old);
  });
});
