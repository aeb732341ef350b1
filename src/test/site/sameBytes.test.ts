import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { derive } from '../../derive/derive.ts';
import { buildNewsroom, buildPages, differing, siteIn } from '../builtSite.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';
import { builtCopy, sharedSite } from '../sharedSite.ts';

describe('the same newsroom', () => {
  it('gives the same bytes in another folder, time zone and language', async () => {
    const first = await sharedSite('harbour');
    const elsewhere = { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' };
    const second = await buildNewsroom(copyNewsroom('harbour'), elsewhere);
    expect(differing(first, second)).toEqual([]);
    expect(first.files.length).toBeGreaterThan(15);
  });

  it('gives the same bytes after an edit and its undoing, and takes away what a draft had', async () => {
    const story = 'content/stories/museum-visits/story.md';
    const first = await sharedSite('quarters');
    const newsroom = await builtCopy('quarters');
    edit(newsroom, story, 'published: ', 'draft: true\npublished: ');
    const edited = await buildPages(newsroom);
    expect(edited.files.filter((file) => file.startsWith('museum-visits'))).toEqual([]);
    edit(newsroom, story, 'draft: true\npublished: ', 'published: ');
    expect(differing(first, await buildPages(newsroom))).toEqual([]);
  });
});

describe('npm run derive', () => {
  it.each(['harbour', 'quarters', 'hostile', 'councils', 'project'] as const)(
    'makes of %s the tables that are committed, and the same again',
    async (name) => {
      const newsroom = copyNewsroom(name);
      const committed = siteIn(newsroom.derived);
      const bytes = new Map(committed.files.map((file) => [file, committed.bytes(file)]));
      rmSync(newsroom.derived, { recursive: true });
      await derive(newsroom, { write: true });
      expect((await derive(newsroom, { write: true })).written).toEqual([]);
      expect(siteIn(newsroom.derived).files).toEqual(committed.files);
      for (const [file, before] of bytes) {
        expect([file, readFileSync(path.join(newsroom.derived, file)).equals(before)]).toEqual([file, true]);
      }
    },
  );
});
