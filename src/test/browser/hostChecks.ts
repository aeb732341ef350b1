import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type embeddingPage, shift } from '../embeddingPage.ts';
import { type Host, type Measure, WIDTHS } from '../hosts/host.ts';
import { violations } from './violations.ts';

type EmbeddingPage = ReturnType<typeof embeddingPage>;

/** Every embed on the host's page is as the host promises, at each width, from the first moment. */
export async function holdsInHost(
  host: EmbeddingPage,
  tried: Host,
  ids: readonly string[],
  widths: readonly number[] = WIDTHS,
) {
  const offers = await host.offers(ids);
  const [first = 390, ...rest] = widths;
  const { page, said } = await host.open(tried.document(offers), first, {
    viewport: { width: first, height: 6000 },
  });
  await expectMisfits(page, tried, ids.length, first);
  if (tried.outcome.still) expect(await shift(page)).toBe(0);
  expect(await leads(page, offers[0]?.article ?? '')).toBe(true);
  expect(await violations(page, 'axe.run({ iframes: false })')).toEqual([]);
  for (const width of rest) {
    await page.setViewportSize({ width, height: 6000 });
    await expectMisfits(page, tried, ids.length, width);
  }
  expect(said).toEqual([]);
  await page.close();
}

function expectMisfits(page: Page, host: Host, embeds: number, width: number) {
  return expect.poll(() => misfits(page, host, embeds, width), { interval: 30 }).toEqual([]);
}

/** What is not as promised, in a line each. */
async function misfits(page: Page, { outcome }: Host, embeds: number, width: number): Promise<string[]> {
  const all = await measures(page);
  const shown = all.length === outcome.frames * embeds ? [] : [`${all.length} embeds shown`];
  const wrong = all
    .filter((each) => !outcome.holds(each))
    .map(
      ({ name, content, room, scrolls }) => `${name}: ${content} px in ${room}${scrolls ? ', scrolls' : ''}`,
    );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return [...shown, ...wrong, ...(wide > width ? [`the page is ${wide} px wide`] : [])].map(
    (each) => `${width} px: ${each}`,
  );
}

async function measures(page: Page): Promise<(Measure & { name: string })[]> {
  const inner = page.frames().filter((frame) => frame.parentFrame());
  const all = await Promise.all(inner.map((frame) => measure(frame).catch(() => null)));
  return all.filter((each) => each !== null);
}

/** @returns null for a frame that shows no embed of ours, or none yet */
function measure(frame: Frame) {
  return frame.evaluate(() => {
    if (!document.querySelector('meta[name="responsive-embedded-sizing"]') || !document.body) return null;
    const root = document.documentElement;
    return {
      name: `${location.pathname}${innerWidth < 200 ? `, ${innerWidth} px wide` : ''}`,
      room: innerHeight,
      content: Math.ceil(document.body.getBoundingClientRect().height),
      scrolls: root.scrollHeight > innerHeight && getComputedStyle(root).overflowY !== 'hidden',
    };
  });
}

/** Whether a link to the article can be pressed, beside the embed or in it. */
async function leads(page: Page, article: string): Promise<boolean> {
  for (const frame of page.frames()) {
    for (const link of await frame.locator(`a[href^="${article}"]:visible`).all()) {
      if (
        await link.click({ trial: true, timeout: 2000 }).then(
          () => true,
          () => false,
        )
      )
        return true;
    }
  }
  return false;
}
