import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedPath } from '../../addresses/embedAddresses.ts';
import { embedsOf } from '../../editions/embed.ts';
import { chartSnippets, frameSnippet } from '../../outputs/embeds/snippets.ts';
import { launchBrowser } from '../browser.ts';
import { HOSTS, hostPage } from '../embedHosts.ts';
import { type Answers, answers, serveEmbeds } from '../embedSite.ts';

/** Two origins: the site with its embeds, and a page elsewhere that shows them. */
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

const edition = () => {
  const [story] = site.model.stories;
  if (!story) throw new Error('no story');
  return story.national;
};
const address = (id: string) => `${site.home.slice(0, -1)}${embedPath(edition(), id)}`;

async function open(html: string, width: number): Promise<{ page: Page; said: string[] }> {
  content = hostPage(html);
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.addInitScript(() => {
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
  });
  await page.goto(elsewhere.home, { waitUntil: 'load' });
  return { page, said };
}

/** Heights of the content of all embeds on a page, as each measures itself. */
async function contentHeights(page: Page): Promise<number[]> {
  const inner = page.frames().filter((frame) => frame.parentFrame() && frame.url().startsWith(site.home));
  return Promise.all(
    inner.map((frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))),
  );
}

async function frameHeights(page: Page): Promise<number[]> {
  return page
    .locator('iframe')
    .evaluateAll((all) => all.map((frame) => frame.getBoundingClientRect().height));
}

describe.each(HOSTS)('$name', ({ page: pageOf, height }) => {
  it.each([800, 400])(
    'gives each frame the height of its content, sandboxed or not, %d px wide',
    async (width) => {
      for (const id of ['trend', 'quote-1']) {
        const { page, said } = await open(pageOf(address(id)), width);
        await expect
          .poll(async () => frameHeights(page), { timeout: 5000, interval: 30 })
          .toEqual((await contentHeights(page)).map(height));
        expect(await contentHeights(page)).toHaveLength(2);
        expect(said).toEqual([]);
        await page.close();
      }
    },
  );
});

/** One of each shape: with notes, as a map, a number, a table, icons. */
const SHOWN = ['trend', 'rates-map', 'in-short', 'first-and-last', 'medics'];

