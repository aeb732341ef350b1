import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { developmentServer } from '../developmentServer.ts';
import { edit, editRelease } from '../newsroomCopy.ts';

const STORY = 'content/stories/lifeboats/story.md';
const RAW = 'data/sources/lifeboat-returns/2024-02-01.csv';
const PAGE = '/data/lifeboats/kelda/';

describe('npm run dev', () => {
  const dev = developmentServer('harbour', PAGE, /call-outs on Kelda/);

  it('shows new figures when a raw file and its checksum change', async () => {
    editRelease(dev.newsroom(), RAW, 'Kelda,2023,4,', 'Kelda,2023,7,');
    await dev.shows(PAGE, /seven call-outs/);
  });

  it('shows new figures when a recipe changes', async () => {
    edit(
      dev.newsroom(),
      'scripts/derive/lifeboats.ts',
      '(callouts / boats) * 10_000',
      '(callouts / boats) * 20_000',
    );
    await dev.shows(PAGE, /56\.0 per 1,000 boats/);
  });

  it('marks what nobody has read, where the newsroom asks for readers', async () => {
    expect((await dev.get(PAGE)).text).not.toContain('<mark');
    edit(dev.newsroom(), 'content/site.yaml', 'approval: { required: false }', '');
    await dev.shows(PAGE, /<h1[^>]*><mark class="unread"/);
    edit(
      dev.newsroom(),
      'content/site.yaml',
      'numbers: pa\n',
      'numbers: pa\napproval: { required: false }\n',
    );
    await dev.shows(PAGE, /<h1[^>]*>[^<]/);
  });

  it('shows a story that is new', async () => {
    const story = readFileSync(path.join(dev.newsroom().stories, 'storm-warnings/story.md'), 'utf8');
    mkdirSync(path.join(dev.newsroom().stories, 'calm'));
    writeFileSync(
      path.join(dev.newsroom().stories, 'calm/story.md'),
      story.replace('What a gale does', 'What a calm does'),
    );
    await dev.shows('/data/calm/kelda/', /What a calm does to the boats of Kelda/);
  });

  it('shows the fault of a broken story over the page, and the page by itself once it is mended', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      edit(dev.newsroom(), STORY, '## The rate', '## The 15 rates');
      await expect.poll(async () => (await dev.get(PAGE)).status).toBe(500);
      const fault = page.locator('vite-error-overlay').getByText('unbound number in the heading: 15').first();
      // Astro sends the fault a moment after the page: a browser that has not connected by then asks again.
      const seen = async () => {
        if (await fault.isVisible()) return true;
        await page.goto(dev.origin() + PAGE);
        return false;
      };
      await expect.poll(seen, { interval: 1000 }).toBe(true);
      edit(dev.newsroom(), STORY, '## The 15 rates', '## The rates at last');
      await page.getByRole('heading', { name: 'The rates at last' }).waitFor({ timeout: 0 });
    } finally {
      await browser.close();
    }
  });

  it('keeps the last figures while a raw file does not match its checksum', async () => {
    edit(dev.newsroom(), RAW, 'Kelda,2023,7,', 'Kelda,2023,8,');
    await dev.says(/raw file has changed/);
    expect((await dev.get(PAGE)).text).toMatch(/seven call-outs/);
  });
});
