import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { derive } from '../../derive/derive.ts';
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

const dev = developmentServer(hive, '/desk/release/', /<desk-release>/);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${dev.origin()}/desk/release/`);
  await page.getByRole('button', { name: 'Preview', exact: true }).waitFor();
});

afterAll(() => browser.close());

/** Without what commands keep for themselves. */
function written({ root }: Newsroom) {
  return Object.entries(filesUnder(root)).filter(([name]) => !name.startsWith('.standfirst'));
}

const verdict = () => page.locator('.release-verdict').innerText();
const wordings = () => page.locator('.release-wording');

async function previewFile(): Promise<void> {
  const form = page.locator('.release-form');
  await form.evaluate((details) => details.setAttribute('open', ''));
  await page.getByLabel('A file from this computer').check();
  await page.getByLabel('File', { exact: true }).setInputFiles(path.join(dev.newsroom().root, FILE));
  await page.getByLabel('Released').fill('2023-02-03');
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

it('approves what it prints for the first time, and accepts it as the command does, to the byte', async () => {
  await page.getByRole('tab', { name: 'Report' }).click();
  while ((await page.locator('.release-wording:not(.is-read)').count()) > 0) {
    const next = page.locator('.release-wording:not(.is-read)').first();
    await next.getByRole('button', { name: 'Approve' }).click();
    await expect.poll(() => page.locator('.release-wording button:disabled').count()).toBe(0);
  }
  expect(await page.locator('.release-unread').innerText()).toBe('All of its wordings are read.');
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
