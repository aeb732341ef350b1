import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { derive } from '../../derive/derive.ts';
import { journalOf } from '../../derive/journal.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { approveAll } from '../approveAll.ts';
import { launchBrowser } from '../browser.ts';
import { developmentServer } from '../developmentServer.ts';
import { filesUnder } from '../failingOperations.ts';
import { runCommand } from '../runCommand.ts';
import { BEES, beesCsv, hiveland, toBeRead } from '../sampleReleases.ts';
import { temporaryNewsroom } from '../temporaryNewsroom.ts';
import { violations } from './violations.ts';

/** For the first time, a parish has fewer bees. */
const FILE = 'post/BEES final (2).csv';
const FEWER = beesCsv({ ...BEES, Dale: [400, 409, 421, 420] });
const APPROVED = 'content/stories/bees/approved.yaml';

/** Everything in it has been read. */
async function hive(): Promise<Newsroom> {
  const newsroom = temporaryNewsroom(hiveland({ ...toBeRead(), [FILE]: FEWER }));
  await derive(newsroom, { write: true });
  approveAll(newsroom);
  return newsroom;
}

/** With a refresh that was killed before it had put a file into place. */
async function interrupted(): Promise<Newsroom> {
  const newsroom = await hive();
  mkdirSync(newsroom.cache, { recursive: true });
  writeFileSync(journalOf(newsroom), JSON.stringify({ state: 'staging', steps: [], folders: [] }));
  return newsroom;
}