describe('the snippet that readers of the article copy', () => {
  it.each([320, 400, 640, 800])('moves nothing on the page, %d px wide', async (width) => {
    for (const embed of embedsOf(edition())) {
      if (embed.kind !== 'chart' || !SHOWN.includes(embed.id)) continue;
      const [, withScript] = chartSnippets(embed, edition(), site.model.site, false);
      const { page, said } = await open(withScript?.code ?? '', width);
      // On a busy machine the frame takes its time.
      const fits = async () => {
        const [frame = 0] = await frameHeights(page);
        const [inner = 0] = await contentHeights(page);
        return [embed.id, frame - inner >= 0 && frame - inner < 64];
      };
      await expect.poll(fits, { timeout: 5000, interval: 30 }).toEqual([embed.id, true]);
      expect([embed.id, await page.evaluate(() => (window as never as { shift: number }).shift)]).toEqual([
        embed.id,
        0,
      ]);
      expect(said).toEqual([]);
      await page.close();
    }
  });

  it('would move the page if it kept no room', async () => {
    const [embed] = embedsOf(edition());
    if (embed?.kind !== 'chart') throw new Error('no chart');
    const code = chartSnippets(embed, edition(), site.model.site, false)[1]?.code ?? '';
    const { page } = await open(code.replace(/min-height:max[^;]*;/, 'min-height:150px;'), 700);
    await expect
      .poll(() => page.evaluate(() => (window as never as { shift: number }).shift))
      .toBeGreaterThan(0.01);
    await page.close();
  });

  it('keeps room without any script of the host', async () => {
    const [embed] = embedsOf(edition());
    if (!embed) throw new Error('no embed');
    const { page } = await open(frameSnippet(embed, edition(), site.model.site), 700);
    const [frame = 0] = await frameHeights(page);
    const [inner = 0] = await contentHeights(page);
    expect(frame - inner).toBeGreaterThanOrEqual(0);
    expect(frame - inner).toBeLessThan(64);
    await page.close();
  });

  // The browser that comes with the tests is too old for it; CHROMIUM_PATH can name one that is not, from 154 on.
  it('fits without any script where the browser can, sandboxed or not', async ({ skip }) => {
    for (const embed of embedsOf(edition()).filter(({ id }) => SHOWN.includes(id))) {
      const roomless = frameSnippet(embed, edition(), site.model.site).replace(
        /min-height:[^;]*;|loading="lazy"/g,
        '',
      );
      const { page } = await open(roomless + roomless.replace('<iframe', '<iframe sandbox=""'), 320);
      skip(!(await page.evaluate(() => CSS.supports('frame-sizing', 'content-height'))), 'no such browser');
      const [inner = 0] = await contentHeights(page);
      const apart = async () => (await frameHeights(page)).map((frame) => Math.abs(frame - inner) <= 1);
      await expect.poll(apart).toEqual([true, true]);
      await page.close();
    }
  });

  it('grows with the table that a reader opens, and shrinks again', async () => {
    const [embed] = embedsOf(edition());
    if (embed?.kind !== 'chart') throw new Error('no chart');
    const code = chartSnippets(embed, edition(), site.model.site, false)[1]?.code ?? '';
    const { page } = await open(code, 700);
    const [before = 0] = await frameHeights(page);
    const summary = page.frameLocator('iframe').locator('summary');
    await summary.click();
    await expect.poll(async () => (await frameHeights(page))[0]).toBeGreaterThan(before + 50);
    await summary.click();
    await expect.poll(async () => (await frameHeights(page))[0]).toBeLessThanOrEqual(before);
    await page.close();
  });
});

describe('a page with embeds and other frames', () => {
  it('sizes a frame that is added later', async () => {
    const { page } = await open(`<script src="${site.home}embed.js"></script>`, 600);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      frame.width = '500';
      document.querySelector('main')?.append(frame);
    }, address('trend'));
    await expect.poll(async () => contentHeights(page)).toHaveLength(1);
    await expect.poll(async () => frameHeights(page)).toEqual(await contentHeights(page));
    expect(await page.locator('iframe').getAttribute('loading')).toBe('lazy');
    await page.close();
  });

  it('does not listen to a sibling, nor does an embed', async () => {
    const liar = `<iframe title="liar" srcdoc="<script>setInterval(() => {
      parent.postMessage({ 'datawrapper-height': { chart: 77 } }, '*');
      parent.frames[0].postMessage({ message: 'ready' }, '*');
    }, 5)</script>"></iframe>`;
    const count = `<script>let told = 0; addEventListener('message', ({ source }) => { if (source === frames[0]) told += 1; });</script>`;
    const frame = `<iframe title="chart" src="${address('trend')}" width="100%"></iframe>`;
    const { page } = await open(`${count}${frame}${liar}<script src="${site.home}embed.js"></script>`, 600);
    await expect.poll(async () => (await frameHeights(page))[0]).toBe((await contentHeights(page))[0]);
    const told = () => page.evaluate('told');
    await page.waitForTimeout(60);
    const before = await told();
    await page.waitForTimeout(60);
    expect(await told()).toBe(before);
    expect((await frameHeights(page))[0]).toBe((await contentHeights(page))[0]);
    await page.close();
  });

  it('lets WordPress follow the link that its frame may not', async () => {
    const host = HOSTS.find(({ name }) => name === 'WordPress');
    const { page } = await open(host?.page(address('trend')) ?? '', 800);
    await page.frameLocator('iframe').nth(1).locator('.more a').click();
    await expect.poll(async () => page.title()).toBe(`${site.home}lifeboats/#chart-trend`);
    await page.close();
  });
});
