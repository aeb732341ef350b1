import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { servedSites } from './pageTests.ts';
import { violations } from './violations.ts';

const sites = servedSites('project');
const STORY = 'stalking-harassment-by-area/';
const ARTICLE = `${STORY}west-midlands/`;

async function open(address: string, options = {}) {
  const page = await sites.browser().newPage(options);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${sites.home('project')}${address}`, { waitUntil: 'load' });
  const keys = page.locator('.compare-key');
  return { page, said, keys, field: page.getByRole('combobox', { name: /Area to set beside/ }) };
}

const figureOf = (page: Page, type: string) => page.locator(`figure.chart:has(${type})`).first();

it('sets an area beside the page’s own by keyboard, in every chart, and says what it is', async () => {
  const { page, said, keys, field } = await open(ARTICLE);
  const button = page.getByRole('button', { name: 'Compare with another area' }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await field.waitFor();
  await field.pressSequentially('west y');
  await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['West Yorkshire']);
  // Nothing is chosen unasked.
  await page.keyboard.press('Enter');
  expect(await keys.count()).toBe(0);
  await page.keyboard.press('ArrowDown');
  expect(await field.getAttribute('aria-activedescendant')).toBe(
    await page.getByRole('option', { selected: true }).getAttribute('id'),
  );
  await page.keyboard.press('Enter');
  const status = page.locator('.compare-panel [role="status"]');
  await expect.poll(() => status.textContent()).toMatch(/^West Yorkshire added: \d/);
  expect(new URL(page.url()).search).toBe('?with=west-yorkshire');
  expect(await keys.count()).toBe(await page.locator('.chart-compare:visible').count());
  await page.keyboard.press('Escape');
  await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(said).toEqual([]);
  await page.close();
});

it('shows a shared address, and goes back from one choice to the one before', async () => {
  const { page, keys, field } = await open(`${ARTICLE}?with=west-yorkshire,no-such-place`);
  await expect.poll(() => keys.first().locator('li').count()).toBe(1);
  await page.getByRole('button', { name: 'Compare with another area' }).first().click();
  await field.fill('kent');
  await page.getByRole('option', { name: 'Kent' }).click();
  await expect.poll(() => keys.first().locator('li').count()).toBe(2);
  await page.goBack();
  await expect.poll(() => keys.first().locator('li').count()).toBe(1);
  await page.getByRole('button', { name: 'Remove West Yorkshire' }).first().click();
  await expect.poll(() => keys.count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
  // The chart is as it was written.
  expect(await page.locator('.compare-cell, .compare-marks > *, .row-compared').count()).toBe(0);
  await page.close();
});

it('finds an area by a town in it, and names it at its mark', async () => {
  const { page, said, field } = await open(`${STORY}kent/`, { viewport: { width: 320, height: 800 } });
  await page.getByRole('button', { name: 'Compare with another area' }).first().click();
  await field.pressSequentially('birmingh');
  await page.getByRole('option', { name: 'Birmingham West Midlands' }).click();
  await page.waitForURL('**/kent/?with=west-midlands');
  const names = page.locator('.compare-marks text:visible');
  await expect.poll(() => names.allTextContents()).toContain('West Midlands');
  await field.fill('maidstone');
  const status = page.locator('.compare-panel [role="status"]');
  await expect.poll(() => status.textContent()).toBe('No other area of that name in this story');
  await field.fill('Grimwick');
  await expect.poll(() => status.textContent()).toContain('“Grimwick”');
  expect(said).toEqual([]);
  await page.close();
});

it('draws a line to the edge of an axis that it leaves, and says so', async () => {
  const { page, keys } = await open('recorded-stalking-harassment/west-midlands/?with=england-and-wales');
  const figure = figureOf(page, 'template');
  await expect.poll(() => keys.first().textContent()).toContain('613,625, off this scale');
  const svg = figure.locator('.chart-frame > svg:visible');
  expect((await svg.locator('text').allTextContents()).join(' ')).toMatch(/England and.* Wales 613,625/);
  const top = await svg.locator('svg').getAttribute('y');
  // An arrow that stands on the edge, and points up.
  expect(await svg.locator('path.chart-fill-ink').last().getAttribute('d')).toMatch(
    new RegExp(`^M\\S+ ${top}h12L\\S+ ${Number(top) - 9}Z$`),
  );
  await page.close();
});

it('prints the values that the other area’s own page prints, and draws all on one axis', async () => {
  const other = await open(`${STORY}kent/`);
  const columnOf = (page: Page, name: string) =>
    figureOf(page, 'template')
      .locator('table')
      .evaluate((table: HTMLTableElement, wanted) => {
        const at = [...(table.tHead?.rows[0]?.cells ?? [])].findIndex((cell) => cell.textContent === wanted);
        return [...(table.tBodies[0]?.rows ?? [])].map(
          (row) => `${row.cells[0]?.textContent} ${row.cells[at]?.textContent}`,
        );
      }, name);
  const printed = await columnOf(other.page, 'Kent');
  await other.page.close();
  const { page, keys } = await open(`${ARTICLE}?with=kent`);
  await expect.poll(() => keys.count()).toBeGreaterThan(1);
  expect(await columnOf(page, 'Kent')).toEqual(printed);
  const svg = figureOf(page, 'template').locator('svg:visible');
  const ticks = async () =>
    (await svg.locator('text[text-anchor="end"], g[text-anchor="end"] text').allTextContents()).join();
  expect(await svg.locator('text').allTextContents()).toContain(`Kent ${printed.at(-1)?.split(' ').at(-1)}`);
  const before = await ticks();
  await page.goto(`${sites.home('project')}${ARTICLE}?with=hertfordshire`);
  await expect.poll(() => keys.count()).toBeGreaterThan(1);
  expect(await ticks()).toBe(before);
  await page.close();
});

it.each([
  [320, 'light'],
  [390, 'dark'],
  [1280, 'light'],
] as const)('fits the screen and breaks no rule of accessibility: %d, %s', async (width, colorScheme) => {
  const { page, keys } = await open(`${ARTICLE}?with=west-yorkshire,kent`, {
    viewport: { width, height: 800 },
    colorScheme,
    hasTouch: width < 1280,
  });
  await expect.poll(() => keys.count()).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Compare with another area' }).last().click();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  for (const button of await page.locator('.compare-key button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  const picture = page.getByRole('img', { name: /West Yorkshire .*; Kent/ });
  expect(await picture.count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect(await keys.first().isVisible()).toBe(true);
  expect(await page.locator('.compare-panel, .chart-compare').filter({ visible: true }).count()).toBe(0);
  await page.close();
});

it('shows no button without a script, and loads nothing for it before a press', async () => {
  const { page } = await open(ARTICLE, { javaScriptEnabled: false });
  expect(await page.locator('.chart-compare:visible').count()).toBe(0);
  await page.close();
  const loaded: string[] = [];
  const quiet = await sites.browser().newPage();
  quiet.on('request', (request) => loaded.push(request.url()));
  await quiet.goto(`${sites.home('project')}${ARTICLE}`, { waitUntil: 'networkidle' });
  expect(loaded.filter((url) => /compare|series|\/find\//.test(url))).toEqual([]);
  const before = loaded.length;
  await quiet.getByRole('button', { name: 'Compare with another area' }).first().click();
  await quiet.getByRole('combobox').waitFor();
  const scripts = loaded.slice(before).filter((url) => url.endsWith('.js'));
  const sizes = await Promise.all(
    scripts.map(async (url) => gzipSync(await (await quiet.request.get(url)).body(), { level: 9 }).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(11 * 1024);
  await quiet.close();
});
