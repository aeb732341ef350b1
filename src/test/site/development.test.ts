import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { launchBrowser } from '../browser.ts';
import { freePort } from '../freePort.ts';
import { copyNewsroom, edit, editRelease } from '../newsroomCopy.ts';
import { startNode } from '../runCommand.ts';

const STORY = 'content/stories/lifeboats/story.md';
const PAGE = '/data/lifeboats/kelda/';
/** Only a server that hangs takes as long. */
const PATIENCE = 60_000;

describe('npm run dev', () => {
  let newsroom: Newsroom;
  let server: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    newsroom = copyNewsroom('harbour');
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const astro = ['node_modules/astro/bin/astro.mjs', 'dev'];
    server = startNode([...astro, '--port', String(port), '--host', '127.0.0.1'], newsroom.root);
    await shows(PAGE, /call-outs on Kelda/);
  });

  afterAll(async () => {
    const gone = new Promise((resolve) => server.once('close', resolve));
    server.kill();
    await gone;
  });

  async function get(address: string): Promise<{ status: number; text: string }> {
    try {
      const response = await fetch(origin + address);
      return { status: response.status, text: await response.text() };
    } catch {
      return { status: 0, text: '' };
    }
  }

  /** Asks for a page until it shows what it should. */
  async function shows(address: string, wanted: RegExp): Promise<void> {
    const end = Date.now() + PATIENCE;
    let seen = await get(address);
    while (!wanted.test(seen.text) && Date.now() < end) {
      await setTimeout(100);
      seen = await get(address);
    }
    expect(seen.text).toMatch(wanted);
  }

  it('shows drafts, marked as such', async () => {
    const { status, text } = await get('/data/storm-warnings/kelda/');
    expect([status, text]).toEqual([200, expect.stringContaining('The gale brought')]);
    expect(text).toContain('<p class="draft">Draft</p>');
  });

  it('shows an edit of a story without a restart', async () => {
    edit(
      newsroom,
      STORY,
      'There is little to compare it with.',
      'There is next to nothing to set it against.',
    );
    await shows('/data/lifeboats/tern-skerries/', /next to nothing to set it against/);
  });

  it('shows new figures when a raw file and its checksum change', async () => {
    editRelease(newsroom, 'data/sources/lifeboat-returns/2024-02-01.csv', 'Kelda,2023,4,', 'Kelda,2023,7,');
    await shows(PAGE, /seven call-outs/);
  });

  it('shows new figures when a recipe changes', async () => {
    edit(
      newsroom,
      'scripts/derive/lifeboats.ts',
      '(callouts / boats) * 10_000',
      '(callouts / boats) * 20_000',
    );
    await shows(PAGE, /56\.0 per 1,000 boats/);
  });

  it('marks what nobody has read, where the newsroom asks for readers', async () => {
    expect((await get(PAGE)).text).not.toContain('<mark');
    edit(newsroom, 'content/site.yaml', 'approval: { required: false }', '');
    await shows(PAGE, /<h1[^>]*><mark class="unread"/);
    edit(newsroom, 'content/site.yaml', 'numbers: pa\n', 'numbers: pa\napproval: { required: false }\n');
    await shows(PAGE, /<h1[^>]*>[^<]/);
  });

  it('shows a story that is new', async () => {
    const story = readFileSync(path.join(newsroom.stories, 'storm-warnings/story.md'), 'utf8');
    mkdirSync(path.join(newsroom.stories, 'calm'));
    writeFileSync(
      path.join(newsroom.stories, 'calm/story.md'),
      story.replace('What a gale does', 'What a calm does'),
    );
    await shows('/data/calm/kelda/', /What a calm does to the boats of Kelda/);
  });

  it('shows the fault of a broken story over the page, and the page by itself once it is mended', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      // Before it listens, it hears of no change.
      const listens = page.waitForEvent('console', (message) => message.text().includes('connected'));
      await page.goto(origin + PAGE);
      await listens;
      edit(newsroom, STORY, '## The rate', '## The 15 rates');
      await page
        .locator('vite-error-overlay')
        .getByText('unbound number in the heading: 15')
        .first()
        .waitFor({ timeout: PATIENCE });
      expect((await get(PAGE)).status).toBe(500);
      edit(newsroom, STORY, '## The 15 rates', '## The rates at last');
      await page.getByRole('heading', { name: 'The rates at last' }).waitFor({ timeout: PATIENCE });
    } finally {
      await browser.close();
    }
  });

  it('keeps the last figures while a raw file does not match its checksum', async () => {
    edit(newsroom, 'data/sources/lifeboat-returns/2024-02-01.csv', 'Kelda,2023,7,', 'Kelda,2023,8,');
    await setTimeout(500);
    await shows(PAGE, /seven call-outs/);
  });
});
