import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { developmentServer } from '../developmentServer.ts';
import { edit } from '../newsroomCopy.ts';
import { violations } from './violations.ts';

const DESK = '/data/desk/lifeboats/';
const STORY = 'content/stories/lifeboats/story.md';
/** "It is the lowest count in Brackness since 2019, when the rules changed." */
const PASSAGE = `${DESK}?edition=brackness&passage=3`;

const { origin, newsroom } = developmentServer('harbour', DESK, /<desk-story/);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 700 } });
  await page.goto(`${origin()}${PASSAGE}&figure=known-1`);
  await page.locator('#desk-approve:enabled').waitFor();
});

afterAll(() => browser?.close());

const text = (selector: string) => page.locator(selector).allInnerTexts();

it('shows the lines of a passage, and how many editions take each branch', async () => {
  expect((await text('.desk-own')).join()).toContain('It is the lowest count {{ area.in }}');
  const taken = page.locator('.desk-taken', { hasText: 'callouts.recordLow' });
  expect(await taken.innerText()).toContain('48 in 2023, against 64 in 2019');
  await taken.locator('summary').click();
  await taken.locator('.desk-names a').first().waitFor();
  expect(await taken.locator('.desk-names').innerText()).toBe('Brackness, Free Quay');
});

it('shows the number that is selected, with its cell', async () => {
  const number = await page.locator('desk-figure').innerText();
  for (const part of ['48', 'line 22, column “Call-outs”', '1 February 2024', 'Isle of Marrow 120'])
    expect(number).toContain(part);
});

it('asks for an approval only once all extremes were in sight', async () => {
  // Done by nobody here: only what is asked for is of interest.
  const asked = () => page.evaluate<string>('JSON.stringify(window.asked ?? [])');
  await page.evaluate(`document.addEventListener('desk-do', (event) => {
    event.stopImmediatePropagation();
    (window.asked ??= []).push(event.detail.action);
  }, { capture: true })`);
  const approve = page.locator('#desk-approve');
  await approve.click();
  expect(await asked()).toBe('[]');
  const askedAgain = async () => {
    await approve.click();
    return asked();
  };
  await expect.poll(askedAgain, { timeout: 10_000 }).toContain('approve');
  expect((await text('.desk-example')).join()).toMatch(/Brackness.*Free Quay/s);
});

it('finds any edition by its name, and opens it there', async () => {
  await page.locator('#desk-find-edition').fill('kel');
  await page.locator('#desk-find-list [role="option"]', { hasText: 'Kelda' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const kelda = page.locator('.desk-other', { hasText: 'Not since 2021 had crews on Kelda' });
  await kelda.waitFor();
  await kelda.locator('a').click();
  expect(new URL(page.url()).searchParams.get('edition')).toBe('kelda');
  await expect.poll(() => text('.desk-own')).toEqual([expect.stringContaining('Not since')]);
});

it('shows what was saved, and a fault with its mend', async () => {
  edit(newsroom(), STORY, 'Not since {{ callouts.highestSince }}', 'Not since {{ calouts.highestSince }}');
  const fault = page.locator('desk-source .desk-fault');
  await fault.waitFor();
  expect(await fault.innerText()).toContain('Write “callouts” for “calouts”');
  edit(newsroom(), STORY, '{{ calouts.highestSince }}', '{{ callouts.highestSince }}');
  await fault.waitFor({ state: 'detached' });
});

it.each([
  ['light', 1280],
  ['dark', 1024],
  ['light', 390],
] as const)('can be used by everyone, %s and %i pixels wide', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 700 });
  for (const part of ['desk-source', 'desk-beside', 'desk-figure'])
    expect(await violations(page, `axe.run('${part}')`)).toEqual([]);
});