const dev = developmentServer(interrupted, '/desk/_release/', /<desk-release>/);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${dev.origin()}/desk/_release/`);
  await page.getByRole('button', { name: 'Preview', exact: true }).waitFor();
});

afterAll(() => browser.close());

/** Without what commands keep for themselves. */
function written({ root }: Newsroom) {
  return Object.entries(filesUnder(root)).filter(([name]) => !name.startsWith('.standfirst'));
}

const verdict = () => page.locator('.release-verdict').innerText();
const wordings = () => page.locator('.release-wording');

async function fillForm(): Promise<void> {
  const form = page.locator('.release-form');
  await form.evaluate((details) => details.setAttribute('open', ''));
  await page.getByLabel('A file from this computer').check();
  await page.getByLabel('File', { exact: true }).setInputFiles(path.join(dev.newsroom().root, FILE));
  await page.getByLabel('Released').fill('2023-02-03');
}

async function previewFile(): Promise<void> {
  await fillForm();
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.locator('.release-verdict').waitFor();
}

async function isAccessible(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
}

it('reads in a rehearsal what a next release may print, and keeps it in the file of the story', async () => {
  await isAccessible();
  await page.getByLabel('Made-up next releases').check();
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.locator('.release-verdict').waitFor();
  expect(await verdict()).toContain('unread wordings to come');
  const first = wordings().filter({ hasText: 'Fewer bees' }).first();
  const before = written(dev.newsroom());
  await first.getByRole('button', { name: 'Approve' }).press('Enter');
  await expect.poll(() => first.innerText()).toContain('approved by Hive desk');
  const after = written(dev.newsroom());
  expect(
    after.filter(([name, sum]) => !before.some((one) => one[0] === name && one[1] === sum)),
  ).toMatchObject([[APPROVED, expect.any(String)]]);
  await isAccessible();
});

it('says what is wrong with what is asked for', async () => {
  await page.locator('.release-form').evaluate((details) => details.setAttribute('open', ''));
  await page.getByLabel('A file from this computer').check();
  await page.getByLabel('Released').fill('next week');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('choose the file');
  await page.getByLabel('The file that npm run fetch put aside').check();
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect
    .poll(() => page.getByRole('alert').innerText())
    .toBe('released: a date, or a time with its zone');
});

it('shows what a release changes, old and new beside each other, and writes nothing', async () => {
  const before = written(dev.newsroom());
  await previewFile();
  await expect.poll(verdict).toContain('9 of 9 editions change');
  expect(await page.locator('.release-section.look').first().innerText()).toContain('because');
  await isAccessible();
  await page.getByRole('tab', { name: 'Report' }).press('ArrowRight');
  await page.getByRole('searchbox', { name: 'Area' }).fill('dal');
  const compared = page.locator('.release-edition');
  await expect.poll(() => compared.innerText()).toContain('Dale: bees');
  const marked = (name: 'del' | 'ins') => compared.locator(`.release-pair ${name}`).allInnerTexts();
  expect([await marked('del'), await marked('ins')]).toEqual([
    expect.arrayContaining(['More', '421']),
    expect.arrayContaining(['Fewer', '420']),
  ]);
  expect(await compared.locator('.release-picture svg').count()).toBe(2);
  await page.getByLabel('only what nobody has read').check();
  await page.getByRole('searchbox', { name: 'Area' }).fill('');
  expect(await page.locator('.release-browser option').allInnerTexts()).toEqual([
    expect.stringMatching(/^Dale · .* unread/),
  ]);
  await isAccessible();
  expect(written(dev.newsroom())).toEqual(before);
});

it('accepts nothing before each suspicion and what nobody has read is ticked', async () => {
  const accept = page.getByRole('button', { name: /^Accept and write/ });
  await page.getByRole('tab', { name: 'Report' }).click();
  expect(await accept.isDisabled()).toBe(true);
  const boxes = page.locator('.release-tick input');
  const links = page.locator('.release-open-point');
  const all = await boxes.count();
  expect(all).toBeGreaterThan(1);
  expect(await links.count()).toBe(all);
  for (const box of await boxes.all()) await box.check();
  await expect.poll(() => accept.isDisabled()).toBe(false);
  await boxes.last().uncheck();
  await expect.poll(() => links.count()).toBe(1);
  expect(await accept.isDisabled()).toBe(true);
  await isAccessible();
});

it('keeps ticks and approvals when it is loaded again', async () => {
  const unread = page.locator('.release-unread');
  const before = await unread.innerText();
  await wordings().first().getByRole('button', { name: 'Approve' }).click();
  await expect.poll(() => wordings().first().innerText()).toContain('approved by Hive desk');
  await expect.poll(() => unread.innerText()).not.toBe(before);
  const after = await unread.innerText();
  await page.reload();
  await expect.poll(() => unread.innerText()).toBe(after);
  expect(await wordings().first().innerText()).toContain('approved by Hive desk');
  expect(await page.locator('.release-tick input:checked').count()).toBeGreaterThan(0);
});

it('shows at once that a preview is made, in place of the old one, and can cancel it', async () => {
  // An answer that takes long: nothing is heard of the preview until then.
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/file/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('.release-verdict').waitFor();
  await fillForm();
  const button = page.locator('.release-preview');
  await button.click();
  expect(await button.innerText()).toBe('Previewing … (handing it over)');
  expect([await button.isDisabled(), await page.locator('.release-verdict').count()]).toEqual([true, 0]);
  expect(await page.locator('.release-waiting').innerText()).toContain('Previewing …');
  await isAccessible();
  answer();
  // By then, it may be there.
  await page.getByRole('button', { name: /^(Cancel|Close this preview)$/ }).click();
  await expect.poll(() => button.innerText()).toBe('Preview');
  expect(await button.isEnabled()).toBe(true);
  await page.unroute('**/api/file/**');
});

it('says that its preview is gone, and what the files hold', async () => {
  await previewFile();
  const { id } = await (await page.request.get(`${dev.origin()}/desk/api/release/`)).json();
  const headers = { origin: dev.origin(), 'sec-fetch-site': 'same-origin' };
  await page.request.post(`${dev.origin()}/desk/api/release/close/`, { data: { id }, headers });
  await page.getByRole('heading', { name: 'This preview is gone' }).waitFor();
  const words = await page.locator('.release-main').innerText();
  expect(words).toContain('undid a refresh that was interrupted');
  expect(await verdict()).toContain('The newest release of bees in the files is 2022-02-02');
  expect(await page.getByRole('button', { name: /^Accept and write/ }).count()).toBe(0);
});

it('approves what it prints for the first time, and accepts it as the command does, to the byte', async () => {
  await previewFile();
  while ((await page.locator('.release-wording:not(.is-read)').count()) > 0) {
    const next = page.locator('.release-wording:not(.is-read)').first();
    await next.getByRole('button', { name: 'Approve' }).click();
    await expect.poll(() => page.locator('.release-wording button:disabled').count()).toBe(0);
  }
  expect(await page.locator('.release-unread').innerText()).toBe('All of its wordings are read.');
  for (const box of await page.locator('.release-tick input').all()) await box.check();
  const other = await hive();
  for (const file of [APPROVED]) cpSync(path.join(dev.newsroom().root, file), path.join(other.root, file));
  const accept = page.getByRole('button', { name: /^Accept and write/ });
  await accept.dblclick();
  await expect.poll(verdict).toBe('Accepted: 9 of 9 editions change. 5 files written.');
  const args = ['bees', path.join(other.root, FILE), '--released', '2023-02-03', '--accept'];
  expect((await runCommand('refresh', other.root, {}, args)).status).toBe(0);
  expect(written(dev.newsroom())).toEqual(written(other));
  expect(await page.locator('.release-entry pre').allInnerTexts()).toContain('npm run build');
  await isAccessible();
  await dev.shows('/bees/dale/', /Fewer bees in Dale, figures show/);
});
