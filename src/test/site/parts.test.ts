import { cpSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { isIn, parseShard, partFolder } from '../../publish/shard.ts';
import { differing, siteIn } from '../builtSite.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';
import { type Ran, runCommand } from '../runCommand.ts';

const build = (newsroom: Newsroom, ...options: string[]): Promise<Ran> =>
  runCommand('build', newsroom.root, {}, ['--no-png', ...options]);

describe('a site built in parts', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = copyNewsroom('harbour');
    edit(newsroom, 'content/site.yaml', '\npublisher:', '\nfiles: lean\npublisher:');
    await build(newsroom);
    cpSync(newsroom.dist, `${newsroom.root}/whole`, { recursive: true });
    rmSync(newsroom.dist, { recursive: true });
    for (const index of [1, 2]) await build(newsroom, '--shard', `${index}/2`);
  });

  it('has no file in two of them', () => {
    const [first, second] = [1, 2].map(
      (index) => new Set(siteIn(partFolder(newsroom.dist, { index })).files),
    );
    expect(second?.size).toBeGreaterThan(20);
    expect([...(first ?? [])].filter((file) => second?.has(file))).toEqual(['part.json']);
  });

  it('is byte for byte the site that one machine builds', async () => {
    expect(await build(newsroom, '--merge')).toMatchObject({ status: 0 });
    expect(differing(siteIn(newsroom.dist), siteIn(`${newsroom.root}/whole`))).toEqual([]);
  });

  it('is refused when a part lacks a file, and leaves the site that was there', async () => {
    const folder = partFolder(newsroom.dist, { index: 2 });
    const page = siteIn(folder).pages[0] ?? '';
    cpSync(folder, `${newsroom.root}/kept`, { recursive: true });
    rmSync(`${folder}/${page}`);
    const { status, stderr } = await build(newsroom, '--merge');
    expect([status, stderr]).toEqual([1, expect.stringContaining('dist-shard-2  part is not whole')]);
    expect(differing(siteIn(newsroom.dist), siteIn(`${newsroom.root}/whole`))).toEqual([]);
    cpSync(`${newsroom.root}/kept`, folder, { recursive: true });
  });

  it('is refused when the story has changed since, and when a part is missing', async () => {
    edit(newsroom, 'content/stories/lifeboats/story.md', 'published: 2024-02-10', 'published: 2024-02-11');
    rmSync(partFolder(newsroom.dist, { index: 2 }), { recursive: true });
    const { status, stderr } = await build(newsroom, '--merge');
    expect(status).toBe(1);
    expect(stderr).toContain('dist-shard-1  part was built from other inputs');
    expect(stderr).toContain('dist-shard-2  part is missing: 2/2');
  });
});

describe('parseShard', () => {
  it.each([
    ['2/4', { index: 2, of: 4 }],
    ['1/1', { index: 1, of: 1 }],
    ['5/4', null],
    ['0/4', null],
    ['2', null],
    ['2/4/5', null],
  ])('reads %s', (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });
});

describe('isIn', () => {
  it('gives each edition to one part, and each part its share', () => {
    const parts = [1, 2, 3, 4].map((index) => ({ index, of: 4 }));
    const owners = Array.from({ length: 1000 }, (_, area) => parts.filter((part) => isIn(part, `a${area}`)));
    expect(owners.every((all) => all.length === 1)).toBe(true);
    for (const part of parts) {
      const share = owners.filter(([owner]) => owner === part).length;
      expect(share).toBeGreaterThan(200);
      expect(share).toBeLessThan(300);
    }
  });
});
