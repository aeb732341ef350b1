import { describe, expect, it } from 'vitest';
import { developmentServer } from '../developmentServer.ts';
import { edit } from '../newsroomCopy.ts';

const STORY = 'content/stories/lifeboats/story.md';

describe('npm run dev', () => {
  const dev = developmentServer('harbour', '/data/lifeboats/kelda/', /call-outs on Kelda/);

  it('shows drafts, marked as such', async () => {
    const { status, text } = await dev.get('/data/storm-warnings/kelda/');
    expect([status, text]).toEqual([200, expect.stringContaining('The gale brought')]);
    expect(text).toContain('<p class="draft">Draft</p>');
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
