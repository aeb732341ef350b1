import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { developmentServer } from '../developmentServer.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';

const PATIENT = { timeout: 60_000 };
const STORY = 'content/stories/lifeboats/story.md';

/** As it is before anything is filled in. */
async function newNewsroom() {
  const newsroom = copyNewsroom('harbour');
  edit(newsroom, 'content/site.yaml', 'url: https://example.org/data/', 'url:');
  renameSync(path.join(newsroom.root, 'data'), path.join(newsroom.root, 'later'));
  return newsroom;
}

describe('npm run dev in a new newsroom', () => {
  const dev = developmentServer(newNewsroom, '/desk/', /<desk-overview>/);

  it('says what is missing, there and at the desk, and shows the stories once it is there', async () => {
    await dev.says(/There is nothing to show yet.*content\/site\.yaml:3:5 {2}empty value for url/s);
    await dev.shows('/desk/api/overview/', /empty value for url.*no areas: the file is missing/);
    const { root } = dev.newsroom();
    renameSync(path.join(root, 'later'), path.join(root, 'data'));
    edit(dev.newsroom(), 'content/site.yaml', '\nurl:\n', '\nurl: https://example.org/data/\n');
    await dev.shows('/desk/api/overview/', /lifeboat call-outs.*"faults":\[\]\}$/);
    await dev.says(/run npm run dev again/);
  });
});

describe('npm run dev', () => {
  const dev = developmentServer('harbour', '/data/lifeboats/kelda/', /call-outs on Kelda/);

  it('shows drafts, marked as such', async () => {
    const { status, text } = await dev.get('/data/storm-warnings/kelda/');
    expect([status, text]).toEqual([200, expect.stringContaining('The gale brought')]);
    expect(text).toContain('<p class="draft">Draft</p>');
  });

  it('derives a table again that somebody has deleted', async () => {
    const table = path.join(dev.newsroom().derived, 'lifeboats.csv');
    const before = readFileSync(table, 'utf8');
    rmSync(table);
    await expect.poll(() => existsSync(table) && readFileSync(table, 'utf8'), PATIENT).toBe(before);
    await dev.shows('/data/desk/api/overview/', /"faults":\[\]\}$/);
  });

  it('shows an edit of a story without a restart', async () => {
    edit(
      dev.newsroom(),
      STORY,
      'There is little to compare it with.',
      'There is next to nothing to set it against.',
    );
    await dev.shows('/data/lifeboats/tern-skerries/', /next to nothing to set it against/);
  });

  it.each(['/data/desk/api/overview/', '/__open-in-editor?file='])(
    'refuses a page of another origin: %s',
    async (address) => {
      const ask = (origin: string) => fetch(dev.origin() + address, { headers: { origin } });
      expect((await ask('http://elsewhere.example')).status).toBe(403);
      expect((await ask(dev.origin())).status).not.toBe(403);
    },
  );
});
