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
    expect(await page.locator('.more a').getAttribute('href')).toBe(`${site.home}lifeboats/#chart-trend`);
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
