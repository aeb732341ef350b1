import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../test/browser.ts';
import { serveSite } from '../test/serve.ts';

/** What a reader on a slow phone goes through. */
export interface PageVitals {
  /** Largest contentful paint, in milliseconds, without cache. */
  readonly paint: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  readonly requests: number;
  /** Violations that axe finds. */
  readonly axe: number;
}

/** A slow fourth-generation network, as web performance tools slow it, and a processor four times slower. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER_PROCESSOR = 4;

/**
 * Opens pages of a built site on a slow phone.
 * @param pages addresses from the root of the site, by name
 */
export async function pageVitals(
  site: string,
  pages: Readonly<Record<string, string>>,
): Promise<Record<string, PageVitals>> {
  const browser = await launchBrowser();
  const served = await serveSite(site);
  try {
    const measured: [string, PageVitals][] = [];
    for (const [name, address] of Object.entries(pages)) {
      measured.push([name, await vitalsOf(browser, new URL(address, served.home).href)]);
    }
    return Object.fromEntries(measured);
  } finally {
    await served.close();
    await browser.close();
  }
}

async function vitalsOf(browser: Browser, address: string): Promise<PageVitals> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true });
  const page = await context.newPage();
  let requests = 0;
  page.on('request', () => {
    requests += 1;
  });
  await slowDown(page);
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(500);
  const vitals = { ...(await page.evaluate(readVitals)), requests, axe: await axeFaults(page) };
  await context.close();
  return vitals;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
}

/** Runs in the browser. */
function readVitals(): Promise<{ paint: number; shift: number }> {
  const entries = (type: string) =>
    new Promise<PerformanceEntryList>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve(observer.takeRecords()), 200);
    });
  return Promise.all([entries('largest-contentful-paint'), entries('layout-shift')]).then(
    ([paints, shifts]) => ({
      paint: Math.round(paints.at(-1)?.startTime ?? 0),
      shift: shifts.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
    }),
  );
}

async function axeFaults(page: Page): Promise<number> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: unknown[] }> } };
    return (await axe.run()).violations.length;
  });
}
