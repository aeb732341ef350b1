import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { developmentServer } from '../developmentServer.ts';
import { edit } from '../newsroomCopy.ts';
import { violations } from './violations.ts';

/** Of a file that was made on another system: its line ends stay. */
const STORY = `---
headline: Call-outs {{ area.in }}
standfirst: What the crews did
published: 2024-02-10
editions: { areas: harbour, of: lifeboats }
figures: { callouts: lifeboats.callouts }
---
{% if callouts.available %}
There were {{ callouts.latest | count: "call-out" }} {{ area.in }} in {{ callouts.latest.period }}.
{% if callouts.latest.provisional %}The newest count is provisional.{% endif %}
{% endif %}

{% if callouts.rose.available and callouts.rose %}
Call-outs rose {{ area.in }}.
{% endif %}
`.replaceAll('\n', '\r\n');
const FAULTY = STORY.replace('Call-outs rose', 'Call-outs fell');

const server = developmentServer('harbour', '/desk/', /desk-overview/);
let browser: Browser;
let page: Page;
let file: string;

beforeAll(async () => {
  const newsroom = server.newsroom();
  edit(newsroom, 'content/site.yaml', 'approval: { required: false }', 'approval: { desk: Harbour desk }');
  file = path.join(newsroom.stories, 'tides', 'story.md');
  mkdirSync(path.dirname(file));
  writeFileSync(file, STORY);
  await server.shows('/desk/tides/', /desk-story/);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
}, 240_000);

afterAll(() => browser?.close());

const text = () => readFileSync(file, 'utf8');
const approved = () => readFileSync(path.join(path.dirname(file), 'approved.yaml'), 'utf8');
const said = (what: RegExp) => expect.poll(() => page.locator('.desk-said').textContent()).toMatch(what);

it('a wrong word is mended by its key, and nothing else of the file changes', async () => {
  writeFileSync(file, FAULTY);
  await page.goto(`${server.origin()}/desk/tides/?edition=hallow&passage=3`);
  await page.getByRole('button', { name: 'Write “rose” for “fell”' }).first().waitFor();
  await page.keyboard.press('m');
  await said(/“fell” became “rose” in line 14\. u to undo\./);
  expect(text()).toBe(STORY);
  await page.keyboard.press('u');
  await said(/^Undone/);
  expect(text()).toBe(FAULTY);
  await page.keyboard.press('r');
  await said(/^Done again/);
  expect(text()).toBe(STORY);
});

it('a wording is approved by its key where its extremes were shown, and taken back', async () => {
  await page.locator('#desk-approve').waitFor();
  await expect.poll(() => page.locator('#desk-approve').isEnabled()).toBe(true);
  await page.waitForTimeout(700);
  await page.keyboard.press('a');
  await said(/^Approved\. \d+ left\. u to undo\.$/);
  expect(approved()).toContain('by: Harbour desk');
  await page.keyboard.press('u');
  await said(/^Undone: approval of 1 wording/);
  expect(() => approved()).toThrow('ENOENT');
});

it('a text that somebody else has changed is shown beside ours, and stays unless ours is chosen', async () => {
  writeFileSync(file, FAULTY);
  const mend = page.getByRole('button', { name: 'Write “rose” for “fell”' }).first();
  await mend.waitFor();
  const theirs = FAULTY.replace('the crews', 'crews');
  await page.route('**/api/mend/', (route) => {
    writeFileSync(file, theirs);
    return route.continue();
  });
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.textContent()).toMatch(/crews did/);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await said(/Nothing was written/);
  expect(text()).toBe(theirs);
  await page.unroute('**/api/mend/');
});

it('keys can be seen and turned off, and do nothing in a field', async () => {
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.waitFor();
  expect(await violations(page)).toEqual([]);
  await sheet.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  expect(await sheet.count()).toBe(0);
  await page.getByRole('button', { name: 'Keys' }).click();
  await sheet.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
});
