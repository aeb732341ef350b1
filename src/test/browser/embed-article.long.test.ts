import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { type BuiltSite, buildPages } from '../builtSite.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';
import { type Served, serveSite } from '../serve.ts';
import { violations } from './violations.ts';

const LOOK = 'look: { accent: "#00539f", text: "Georgia, serif", dark: { accent: "#7ab8ff" } }';

describe('“Embed this chart” in an article', () => {
  let browser: Browser;
  let served: Served;
  let site: BuiltSite;

  beforeAll(async () => {
    const newsroom = copyNewsroom('harbour');
    edit(newsroom, 'content/site.yaml', 'numbers: pa', `numbers: pa\n${LOOK}`);
    site = await buildPages(newsroom);
    served = await serveSite(site.folder, '/data/');
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; said: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, ...options });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${served.home}lifeboats/kelda/`, { waitUntil: 'load' });
    return { page, said };
  }

  const dialog = (page: Page) => page.locator('#chart-trend .chart-embed');

  it('opens without a script and shows what to paste, live and pinned', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const details = dialog(page);
    await details.locator('> summary').click();
    const code = await details.locator('textarea').first().inputValue();
    expect(code).toContain('<iframe src="https://example.org/data/embed/lifeboats/kelda/trend/"');
    expect(code).toMatch(/ title="Chart: [^"]+, Kelda" .*loading="lazy"/);
    expect(code).toContain('<a href="https://example.org/data/lifeboats/kelda/">');
    await details.locator('details summary').click();
    const pinned = await details.locator('details textarea').first().inputValue();
    expect(pinned).toContain('/embed/lifeboats/kelda/trend/pinned/2024-02-01/"');
    expect(await details.locator('button:visible, select:visible').count()).toBe(0);
    const figure = await details.getByRole('link', { name: 'Open it' }).getAttribute('href');
    expect(site.text(`${figure?.slice('/data/'.length)}`)).toMatch(
      /^<figure lang="en-GB" dir="ltr">[\s\S]*<svg /,
    );
    await page.close();
  });

  it('offers five forms, each of which can be copied', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, said } = await open({ permissions });
    const details = dialog(page);
    await details.locator('> summary').click();
    const forms = details.locator('.embed-forms > .embed-code');
    await expect.poll(async () => forms.locator('textarea:visible').count()).toBe(5);
    expect(await forms.locator('label').allInnerTexts()).toEqual([
      'Frame',
      'Frame and script',
      'Picture',
      'Address (oEmbed)',
      'Drawing',
    ]);
    for (const form of await forms.all()) {
      await form.locator('button').click();
      await expect.poll(() => form.locator('button').innerText()).toBe('Copied');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await form.locator('textarea').inputValue());
    }
    expect(said).toEqual([]);
    await page.close();
  });

  it('has no fault of accessibility when it is open', async () => {
    const { page } = await open();
    await dialog(page).locator('> summary').click();
    await dialog(page).locator('details summary').click();
    expect(await violations(page, 'axe.run("#chart-trend", { iframes: false })')).toEqual([]);
    await page.close();
  });

  it('wears the newsroom’s colours and fonts, as the embed does', async () => {
    for (const [colorScheme, accent] of [
      ['light', 'rgb(0, 83, 159)'],
      ['dark', 'rgb(122, 184, 255)'],
    ] as const) {
      const { page, said } = await open({ colorScheme });
      const fill = (scope: Page) =>
        scope
          .locator('svg:visible .chart-fill-series-1')
          .first()
          .evaluate((shape) => getComputedStyle(shape).fill);
      expect(await fill(page)).toBe(accent);
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).toContain(
        'Georgia',
      );
      await page.goto(`${served.home}embed/lifeboats/kelda/trend/?theme=auto`);
      expect(await fill(page)).toBe(accent);
      expect(said).toEqual([]);
      await page.close();
    }
  });
});
