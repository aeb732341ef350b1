import { renameSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { developmentServer } from '../developmentServer.ts';
import { edit } from '../newsroomCopy.ts';
import { violations } from './violations.ts';

const FILE = 'content/stories/lifeboats/story.md';
const KELDA = '/data/desk/lifeboats/?edition=kelda';

describe('the desk', () => {
  const dev = developmentServer('harbour', '/data/desk/', /<desk-overview>/);
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  async function open(address: string, width = 1280): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    page.setDefaultTimeout(60_000);
    await page.goto(dev.origin() + address);
    return page;
  }

  it('lists the stories, and leads to one, where all of its editions are listed', async () => {
    const page = await open('/data/desk/');
    const row = page.locator('desk-overview tbody tr', { hasText: 'storm-warnings' });
    await row.getByText('draft').waitFor();
    await page.getByRole('link', { name: /lifeboat call-outs/ }).click();
    await page.locator('desk-edition h1').waitFor();
    const names = page.locator('desk-grid tbody a');
    await expect.poll(() => names.count()).toBeGreaterThan(3);
    await names.filter({ hasText: 'Kelda' }).click();
    await expect.poll(() => page.locator('desk-edition h1').innerText()).toContain('Kelda');
    expect(page.url()).toContain('edition=kelda');
    await page.goBack();
    await expect.poll(() => page.locator('desk-edition h1').innerText()).not.toContain('Kelda');
    await page.close();
  });

  it('sorts the editions by what they say', async () => {
    const page = await open(KELDA);
    const lengths = page.locator('desk-grid tbody td:nth-child(3)');
    await expect.poll(() => lengths.count()).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Characters' }).click();
    const found = (await lengths.allInnerTexts()).map(Number);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect(await page.locator('desk-grid [aria-sort="descending"]').innerText()).toContain('Characters');
    await page.close();
  });

  it('selects a passage by a click and by keys, and keeps it in the address', async () => {
    const page = await open(KELDA);
    const current = page.locator('desk-edition [data-passage][aria-current]');
    await page.locator('desk-edition .standfirst').click({ position: { x: 4, y: 4 } });
    await expect.poll(() => current.getAttribute('data-passage')).toBe('1');
    // The chart that leads stands above the text.
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => current.innerText())
      .toBe(await page.locator('desk-edition .chart-title').first().innerText());
    const passage = await current.getAttribute('data-passage');
    await page.reload();
    await expect.poll(() => current.getAttribute('data-passage')).toBe(passage);
    const number = page.locator('desk-edition a.figure').first();
    await number.click();
    await expect.poll(() => page.url()).toMatch(/figure=known-\d/);
    expect(await number.getAttribute('aria-current')).toBe('true');
    await page.close();
  });

  it('goes from edition to edition by keys, and stays at the same passage', async () => {
    const page = await open(`${KELDA}&passage=0`);
    const heading = page.locator('desk-edition h1');
    const current = page.locator('desk-edition [data-passage][aria-current]');
    await expect.poll(() => current.innerText()).toContain('Kelda');
    await page.locator('desk-grid tbody [aria-current]').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading.innerText()).not.toContain('Kelda');
    await expect.poll(() => current.innerText()).toBe(await heading.innerText());
    const focused = page.locator('desk-grid tbody a:focus');
    expect(await focused.getAttribute('aria-current')).toBe('true');
    await page.close();
  });

  it('folds the list of editions, also after a reload, until somebody goes to it', async () => {
    const page = await open(KELDA);
    const row = page.locator('desk-grid tbody [aria-current]');
    await row.waitFor();
    await page.getByRole('button', { name: 'List of editions' }).click();
    await row.waitFor({ state: 'hidden' });
    await page.reload();
    await row.waitFor({ state: 'attached' });
    expect(await row.isVisible()).toBe(false);
    await page.keyboard.press('g');
    await row.waitFor();
    const focused = page.locator('desk-grid tbody a:focus');
    await expect.poll(() => focused.getAttribute('aria-current')).toBe('true');
    await page.close();
  });

  it('underlines a wrong word in its place as soon as the file has it, and no longer than that', async () => {
    const page = await open(KELDA);
    await page.locator('desk-edition h1').waitFor();
    const fault = page.locator('desk-edition .desk-fault');
    const marked = () => page.evaluate('[...CSS.highlights.get("desk-fault") ?? []].map(String)');
    edit(dev.newsroom(), FILE, 'Crews answered', '15 crews answered');
    await fault.getByText('unbound number in the paragraph: 15').waitFor();
    expect(await marked()).toEqual([expect.stringContaining('15 crews answered')]);
    const above = fault.locator('xpath=../preceding-sibling::p[1]');
    expect(await above.innerText()).toContain('15 crews answered');
    await page.locator('desk-grid .desk-bad').first().waitFor();
    edit(dev.newsroom(), FILE, '15 crews answered', 'Crews answered');
    await fault.waitFor({ state: 'detached' });
    expect(await marked()).toEqual([]);
    await page.close();
  });

  it('keeps the last text in sight while the newest cannot be shown, there and on the site', async () => {
    const page = await open(KELDA);
    await page.locator('desk-edition h1').waitFor();
    const site = await open('/data/lifeboats/kelda/');
    const before = await page.locator('desk-edition h1').innerText();
    edit(dev.newsroom(), FILE, 'Crews answered {{ callouts.latest', 'Crews answered {{ callouts.lattest');
    await page.locator('desk-edition .edition-old').waitFor();
    await page.locator('desk-edition .desk-fault', { hasText: 'lattest' }).waitFor();
    expect(await page.locator('desk-edition h1').innerText()).toBe(before);
    const banner = site.getByRole('region', { name: 'Faults' });
    await banner.getByText('unknown name after callouts: lattest').waitFor();
    await banner.getByText(/as it was before: 1 fault/).waitFor();
    await banner.getByText(/lifeboats\/story\.md:\d+/).waitFor();
    expect(await site.locator('h1').innerText()).toBe(before);
    edit(dev.newsroom(), FILE, 'callouts.lattest', 'callouts.latest');
    await banner.waitFor({ state: 'detached' });
    await page.locator('desk-edition .edition-old').waitFor({ state: 'detached' });
    await Promise.all([page.close(), site.close()]);
  });

  it('approves nothing while the text cannot be read, and names no passage as its place', async () => {
    const page = await open(`${KELDA}&passage=0`);
    await page.locator('#desk-approve').waitFor();
    edit(dev.newsroom(), FILE, 'figures:\n', 'figures: [\n');
    await page.locator('.edition-notes .desk-fault', { hasText: 'not valid YAML' }).waitFor();
    await page.locator('#desk-approve:disabled').waitFor();
    edit(dev.newsroom(), FILE, 'figures: [\n', 'figures:\n');
    await page.locator('#desk-approve:enabled').waitFor();
    await page.close();
  });

  it('names faults of the newsroom’s other files, and everything else goes on', async () => {
    const page = await open('/data/desk/');
    edit(dev.newsroom(), 'content/site.yaml', 'byline: Gazette', 'bylin: Gazette');
    await page.locator('.desk-fault', { hasText: 'unknown key: bylin' }).waitFor();
    expect((await dev.get('/data/lifeboats/kelda/')).status).toBe(200);
    edit(dev.newsroom(), 'content/site.yaml', 'bylin: Gazette', 'byline: Gazette');
    await page.locator('.desk-fault').waitFor({ state: 'detached' });
    await page.close();
  });

  it('says that a story is gone, whether its page is open or is asked for', async () => {
    const page = await open(KELDA);
    await page.locator('desk-edition h1').waitFor();
    const folder = path.dirname(path.join(dev.newsroom().root, FILE));
    renameSync(folder, `${folder}-away`);
    await page.getByText('There is nothing of this name any more: lifeboats, kelda.').waitFor();
    const response = await page.reload();
    expect(response?.status()).toBe(404);
    await page.getByRole('heading', { name: 'There is no story called lifeboats' }).waitFor();
    await page.getByRole('link', { name: 'All stories' }).click();
    await page.getByText('lifeboats-away', { exact: true }).waitFor();
    renameSync(`${folder}-away`, folder);
    await page.getByText('lifeboats', { exact: true }).waitFor();
    await page.close();
  });

  it('says while the server does not answer, and goes on once it does', async () => {
    const page = await open(KELDA);
    await page.locator('desk-edition h1').waitFor();
    const says = page.getByText('The server of the desk does not answer');
    expect(await says.count()).toBe(0);
    await dev.restart(() => says.waitFor());
    await says.waitFor({ state: 'detached' });
    const headlines = page.locator('desk-grid tbody td:nth-child(2)');
    await expect.poll(async () => (await headlines.allInnerTexts()).every((text) => text !== '')).toBe(true);
    edit(dev.newsroom(), FILE, 'Crews answered', 'Lifeboats answered');
    await page.locator('desk-edition').getByText('Lifeboats answered').first().waitFor();
    edit(dev.newsroom(), FILE, 'Lifeboats answered', 'Crews answered');
    await page.close();
  });

  it('puts the text before its source where they are stacked', async () => {
    const page = await open(KELDA, 900);
    await page.locator('desk-edition h1').waitFor();
    const top = async (name: string) => (await page.locator(name).boundingBox())?.y ?? 0;
    expect(await top('desk-edition')).toBeLessThan(await top('desk-source'));
    await page.close();
  });

  it.each([
    ['the list of stories', '/data/desk/', 'desk-overview tbody a'],
    ['a story', KELDA, 'desk-grid tbody a'],
  ])('can be used by everyone: %s', async (_, address, ready) => {
    const page = await open(address, 1024);
    await page.locator(ready).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
