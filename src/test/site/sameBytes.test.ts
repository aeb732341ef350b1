import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildNewsroom, differing, siteIn } from '../builtSite.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';
import { runCommand } from '../runCommand.ts';
import { builtCopy, sharedSite } from '../sharedSite.ts';

const STORY = 'content/stories/lifeboats/story.md';

describe('the same newsroom', () => {
  let first: BuiltSite;

  beforeAll(async () => {
    first = await sharedSite('harbour');
  });

  it('gives the same bytes in another folder, time zone and language', async () => {
    const elsewhere = { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' };
    const second = await buildNewsroom(copyNewsroom('harbour'), elsewhere);
    expect(differing(first, second)).toEqual([]);
    expect(first.files.length).toBeGreaterThan(15);
  });

  it('gives the same bytes when it is built again on top of itself', async () => {
    const newsroom = await builtCopy('harbour');
    expect(differing(first, await buildNewsroom(newsroom))).toEqual([]);
  });

  it('gives the same bytes after an edit and its undoing as if nobody had touched it', async () => {
    const newsroom = await builtCopy('harbour');
    edit(newsroom, STORY, 'Its own page', 'The other page');
    const edited = await buildNewsroom(newsroom);
    expect(edited.text('lifeboats/kelda/index.html')).toContain('The other page');
    edit(newsroom, STORY, 'The other page', 'Its own page');
    expect(differing(first, await buildNewsroom(newsroom))).toEqual([]);
  });

  it('takes pages away whose areas are gone', async () => {
    const newsroom = await builtCopy('harbour');
    edit(
      newsroom,
      'content/stories/lifeboats/story.md',
      'published: 2024-02-10',
      'published: 2024-02-10\ndraft: true',
    );
    const site = await buildNewsroom(newsroom);
    expect(site.files.filter((file) => file.startsWith('lifeboats'))).toEqual([]);
  });
});

describe('npm run derive', () => {
  it.each(['harbour', 'quarters', 'hostile', 'project'] as const)(
    'makes of %s the tables that are committed, and the same again',
    async (name) => {
      const newsroom = copyNewsroom(name);
      const committed = siteIn(newsroom.derived);
      const bytes = new Map(committed.files.map((file) => [file, committed.bytes(file)]));
      rmSync(newsroom.derived, { recursive: true });
      const first = await runCommand('derive', newsroom.root);
      const second = await runCommand('derive', newsroom.root);
      expect([first.status, second.status]).toEqual([0, 0]);
      expect(second.stdout).not.toMatch(/written/);
      expect(siteIn(newsroom.derived).files).toEqual(committed.files);
      for (const [file, before] of bytes) {
        expect([file, readFileSync(path.join(newsroom.derived, file)).equals(before)]).toEqual([file, true]);
      }
    },
  );
});
