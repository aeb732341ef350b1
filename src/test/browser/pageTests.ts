import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { type Served, serveSite } from '../serve.ts';
import { sharedSite } from '../sharedSite.ts';
import { horizontalScroll, smallChartText } from './measure.ts';
import { violations } from './violations.ts';

const WIDTHS = [320, 390, 768, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;

/** All that a page says; what helps to find an area may differ with scripts. */
const TEXT = 'main :is(h1, h2, h3, p, li, dt, dd, blockquote, figcaption, th, td):not(.finder *)';

const BASES = { project: '/', harbour: '/data/', gallery: '/', fens: '/' } as const;
export type ServedSite = keyof typeof BASES;

/** A browser and these sites, served for the tests of a file. */
export function servedSites(...names: readonly ServedSite[]) {
  let browser: Browser;
  const served = new Map<ServedSite, Served>();

  beforeAll(async () => {
    for (const name of names) served.set(name, await serveSite((await sharedSite(name)).folder, BASES[name]));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([...served.values()].map((server) => server.close()));
  });

  return { browser: () => browser, home: (name: ServedSite) => served.get(name)?.home ?? '' };
}

/** What holds for every page. */
export function pageTests(
  { browser, home }: ReturnType<typeof servedSites>,
  pages: readonly (readonly [site: ServedSite, address: string])[],
): void {
  describe.each(pages)('the page %s/%s', (site, address) => {
    const url = () => `${home(site)}${address}`;
    const lost = address === 'nowhere/';

    it('says nothing on the console and asks no other site for anything', async () => {
      const page = await browser().newPage();
      const messages: string[] = [];
      const strangers: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(error.message));
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== new URL(url()).origin) strangers.push(request.url());
      });
      const response = await page.goto(url(), { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(lost ? 404 : 200);
      expect(messages.filter((message) => !(lost && message.includes('404')))).toEqual([]);
      expect(strangers).toEqual([]);
      await page.close();
    });

    it('fits every width, light and dark, and can be used by everyone', async () => {
      const page = await browser().newPage();
      await page.goto(url());
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          expect([width, colorScheme, await page.evaluate(horizontalScroll)]).toEqual([
            width,
            colorScheme,
            0,
          ]);
          // Colours do not change with the width: the dark ones are looked at once.
          const looked = colorScheme === 'light' || width === 320;
          expect([width, colorScheme, looked ? await violations(page) : []]).toEqual([
            width,
            colorScheme,
            [],
          ]);
        }
        expect([width, await page.evaluate(smallChartText)]).toEqual([width, []]);
      }
      await page.close();
    });

    it('reads the same without JavaScript, and lists the same places', async () => {
      const [scripted, plain] = await Promise.all(
        [true, false].map(async (javaScriptEnabled) => {
          const context = await browser().newContext({ javaScriptEnabled });
          const page = await context.newPage();
          await page.goto(url());
          const text = await page.locator(TEXT).allInnerTexts();
          const links = await page.locator('main a').count();
          await context.close();
          return { text, links };
        }),
      );
      expect(plain).toEqual(scripted);
      expect(plain?.text.length).toBeGreaterThan(2);
    });

    it('prints dark on light, even where the screen is dark', async () => {
      const page = await browser().newPage();
      await page.goto(url());
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return {
          color,
          background: backgroundColor,
          root: getComputedStyle(document.documentElement).backgroundColor,
        };
      });
      expect(lightness(colours.color)).toBeLessThan(0.3);
      for (const background of [colours.background, colours.root]) {
        expect(background === 'rgba(0, 0, 0, 0)' || lightness(background) > 0.9).toBe(true);
      }
      await page.close();
    });
  });
}

/** From 0 for black to 1 for white. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
