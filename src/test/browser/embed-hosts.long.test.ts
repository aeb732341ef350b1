import { describe, expect, it } from 'vitest';
import { embedsOf } from '../../editions/embed.ts';
import { withQuery } from '../../enhance/embedCode.ts';
import { frameSnippet } from '../../outputs/embeds/snippets.ts';
import { embeddingPage, frameHeights } from '../embeddingPage.ts';
import { hostPage } from '../hosts/host.ts';
import { HOSTS } from '../hosts/hosts.ts';
import { contrasts, holdsInHost } from './hostChecks.ts';

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

it('shows chart and table, and keeps room for both forms, where no script runs', async () => {
  const frames = (await host.offers(CHARTS)).map(({ frame }) => frame).join('');
  const { page } = await host.open(hostPage(frames), 390, { javaScriptEnabled: false });
  const inner = page.frameLocator('iframe').first();
  expect(await inner.locator('svg:visible').count()).toBe(1);
  await inner.locator('summary').click();
  expect(await inner.locator('table').isVisible()).toBe(true);
  await page.close();
});

it('is short where an embed was taken down', async () => {
  const [removed] = await host.offers(['removed']);
  const { page } = await host.open(removed?.page ?? '', 280);
  expect(await page.evaluate(() => document.body.getBoundingClientRect().height)).toBeLessThanOrEqual(200);
  await page.close();
});

const OPAQUE = ['', '?theme=dark', '?theme=auto'];
const LIGHT = '<style>body{background:#fff;color:#000}</style>';
const DARK = '<style>body{background:#111;color:#eee}a{color:#9cf}</style>';

describe('words on the ground that a reader sees', () => {
  it.each([
    ['a light page', LIGHT, [...OPAQUE, '?transparent=1']],
    [
      'a dark page',
      `<style>:root{color-scheme:dark}</style>${DARK}`,
      [...OPAQUE, '?theme=dark&transparent=1'],
    ],
    [
      'a dark page by its <meta>',
      `<meta name="color-scheme" content="dark">${DARK}`,
      [...OPAQUE, '?theme=dark&transparent=1'],
    ],
  ])('can be read on %s, on light and dark devices', async (_, head, variants) => {
    const [offer] = await host.offers(['trend']);
    if (!offer) throw new Error('no embed');
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const variant of variants) {
        const frame = withQuery(offer.frame, new URL(offer.address).pathname, variant);
        const { page } = await host.open(hostPage(frame, { head }), 600, { colorScheme });
        // A frame may be loaded and not yet painted.
        const readable = async () => (await contrasts(page)).every((each) => each >= 4.5);
        await expect.poll(readable, { message: `${variant} on a ${colorScheme} device` }).toBe(true);
        await page.close();
      }
    }
  });
});

it('lets WordPress follow the link that its frame may not', async () => {
  const wordPress = HOSTS.find(({ name }) => name === 'WordPress, from an address');
  const { page } = await host.open(wordPress?.document(await host.offers(['trend'])) ?? '', 800);
  await page.frameLocator('iframe').locator('.more a').first().click();
  await page.waitForURL(`${host.site().home}lifeboats/#chart-trend`);
  await page.close();
});
