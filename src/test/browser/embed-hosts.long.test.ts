import { describe, expect, it } from 'vitest';
import { embedsOf } from '../../editions/embed.ts';
import { frameSnippet } from '../../outputs/embeds/snippets.ts';
import { embeddingPage, frameHeights } from '../embeddingPage.ts';
import { HOSTS } from '../embedHosts.ts';
import { fitsInHost, movesNothing } from './hostChecks.ts';

const host = embeddingPage();

describe.each(HOSTS)('$name', (each) => {
  it.each([800, 400])(
    'gives each frame the height of its content, sandboxed or not, %d px wide',
    async (width) => {
      for (const id of ['trend', 'quote-1']) await fitsInHost(host, each, id, width);
    },
  );
});

/** One of each shape: with notes, as a map, a number, a table, icons. */
const SHOWN = ['trend', 'rates-map', 'in-short', 'first-and-last', 'medics'];

describe('the snippet that readers of the article copy', () => {
  it.each([320, 400, 640, 800])('moves nothing on the page, %d px wide', async (width) => {
    for (const id of SHOWN) await movesNothing(host, id, width);
  });

  // The browser that comes with the tests is too old for it; CHROMIUM_PATH can name one that is not, from 154 on.
  it('fits without any script where the browser can, sandboxed or not', async ({ skip }) => {
    for (const embed of embedsOf(host.edition()).filter(({ id }) => SHOWN.includes(id))) {
      const roomless = frameSnippet(embed, host.edition(), host.site().model.site).replace(
        /min-height:[^;]*;|loading="lazy"/g,
        '',
      );
      const { page } = await host.open(roomless + roomless.replace('<iframe', '<iframe sandbox=""'), 320);
      skip(!(await page.evaluate(() => CSS.supports('frame-sizing', 'content-height'))), 'no such browser');
      const [inner = 0] = await host.contentHeights(page);
      const apart = async () => (await frameHeights(page)).map((frame) => Math.abs(frame - inner) <= 1);
      await expect.poll(apart).toEqual([true, true]);
      await page.close();
    }
  });
});

it('lets WordPress follow the link that its frame may not', async () => {
  const wordPress = HOSTS.find(({ name }) => name === 'WordPress');
  const { page } = await host.open(wordPress?.page(host.address('trend')) ?? '', 800);
  await page.frameLocator('iframe').nth(1).locator('.more a').first().click();
  await expect.poll(async () => page.title()).toBe(`${host.site().home}lifeboats/#chart-trend`);
  await page.close();
});
