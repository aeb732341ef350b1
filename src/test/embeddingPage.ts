import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { embedPath } from '../addresses/embedAddresses.ts';
import type { Edition } from '../editions/edition.ts';
import { launchBrowser } from './browser.ts';
import { type Answers, answers, serveEmbeds } from './embedSite.ts';
import type { Offer } from './hosts/host.ts';
import { offerOf } from './hosts/offer.ts';

/** A browser and two origins, for the tests of a file: a site with embeds, and a page elsewhere that shows them. */
export function embeddingPage() {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveEmbeds>>;
  let elsewhere: Answers;
  let content = '';

  beforeAll(async () => {
    site = await serveEmbeds('harbour');
    elsewhere = await answers(async () => ({ type: 'text/html; charset=utf-8', content }));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await elsewhere?.close();
  });

  function edition(): Edition {
    const [story] = site.model.stories;
    if (!story?.national) throw new Error('no story');
    return story.national;
  }

  return {
    edition,
    site: () => site,
    address: (id: string) => `${site.home.slice(0, -1)}${embedPath(edition(), id)}`,
    offers: (ids: readonly string[]): Promise<Offer[]> =>
      Promise.all(ids.map((id) => offerOf(id, edition(), site.model.site))),
    /** This page elsewhere, and all that it says on the console. */
    async open(
      html: string,
      width: number,
      options: BrowserContextOptions = {},
    ): Promise<{ page: Page; said: string[] }> {
      content = html;
      const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.addInitScript(countShifts);
      await page.goto(elsewhere.home, { waitUntil: 'load' });
      return { page, said };
    },
    /** Heights of the content of all embeds on a page, as each measures itself. */
    async contentHeights(page: Page): Promise<number[]> {
      const inner = page.frames().filter((frame) => frame.parentFrame() && frame.url().startsWith(site.home));
      return Promise.all(
        inner.map((frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))),
      );
    },
  };
}

export function frameHeights(page: Page): Promise<number[]> {
  return page
    .locator('iframe')
    .evaluateAll((all) => all.map((frame) => frame.getBoundingClientRect().height));
}

/** How far a page has moved its content by itself. */
export function shift(page: Page): Promise<number> {
  return page.evaluate(() => (window as never as { shift: number }).shift);
}

function countShifts(): void {
  Object.assign(window, { shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { hadRecentInput, value } = entry as PerformanceEntry & {
        hadRecentInput: boolean;
        value: number;
      };
      if (!hadRecentInput)
        Object.assign(window, { shift: (window as never as { shift: number }).shift + value });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
