import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { buildPages } from '../builtSite.ts';
import { copyNewsroom } from '../newsroomCopy.ts';
import { type Served, serveSite } from '../serve.ts';
import { violations } from './violations.ts';

describe('the page on which embeds are put together', () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    const site = await buildPages(copyNewsroom('harbour'));
    served = await serveSite(site.folder, '/data/');
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function open(address: string, options: BrowserContextOptions = {}) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, ...options });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${served.home}${address}`, { waitUntil: 'load' });
    return { page, said };
  }

  const codes = (page: Page) =>
    page
      .locator('.builder-codes textarea')
      .evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value));
  const preview = (page: Page) => page.frameLocator('.embed-preview iframe');

  it('is reached from a chart, and offers the very codes that stand there', async () => {
    const { page, said } = await open('lifeboats/kelda/');
    const dialog = page.locator('#chart-trend .chart-embed');
    await dialog.locator('> summary').click();
    const forms = dialog.locator('.embed-forms > .embed-code textarea:not([data-file])');
    const there = await forms.evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value));
    await dialog.getByRole('link', { name: 'Choose area' }).click();
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Area' }).getAttribute('placeholder'))
      .toBe('Kelda');
    await expect.poll(async () => (await codes(page)).length).toBe(5);
    expect((await codes(page)).slice(0, 4)).toEqual(there);
    expect(said).toEqual([]);
    await page.close();
  });

  it('changes area, chart and figures by keyboard, and keeps them in its address', async () => {
    const { page, said } = await open('embed/?chart=lifeboats/kelda/trend');
    const area = page.getByRole('combobox', { name: 'Area' });
    await expect.poll(() => area.getAttribute('placeholder')).toBe('Kelda');
    await area.focus();
    await page.keyboard.type('norr');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await codes(page))[0]).toContain('/embed/lifeboats/norrwick/trend/"');
    expect(new URL(page.url()).search).toBe('?chart=lifeboats/norrwick/trend');
    await page.getByLabel('Figures').selectOption('Those of today, for ever');
    expect((await codes(page))[0]).toContain('/norrwick/trend/pinned/2024-02-01/"');
    expect((await codes(page))[2]).toContain('chart.png');
    expect(await page.getByLabel('Readers may choose').isDisabled()).toBe(true);
    expect(await preview(page).locator('main').innerText()).toContain('This chart stays with');
    expect(said).toEqual([]);
    await page.close();
  });

  it('shows the embed as it will look at that width, with nothing cut off', async () => {
    const { page, said } = await open('embed/?chart=lifeboats/kelda/trend');
    await page.getByLabel('Colours').selectOption('Dark, on your page’s own ground');
    await page.getByLabel('Without a title').check();
    await page.getByLabel('Width of the preview').fill('320');
    await page.getByLabel('Width of the preview').press('Tab');
    await expect.poll(() => preview(page).locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await preview(page).locator('.chart-phone').isVisible()).toBe(true);
    const query = '?theme=dark&transparent=1&title=0';
    const [frame = '', , picture, address] = await codes(page);
    expect(frame).toContain(`/trend/${query.replaceAll('&', '&amp;')}"`);
    expect(frame).toContain('border:0;color-scheme:light;');
    expect(address).toContain(`/trend/${query}\n`);
    expect(picture).not.toContain('theme');
    const height = () => page.locator('.embed-preview iframe').evaluate((one) => one.clientHeight);
    const inner = () =>
      preview(page)
        .locator('body')
        .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    await expect.poll(async () => (await height()) - (await inner())).toBe(0);
    expect(said).toEqual([]);
    await page.close();
  });

  it('has quotes, too', async () => {
    const { page } = await open('embed/?chart=lifeboats/national/quote-1');
    await expect.poll(async () => (await codes(page)).length).toBe(3);
    expect((await codes(page))[2]).toContain('/oembed/lifeboats/national/quote-1.json');
    expect(await preview(page).locator('blockquote').count()).toBe(1);
    expect(await page.getByLabel('Figures').isDisabled()).toBe(true);
    await page.close();
  });

  it('is reached from the page of an area', async () => {
    const { page } = await open('areas/kelda/');
    await page.getByRole('link', { name: 'Embed charts of Kelda' }).click();
    await expect.poll(async () => (await codes(page))[0]).toContain('/embed/lifeboats/kelda/');
    await page.close();
  });

  it.each([320, 1280])('has no fault of accessibility, %d px wide', async (width) => {
    const { page } = await open('embed/', { viewport: { width, height: 800 } });
    await expect.poll(async () => (await codes(page)).length).toBeGreaterThan(3);
    expect(await violations(page, 'axe.run("main", { iframes: false })')).toEqual([]);
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await wider()).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('leads to the stories where no script runs', async () => {
    const { page } = await open('embed/', { javaScriptEnabled: false });
    expect(await page.locator('noscript a').count()).toBeGreaterThan(0);
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.close();
  });
});
