import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedsOf } from '../../editions/embed.ts';
import { CHILD_SCRIPT } from '../../outputs/embeds/childScript.ts';
import { chartSnippets } from '../../outputs/embeds/snippets.ts';
import { launchBrowser } from '../browser.ts';
import { answers, HOST_FILE, serveEmbeds } from '../embedSite.ts';
import { hostPage } from '../hosts/host.ts';
import { violations } from './violations.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveEmbeds>>;

beforeAll(async () => {
  site = await serveEmbeds('harbour');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(address: string, options: BrowserContextOptions = {}) {
  const page = await browser.newPage({ viewport: { width: 700, height: 900 }, ...options });
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address, { waitUntil: 'load' });
  return { page, said, asked };
}

const colour = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

const TREND = 'embed/lifeboats/national/trend/';

describe('an embed', () => {
  it('has a script of at most 0.6 kilobytes, its host of 1.25', () => {
    expect(gzipSync(CHILD_SCRIPT, { level: 9 }).length).toBeLessThanOrEqual(600);
    expect(gzipSync(HOST_FILE, { level: 9 }).length).toBeLessThanOrEqual(1280);
  });

  it.each([TREND, 'embed/lifeboats/national/rates-map/', 'embed/lifeboats/national/quote-1/'])(
    'asks for nothing, says nothing, and has no fault of accessibility: %s',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, said, asked } = await open(site.home + path, { colorScheme });
        expect(asked).toEqual([site.home + path]);
        for (const summary of await page.locator('summary').all()) await summary.click();
        expect(await violations(page)).toEqual([]);
        expect(said).toEqual([]);
        await page.close();
      }
    },
  );

  it('shows the chart to those who see, and names and describes it to those who hear', async () => {
    const { page } = await open(site.home + TREND);
    const image = page.getByRole('img');
    expect(await image.count()).toBe(1);
    expect(await image.ariaSnapshot()).toMatch(
      /img .*433 call-outs in the Sund Isles.*Line chart of lifeboat call-outs/,
    );
    await page.close();
  });

  it('shows chart, source, licence and table where scripts do not run', async () => {
    const { page } = await open(site.home + TREND, { javaScriptEnabled: false });
    expect(await page.locator('svg:visible').count()).toBe(1);
    expect(await page.locator('table').isVisible()).toBe(false);
    await page.locator('summary').click();
    expect(await page.locator('table').isVisible()).toBe(true);
    const licence = page.locator('a[rel~="license"]');
    expect(await licence.getAttribute('href')).toBe('https://licence.example/sund');
    expect(await page.locator('.more a').first().getAttribute('href')).toBe(
      `${site.home}lifeboats/#chart-trend`,
    );
    await page.close();
  });

  it('has the wide form in a column and the phone’s on a phone', async () => {
    for (const [width, form] of [
      [700, 'chart-wide'],
      [390, 'chart-phone'],
    ] as const) {
      const { page } = await open(site.home + TREND, { viewport: { width, height: 800 } });
      expect(await page.locator('svg:visible').getAttribute('class')).toContain(form);
      await page.close();
    }
  });
});

