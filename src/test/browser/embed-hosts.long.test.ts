import { describe, expect, it } from 'vitest';
import { embedsOf } from '../../editions/embed.ts';
import { frameSnippet } from '../../outputs/embeds/snippets.ts';
import { embeddingPage, frameHeights } from '../embeddingPage.ts';
import { hostPage } from '../hosts/host.ts';
import { HOSTS } from '../hosts/hosts.ts';
import { holdsInHost } from './hostChecks.ts';

const host = embeddingPage();

/** A line with notes, a map and a table. */
const CHARTS = ['trend', 'rates-map', 'first-and-last'];
/** Charts only, unless a quote and what was taken down can be handed over in this way. */
const SHOWN = new Map([
  ['address', [...CHARTS, 'quote-1', 'removed']],
  ['oEmbed', [...CHARTS, 'quote-1']],
  ['frame', [...CHARTS, 'quote-1']],
  ['frame and script', [...CHARTS, 'quote-1']],
]);

it.each(HOSTS)('$name, with $takes: $outcome.words', (each) =>
  holdsInHost(host, each, SHOWN.get(each.takes) ?? CHARTS),
);

describe('the snippet that readers of the article copy', () => {
  // The browser that comes with the tests is too old for it; CHROMIUM_PATH can name one that is not, from 154 on.
  it('fits without any script where the browser can, sandboxed or not', async ({ skip }) => {
    for (const embed of embedsOf(host.edition()).filter(({ id }) => CHARTS.includes(id))) {
      const roomless = frameSnippet(embed, host.edition(), host.site().model.site).replace(
        /min-height:[^;]*;|loading="lazy"/g,
        '',
      );
      const { page } = await host.open(
        hostPage(roomless + roomless.replace('<iframe', '<iframe sandbox=""')),
        320,
      );
      skip(!(await page.evaluate(() => CSS.supports('frame-sizing', 'content-height'))), 'no such browser');
      const [inner = 0] = await host.contentHeights(page);
      const apart = async () => (await frameHeights(page)).map((frame) => Math.abs(frame - inner) <= 1);
      await expect.poll(apart).toEqual([true, true]);
      await page.close();
    }
  });
});

it('lets WordPress follow the link that its frame may not', async () => {
  const wordPress = HOSTS.find(({ name }) => name === 'WordPress, from an address');
  const { page } = await host.open(wordPress?.document(await host.offers(['trend'])) ?? '', 800);
  await page.frameLocator('iframe').locator('.more a').click();
  await page.waitForURL(`${host.site().home}lifeboats/#chart-trend`);
  await page.close();
});
