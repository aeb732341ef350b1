import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { developmentServer } from '../developmentServer.ts';
import { edit } from '../newsroomCopy.ts';

/**
 * The pictures of the guide to the desk. `PICTURES=write` writes them; without it the test holds that what
 * they show can still be reached.
 */

const STORY = 'content/stories/stalking-prosecutions/story.md';
const ADDRESS = '/desk/stalking-prosecutions/?edition=west-midlands';
const FOLDER = path.resolve('.github');

const { origin, newsroom } = developmentServer('project', ADDRESS, /<desk-story/);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});

afterAll(() => browser?.close());

async function keep(name: string): Promise<void> {
  if (process.env['PICTURES'] !== 'write') return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: path.join(FOLDER, `desk-${name}.png`) });
}

it('shows a passage with its source and branches, and as other editions print it', async () => {
  await page.goto(`${origin()}${ADDRESS}&passage=8`);
  await page.getByText('In other editions').waitFor();
  await page.locator('desk-grid').getByText('England and Wales').first().waitFor();
  expect(await page.locator('desk-source').innerText()).toMatch(/taken in \d of 6 editions/);
  await keep('passage');
});

it('underlines a word that the figures do not bear out, in its place', async () => {
  edit(newsroom(), STORY, '{{ prosecutions.movement }} the year before{%', 'fewer than the year before{%');
  await page.goto(`${origin()}${ADDRESS}`);
  await page.getByText('fewer than the year before').first().click();
  await page.locator('.desk-fault').first().waitFor();
  expect(await page.locator('.desk-fault').first().innerText()).toContain('fewer');
  await page.locator('desk-source .desk-own').first().waitFor();
  await page.locator('desk-edition .desk-fault').first().scrollIntoViewIfNeeded();
  await keep('fault');
});

it('asks for a release by a file, by what was fetched, or made up', async () => {
  await page.goto(`${origin()}/desk/_release/`);
  await page.getByRole('radio').first().waitFor();
  expect(await page.getByRole('radio').count()).toBe(3);
  await keep('release');
});
