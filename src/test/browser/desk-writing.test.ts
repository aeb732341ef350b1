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

const server = developmentServer('harbour', '/data/desk/', /desk-overview/);
let browser: Browser;
let page: Page;
let file: string;

beforeAll(async () => {
  const newsroom = server.newsroom();
  edit(newsroom, 'content/site.yaml', 'approval: { required: false }', 'approval: { desk: Harbour desk }');
  file = path.join(newsroom.stories, 'tides', 'story.md');
  mkdirSync(path.dirname(file));
  writeFileSync(file, STORY);
  await server.shows('/data/desk/tides/', /desk-story/);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
}, 240_000);

afterAll(() => browser?.close());

const text = () => readFileSync(file, 'utf8');
const approved = () => readFileSync(path.join(path.dirname(file), 'approved.yaml'), 'utf8');
const said = (what: RegExp) =>
  expect.poll(() => page.locator('.desk-said').textContent(), { timeout: 15_000 }).toMatch(what);

/** Presses the key until all was shown. */
async function approveOn(shown: Page): Promise<void> {
  const textOf = async (selector: string) => (await shown.locator(selector).allTextContents()).join('');
  for (let press = 0; press < 12; press++) {
    await shown.waitForTimeout(450);
    await shown.keyboard.press('a');
    // A note asks for another press; without one, it is being written.
    for (let wait = 0; wait < 30; wait++) {
      const note = await textOf('.desk-foot [role="status"]');
      // Read after the note, which may be one of the next passage.
      if (/^Approved/.test(await textOf('.desk-said'))) return;
      if (note !== '') break;
      await shown.waitForTimeout(100);
    }
  }
}

it('a wrong word is mended by its key, and nothing else of the file changes', async () => {
  writeFileSync(file, FAULTY);
  await page.goto(`${server.origin()}/data/desk/tides/?edition=hallow`);
  await page.getByRole('button', { name: 'Write “rose” for “fell”' }).first().waitFor();
  expect(await page.evaluate(() => [...(CSS.highlights.get('desk-fault') ?? [])].map(String))).toEqual([
    'fell',
  ]);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(page.url()).toMatch(/passage=0$/);
  await page.locator('desk-edition').getByText('Call-outs fell in Hallow.').first().click();
  expect(page.url()).toMatch(/passage=3$/);
  await page.locator('desk-source').getByRole('button', { name: 'Write “rose” for “fell”' }).waitFor();
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
  // The first press shows what is below.
  await page.keyboard.press('a');
  expect(() => approved()).toThrow('ENOENT');
  await approveOn(page);
  await said(/^Approved\. \d+ left\. u to undo\.$/);
  expect(approved()).toContain('by: Harbour desk');
  await page.keyboard.press('u');
  await said(/^Undone: approval of 1 wording/);
  expect(() => approved()).toThrow('ENOENT');
});

it.each([1366, 1440])(
  'a wording is approved by its key alone, %i px wide, also where it was passed over',
  async (width) => {
    await page.setViewportSize({ width, height: 480 });
    await page.goto(`${server.origin()}/data/desk/tides/?edition=hallow&passage=2`);
    const foot = page.locator('desk-source .desk-foot');
    await expect.poll(() => page.locator('#desk-approve').isEnabled()).toBe(true);
    const { height } = (await foot.boundingBox()) ?? {};
    // As by the End key: what lies between was never in sight.
    await page.locator('desk-source').evaluate((column) => column.scrollTo(0, column.scrollHeight));
    await page.waitForTimeout(700);
    await page.keyboard.press('a');
    expect(await foot.textContent()).toContain('More to see before that.');
    expect((await foot.boundingBox())?.height).toBe(height);
    await approveOn(page);
    await said(/^Approved/);
    await page.keyboard.press('u');
    await said(/^Undone/);
  },
);

it('texts beside the story are reached, shown and approved by the same keys', async () => {
  await page.setViewportSize({ width: 1366, height: 900 });
  await page.goto(`${server.origin()}/data/desk/tides/?edition=hallow`);
  const beside = page.getByRole('region', { name: 'Texts beside the story' });
  await beside.getByText('site', { exact: true }).waitFor();
  const last = beside.locator('[data-passage]').last();
  await last.click();
  await page.keyboard.press('k');
  await page.keyboard.press('n');
  const index = await last.getAttribute('data-passage');
  await expect.poll(() => page.url()).toContain(`passage=${index}`);
  await page.locator('desk-source').getByRole('heading', { name: 'Site' }).waitFor();
  await expect.poll(() => page.locator('#desk-approve').isEnabled()).toBe(true);
  await approveOn(page);
  await said(/^Approved/);
  expect(approved()).toContain('in: site');
  await page.keyboard.press('u');
  await said(/^Undone/);
});

it('the next to read is in the next edition where nothing is left below', async () => {
  await page.goto(`${server.origin()}/data/desk/tides/?edition=hallow`);
  const total = page.getByRole('button', { name: /^\d+ wordings unread, no faults in this story$/ });
  await total.waitFor();
  await page.locator('desk-edition [data-passage]').last().click();
  await page.keyboard.press('n');
  await expect.poll(() => page.url()).not.toContain('edition=hallow');
  expect(page.url()).toMatch(/passage=\d/);
  await page.locator('desk-edition [aria-current]').first().waitFor();
  await total.click();
  await expect.poll(() => page.url()).not.toMatch(/passage=0/);
});

it('a text that somebody else has changed is shown beside ours, and stays unless ours is chosen', async () => {
  writeFileSync(file, FAULTY);
  await page.goto(`${server.origin()}/data/desk/tides/?edition=hallow&passage=3`);
  const mend = page.locator('desk-source').getByRole('button', { name: 'Write “rose” for “fell”' });
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

it('two pages write one after the other, and a key that is held writes once', async () => {
  writeFileSync(file, STORY);
  const other = await browser.newPage({ viewport: { width: 1280, height: 3000 } });
  await other.goto(`${server.origin()}/data/desk/tides/?edition=hallow&passage=3`);
  await page.setViewportSize({ width: 1280, height: 3000 });
  await page.goto(`${server.origin()}/data/desk/tides/?edition=hallow&passage=2`);
  for (const each of [page, other]) {
    await expect.poll(() => each.locator('#desk-approve').isEnabled()).toBe(true);
    await each.waitForTimeout(700);
  }
  await page.keyboard.down('a');
  for (let held = 0; held < 5; held++) await page.keyboard.down('a');
  await page.keyboard.up('a');
  await said(/^Approved/);
  expect(approved().match(/by: Harbour desk/g)).toHaveLength(1);
  await other.bringToFront();
  await approveOn(other);
  await expect.poll(() => approved().match(/by: Harbour desk/g)?.length, { timeout: 15_000 }).toBe(2);
  await other.close();
});

it('keys can be seen and turned off, and do nothing in a field', async () => {
  await page.keyboard.press('e');
  const [edition] = await page.locator('desk-edition input').all();
  await page.keyboard.type('ju');
  expect(await edition?.inputValue()).toBe('ju');
  await page.keyboard.press('Escape');
  expect(await edition?.inputValue()).not.toBe('ju');
  await page.keyboard.press('e');
  await page.keyboard.type('nowhere');
  await page.keyboard.press('Enter');
  await page.getByText('No edition is called “nowhere”.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.keyboard.type('brack');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('edition=brackness');
  await page.keyboard.press('e');
  await page.locator('desk-keys').click({ position: { x: 2, y: 2 } });
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