describe('a chart that is used', () => {
  it('shows its values where the pointer is, from the first touch on', async () => {
    const { page, said, asked } = await open(site.home + TREND);
    await page.locator('svg:visible').hover();
    await expect.poll(() => page.locator('output').innerText()).toMatch(/^\d{4}\n[\d,]+/);
    expect(asked).toEqual([site.home + TREND, `${site.home}embed/chart.js`]);
    expect(said).toEqual([]);
    await page.close();
  });

  it('shows them by arrow keys', async () => {
    const { page } = await open(site.home + TREND);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.chart-value').count()).toBe(1);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    const rows = await page.locator('tbody tr').allTextContents();
    const said = (await page.locator('output').innerText()).replace(/\s/g, '');
    expect(rows.at(-2)?.replace(/\s/g, '')).toBe(said);
    await page.keyboard.press('Escape');
    expect(await page.locator('output').isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('loads at most two kilobytes for that', async () => {
    const answer = await fetch(`${site.home}embed/chart.js`);
    expect(gzipSync(await answer.text(), { level: 9 }).length).toBeLessThanOrEqual(2048);
  });
});

describe('an embed whose readers may choose their area', () => {
  it('leads to the other area’s embed with the same looks, by keyboard', async () => {
    const { page, said } = await open(`${site.home}embed/lifeboats/kelda/trend/?theme=dark&choose=1`);
    const list = page.getByRole('combobox', { name: 'Area' });
    await expect.poll(() => list.inputValue()).toBe('kelda');
    await list.selectOption('Norrwick');
    await page.waitForURL('**/embed/lifeboats/norrwick/trend/?theme=dark&choose=2');
    await expect.poll(() => list.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await list.inputValue()).toBe('norrwick');
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });

  it('does so within the frame of another site, in a sandbox too, and tells its new height', async () => {
    const frames = ['', ' sandbox="allow-scripts"'].map(
      (sandbox) =>
        `<iframe title="chart" src="${site.home}embed/lifeboats/kelda/trend/?choose=1" width="500"${sandbox}></iframe>`,
    );
    const content = hostPage(`${frames.join('')}<script src="${site.home}embed.js"></script>`);
    const elsewhere = await answers(async () => ({ type: 'text/html', content }));
    const { page } = await open(elsewhere.home);
    for (const index of [0, 1]) {
      const frame = page.frameLocator('iframe').nth(index);
      await frame.getByRole('combobox').selectOption('Norrwick');
      await expect.poll(() => frame.getByRole('heading').first().innerText()).toContain('Norrwick');
      await expect.poll(() => frame.getByRole('combobox').count()).toBe(1);
      const inner = () =>
        frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      const outer = () =>
        page
          .locator('iframe')
          .nth(index)
          .evaluate((one) => one.clientHeight);
      await expect.poll(async () => (await outer()) - (await inner())).toBe(0);
    }
    await page.close();
    await elsewhere.close();
  });

  it('offers none where nobody asked for it', async () => {
    const { page } = await open(`${site.home}embed/lifeboats/kelda/trend/`);
    expect(await page.locator('select').count()).toBe(0);
    await page.close();
  });
});

const WHITE = 'rgb(255, 253, 249)';
const NIGHT = 'rgb(20, 23, 26)';
const CLEAR = 'rgba(0, 0, 0, 0)';

describe('the colours of an embed', () => {
  it.each([
    ['light', '', 'light', true, WHITE],
    ['light', '', 'dark', true, WHITE],
    ['as the device has it', '?theme=auto', 'light', true, WHITE],
    ['as the device has it', '?theme=auto', 'dark', true, NIGHT],
    ['as the device has it, without a script', '#auto', 'dark', false, NIGHT],
    ['clear, and dark ink, whatever the device', '?theme=auto&transparent=1', 'dark', true, CLEAR],
    ['dark by the query', '?theme=dark', 'light', true, NIGHT],
    ['light by the query', '?theme=light', 'dark', true, WHITE],
    ['dark by the fragment, without a script', '#dark', 'light', false, NIGHT],
    ['light by the fragment, without a script', '#light', 'dark', false, WHITE],
    ['clear by the query', '?theme=dark&transparent=1', 'light', true, CLEAR],
    ['clear by the fragment, without a script', '#transparent-dark', 'light', false, CLEAR],
  ] as const)('are %s: %s on a %s device', async (_, ask, colorScheme, javaScriptEnabled, ground) => {
    const { page } = await open(site.home + TREND + ask, { colorScheme, javaScriptEnabled });
    expect(await colour(page, 'body', 'background-color')).toBe(ground);
    const dark = ask.includes('dark') || (/auto$/.test(ask) && colorScheme === 'dark');
    expect(await colour(page, 'h1', 'color')).toBe(dark ? 'rgb(233, 231, 226)' : 'rgb(23, 23, 23)');
    await page.close();
  });

  it('leave the title out of sight when asked, and keep it for those who hear', async () => {
    const { page } = await open(`${site.home}${TREND}?title=0`);
    expect((await page.locator('h1').boundingBox())?.height).toBeLessThan(2);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.close();
  });
});

describe('a page that shows the snippets', () => {
  it('has no fault of accessibility', async () => {
    const [story] = site.model.stories;
    const embed = story?.national && embedsOf(story.national).find(({ id }) => id === 'medics');
    if (!story?.national || embed?.kind !== 'chart') throw new Error('no chart');
    const snippets = chartSnippets(embed, story.national, site.model.site, false);
    const html = snippets.slice(0, 3).map(({ code }) => code);
    const elsewhere = await answers(async () => ({ type: 'text/html', content: hostPage(html.join('\n')) }));
    const { page } = await open(elsewhere.home);
    expect(await violations(page)).toEqual([]);
    await page.close();
    await elsewhere.close();
  });
});
