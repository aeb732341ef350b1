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
    await dev.shows(PAGE, /<h1[^>]*><span data-passage/);
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

  it('shows the page of a broken story as it was, and the page by itself once it is mended', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(dev.origin() + PAGE);
      edit(dev.newsroom(), STORY, 'figures:\n', 'figures: [\n');
      await page.getByRole('region', { name: 'Faults' }).waitFor({ timeout: 60_000 });
      expect((await dev.get(PAGE)).text).toContain('Crews answered');
      edit(dev.newsroom(), STORY, 'figures: [\n', 'figures:\n');
      await page.getByRole('region', { name: 'Faults' }).waitFor({ state: 'detached', timeout: 60_000 });
      edit(dev.newsroom(), STORY, '## The rate', '## The rates at last');
      await page.getByRole('heading', { name: 'The rates at last' }).waitFor({ timeout: 60_000 });
    } finally {
      await browser.close();
    }
  });

  it('shows the faults of a story that was never told, and nothing of the engine', async () => {
    mkdirSync(path.join(dev.newsroom().stories, 'unborn'));
    writeFileSync(path.join(dev.newsroom().stories, 'unborn/story.md'), 'No front matter.\n');
    await dev.shows('/data/unborn/', /unborn\/story\.md:1<\/code> no front matter/);
    const { status, text } = await dev.get('/data/unborn/');
    expect([status, text.includes('.ts')]).toEqual([503, false]);
  });

  it.each([
    ['scripts/derive/lifeboats.ts', 'export default', 'export defualt', /scripts\/derive\/lifeboats\.ts/],
    ['data/sources/lifeboat-returns/source.yaml', 'publisher:', 'publihser:', /unknown key: publihser/],
  ])('keeps all pages while a file behind the tables is broken: %s', async (file, text, by, fault) => {
    const before = (await dev.get(PAGE)).text;
    edit(dev.newsroom(), file, text, by);
    await dev.shows('/data/desk/api/overview/', fault);
    expect((await dev.get(PAGE)).text).toBe(before);
    edit(dev.newsroom(), file, by, text);
    await dev.shows('/data/desk/api/overview/', /"faults":\[\]}$/);
  });

  it('keeps the last figures while a raw file does not match its checksum', async () => {
    edit(dev.newsroom(), RAW, 'Kelda,2023,7,', 'Kelda,2023,8,');
    await dev.says(/raw file has changed/);
    expect((await dev.get(PAGE)).text).toMatch(/seven call-outs/);
  });
});
