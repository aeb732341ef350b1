import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { developmentServer } from '../developmentServer.ts';
import { edit } from '../newsroomCopy.ts';
import { violations } from './violations.ts';

describe('an edition, as it looks elsewhere', () => {
  const dev = developmentServer('harbour', '/data/lifeboats/kelda/', /call-outs on Kelda/);
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  async function open(query: string, story = 'lifeboats') {
    // A browser that is told the colours of the screen forces them on frames, too.
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: null });
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${dev.origin()}/data/desk/${story}/?edition=kelda${query}`);
    return { page, said };
  }

  const panel = (page: Page) => page.getByRole('tabpanel');
  const tab = (page: Page, name: string) => page.getByRole('tab', { name });

  it('is chosen by click and by arrow keys, and kept in the address', async () => {
    const { page, said } = await open('');
    expect(await tab(page, 'Article').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('.desk-columns').isVisible()).toBe(true);
    await tab(page, 'Phone').click();
    expect(await page.locator('.desk-columns').isVisible()).toBe(false);
    expect(new URL(page.url()).searchParams.get('tab')).toBe('phone');
    await page.keyboard.press('ArrowRight');
    expect(new URL(page.url()).searchParams.get('tab')).toBe('dark');
    await page.keyboard.press('Home');
    expect(await page.locator('.desk-columns').isVisible()).toBe(true);
    expect(said).toEqual([]);
    await page.close();
  });

  it('is a phone that follows a save without losing its place', async () => {
    const { page, said } = await open('&tab=phone');
    const phone = page.frameLocator('iframe[title="Phone"]');
    await phone.getByRole('heading', { level: 1 }).waitFor();
    expect(await phone.locator('html').evaluate((html) => html.clientWidth)).toBe(390);
    await phone.locator('html').evaluate(() => scrollTo(0, 900));
    edit(
      dev.newsroom(),
      'content/stories/lifeboats/story.md',
      'The Board calls its crews',
      'The Board has called its crews',
    );
    await phone.getByText('The Board has called its crews').waitFor();
    await expect.poll(() => phone.locator('html').evaluate(() => scrollY)).toBe(900);
    expect(said).toEqual([]);
    await page.close();
  });

  it('is dark, or on paper, whatever the screen is', async () => {
    const { page, said } = await open('&tab=dark');
    const ground = (title: string) =>
      page
        .frameLocator(`iframe[title="${title}"]`)
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
    await expect.poll(() => ground('Dark')).toBe('rgb(20, 23, 26)');
    await tab(page, 'Print').click();
    await expect.poll(() => ground('Print')).toBe('rgb(255, 255, 255)');
    const paper = page.frameLocator('iframe[title="Print"]');
    expect(await paper.locator('.finder').first().isVisible()).toBe(false);
    expect(await paper.locator('html').evaluate((html) => getComputedStyle(html).fontSize)).toBe('12.4px');
    expect(said).toEqual([]);
    await page.close();
  });

  it('is a share picture', async () => {
    const { page } = await open('&tab=share');
    const width = () =>
      panel(page)
        .locator('img')
        .evaluate((img) => (img as HTMLImageElement).naturalWidth);
    await panel(page).locator('img').waitFor();
    await expect.poll(width).toBe(1200);
    await page.close();
  });

  it('is each embed in each host, with the code as it is copied', async () => {
    const { page, said } = await open('&tab=embeds');
    await panel(page).getByLabel('Embed').selectOption('in-short');
    await panel(page).getByLabel('Colours').selectOption('dark');
    const names = ['Plain page', 'Narrow column, 260 px', 'Dark page', 'Page with heavy resets'];
    for (const name of names) {
      const embed = page.frameLocator(`iframe[title="${name}"]`).frameLocator('iframe');
      await embed.getByRole('heading', { name: /in short/ }).waitFor();
      expect(await embed.locator('html').getAttribute('data-theme')).toBe('dark');
    }
    const narrow = page.frameLocator('iframe[title="Narrow column, 260 px"]').locator('iframe');
    expect(await narrow.evaluate((frame) => frame.clientWidth)).toBe(260);
    await panel(page).getByLabel('Code').selectOption('a frame with the script');
    const plain = page.frameLocator('iframe[title="Plain page"]');
    await plain.locator('script[src="/data/embed.js"]').waitFor({ state: 'attached' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel(page).getByRole('button', { name: 'Copy the code' }).click();
    await panel(page).getByText('Copied.').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(
      /^<iframe src="https?:[^"]*\/embed\/lifeboats\/kelda\/in-short\/\?theme=dark" .*\n.*\n<script async src="[^"]*embed\.js"><\/script>$/,
    );
    expect(await panel(page).getByLabel('What to paste').innerText()).toBe(code);
    expect(said).toEqual([]);
    await page.close();
  });

  it('is copy for other systems, which a save brings up to date', async () => {
    const { page, said } = await open('&tab=copy');
    const text = page.frameLocator('iframe[title="article.txt"]');
    await text.getByText('Crews answered').waitFor();
    edit(dev.newsroom(), 'content/stories/lifeboats/story.md', 'Crews answered', 'Crews have answered');
    await text.getByText('Crews have answered').waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel(page).getByRole('button', { name: 'Copy' }).click();
    await panel(page).getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Crews have answered');
    await panel(page).getByRole('button', { name: 'article.json' }).click();
    const own = panel(page).getByRole('link', { name: 'Open in a tab of its own' });
    expect(await own.getAttribute('href')).toBe('/data/lifeboats/kelda/article.json');
    expect(said).toEqual([]);
    await page.close();
  });

  it('says of a draft what it lacks', async () => {
    const { page } = await open('&tab=embeds', 'storm-warnings');
    await panel(page).getByText('A draft has no embeds.').waitFor();
    await page.close();
  });

  it('has no fault of accessibility', async () => {
    const { page } = await open('');
    for (const name of ['Phone', 'Print', 'Share picture', 'Embeds', 'Wire copy']) {
      await tab(page, name).click();
      await panel(page).locator('.desk-tabbar').waitFor();
      expect(await violations(page, 'axe.run("desk-tabs", { iframes: false })')).toEqual([]);
    }
    await page.close();
  });
});
