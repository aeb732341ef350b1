import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import type { BuiltSite } from '../builtSite.ts';
import { type Served, serveSite } from '../serve.ts';
import { sharedSite } from '../sharedSite.ts';

describe('a page whose browser runs scripts', () => {
  let browser: Browser;
  let server: Served;
  let site: BuiltSite;

  beforeAll(async () => {
    site = await sharedSite('project');
    server = await serveSite(site.folder);
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(address: string, options = {}): Promise<Page> {
    const page = await browser.newPage(options);
    await page.goto(`${server.home}${address}`, { waitUntil: 'load' });
    return page;
  }

  it('loads at most three kilobytes of script before anything is touched', async () => {
    const page = await browser.newPage();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname.slice(1));
    });
    await page.goto(`${server.home}recorded-stalking-harassment/durham/`, { waitUntil: 'networkidle' });
    const size = scripts.reduce((sum, file) => sum + gzipSync(site.bytes(file)).length, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(size).toBeLessThan(3072);
    await page.close();
  });

  it('is at most 25 kilobytes before anything is touched, with a map 40, photos and fonts apart', () => {
    const linked = (page: string) =>
      new Set(
        [
          ...site
            .text(page)
            .matchAll(/(?:href|src)="\/((?:_astro\/[^"#]+\.(?:css|js))|areas\/\w+\.svg)[#"]/g),
        ].map(([, file = '']) => file),
      );
    const read = site.pages.filter((page) => /^(?:(?:stalking|recorded)-|areas\/|index\.html)/.test(page));
    expect(read.length).toBeGreaterThan(90);
    for (const page of read) {
      const size = [page, ...linked(page)].reduce(
        (sum, file) => sum + gzipSync(site.bytes(file), { level: 9 }).length,
        0,
      );
      const limit = site.page(page)('svg use').length > 0 ? 40 : 25;
      expect([page, size < limit * 1024]).toEqual([page, true]);
    }
  });

  it('shows the value under the pointer, and moves nothing for it', async () => {
    const page = await open('recorded-stalking-harassment/durham/');
    const figure = page.locator('figure.chart:has([data-spots])').first();
    const value = figure.locator('.chart-value');
    const picture = figure.locator('svg[data-spots]:visible');
    await picture.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(await value.isVisible()).toBe(false);
    const rows = await figure
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).join('\n')),
      );
    // The last row of a line stands at its right end.
    const box = await picture.boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 2, (box?.y ?? 0) + 40);
    expect(await value.innerText()).toBe(rows.at(-1));
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
    await page.mouse.move(0, 0);
    expect(await value.isVisible()).toBe(false);
    await page.close();
  });

  it('steps through the values by arrow keys, says them, and lets go on Escape', async () => {
    const page = await open('recorded-stalking-harassment/durham/');
    const figure = page.locator('figure.chart:has([data-spots])').first();
    const value = figure.locator('output');
    await figure.locator('.chart-frame').focus();
    await page.keyboard.press('ArrowRight');
    const first = await value.innerText();
    await page.keyboard.press('End');
    const last = await value.innerText();
    await page.keyboard.press('Home');
    expect([await value.innerText(), first === last]).toEqual([first, false]);
    await page.keyboard.press('Escape');
    expect(await value.isVisible()).toBe(false);
    await page.close();
  });

  it('shows the value under a finger until the next tap elsewhere', async () => {
    const page = await open('recorded-stalking-harassment/durham/', {
      hasTouch: true,
      viewport: { width: 390, height: 800 },
    });
    const figure = page.locator('figure.chart:has([data-spots])').first();
    await figure.locator('svg[data-spots]:visible').tap();
    await expect.poll(() => figure.locator('output').isVisible()).toBe(true);
    await figure.locator('figcaption').tap();
    expect(await figure.locator('output').isVisible()).toBe(false);
    await page.close();
  });

  it('sorts and searches the data of a chart by keyboard, and its values on hover stay true', async () => {
    const page = await open('recorded-stalking-harassment/durham/');
    const figure = page.locator('figure.chart:has(.chart-search):has([data-spots])').first();
    const rows = figure.locator('.chart-data tbody tr');
    const written = await rows.allTextContents();
    const firstOnHover = async () => {
      await figure.locator('.chart-frame').focus();
      await page.keyboard.press('Home');
      const text = await figure.locator('output').innerText();
      await page.keyboard.press('Escape');
      return text;
    };
    const first = await firstOnHover();
    await figure.locator('.chart-data > summary').focus();
    await page.keyboard.press('Enter');
    const heads = figure.locator('thead th');
    const button = heads.last().getByRole('button');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await heads.last().getAttribute('aria-sort')).toBe('descending');
    const numbers = async () =>
      (await rows.locator('> :last-child').allTextContents()).map((text) => Number.parseFloat(text));
    const highestFirst = await numbers();
    expect(highestFirst).toEqual(highestFirst.toSorted((a, b) => b - a));
    await page.keyboard.press('Enter');
    expect(await heads.last().getAttribute('aria-sort')).toBe('ascending');
    expect(await numbers()).toEqual(highestFirst.toSorted((a, b) => a - b));
    expect(await figure.locator('[aria-sort]').count()).toBe(1);
    expect(await firstOnHover()).toBe(first);

    await figure.getByRole('searchbox').fill('west mid');
    expect(await rows.allTextContents()).toEqual(written.filter((row) => row.includes('West Midlands')));
    expect(await figure.getByRole('status').and(figure.locator('.chart-search *')).innerText()).toBe('1 row');
    expect(await firstOnHover()).toBe(first);
    await figure.getByRole('searchbox').fill('');
    expect((await rows.allTextContents()).toSorted()).toEqual(written.toSorted());
    await page.close();
  });

  it('without scripts the data of a chart is a table without a search', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.home}recorded-stalking-harassment/durham/`);
    const data = page.locator('.chart-data:has(.chart-search)').first();
    await data.locator('summary').click();
    expect(await data.getByRole('table').isVisible()).toBe(true);
    expect(await data.locator('.chart-search').isVisible()).toBe(false);
    expect(await data.locator('button').count()).toBe(0);
    await context.close();
  });
});
