import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { buildNewsroom } from '../test/builtSite.ts';
import { filesUnder } from '../test/failingOperations.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { PROJECT, runCommand } from '../test/runCommand.ts';
import { BuildStore } from './buildStore.ts';

/** Whole builds of a small newsroom, disturbed where they write. */

const STORY = 'content/stories/museum-visits/story.md';
const [OLD_WORDS, NEW_WORDS] = ['paid nothing.', 'paid nothing at all.'];
const PRELOAD = { NODE_OPTIONS: `--import=${path.join(PROJECT, 'src/test/interrupt.ts')}` };

let newsroom: Newsroom;
let old: Record<string, string>;
let fresh: Record<string, string>;

beforeAll(async () => {
  newsroom = copyNewsroom('quarters');
  await buildNewsroom(newsroom);
  old = filesUnder(newsroom.dist);
  const other = copyNewsroom('quarters');
  edit(other, STORY, OLD_WORDS, NEW_WORDS);
  await buildNewsroom(other);
  fresh = filesUnder(other.dist);
});

describe('a build that is killed', () => {
  it.each([2, 5, 10])(
    'at its write number %d leaves the old site, and the next one is as if nothing had been',
    async (nth) => {
      edit(newsroom, STORY, OLD_WORDS, NEW_WORDS);
      const killed = await runCommand('build', newsroom.root, { ...PRELOAD, KILL_AT: String(nth) });
      expect(killed.signal).toBe('SIGKILL');
      expect(filesUnder(newsroom.dist)).toEqual(old);
      await buildNewsroom(newsroom);
      expect(filesUnder(newsroom.dist)).toEqual(fresh);
      edit(newsroom, STORY, NEW_WORDS, OLD_WORDS);
      await buildNewsroom(newsroom);
      expect(filesUnder(newsroom.dist)).toEqual(old);
    },
  );

  it('before it knows that the site is shown has the next one make it again', async () => {
    using store = BuildStore.open(newsroom);
    if (store.record) await store.setSite({ ...store.record, finished: null }, [...store.files.values()]);
    const { stdout } = await runCommand('build', newsroom.root);
    expect(stdout).toContain('5 pages rendered, 0 kept');
    expect(filesUnder(newsroom.dist)).toEqual(old);
  });
});

describe('a build whose disk is full', () => {
  it.each([3, 6, 8, 10])(
    'from its write number %d on ends with a fault, and leaves the old site',
    async (nth) => {
      edit(newsroom, STORY, OLD_WORDS, NEW_WORDS);
      const before = filesUnder(newsroom.dist);
      const { status, stderr } = await runCommand('build', newsroom.root, {
        ...PRELOAD,
        FAIL_AT: String(nth),
      });
      expect([status, stderr]).toEqual([1, expect.stringContaining('the disk is full: ENOSPC')]);
      expect(stderr).not.toMatch(/^ +at /m);
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
