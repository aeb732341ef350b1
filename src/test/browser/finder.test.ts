import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sharedSite } from '../sharedSite.ts';
import { servedSites } from './pageTests.ts';
import { violations } from './violations.ts';

const sites = servedSites('project', 'harbour');

const STORY = 'recorded-stalking-harassment/';

async function open(
  address: string,
  options: BrowserContextOptions = {},
  site: 'project' | 'harbour' = 'project',
) {
  const context = await sites.browser().newContext(options);
  const page = await context.newPage();
  await page.goto(`${sites.home(site)}${address}`);
  return page;
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Your area' });
const said = (page: Page) => page.locator('.finder [role="status"]').innerText();
const offered = (page: Page) => page.getByRole('listbox').getByRole('option').allInnerTexts();

/** Types, and waits for the answer. What was typed before is cleared first: its answer would pass for this one. */
async function find(page: Page, text: string): Promise<string[]> {
  if ((await field(page).inputValue()) !== '') await field(page).fill('');
  await expect.poll(() => said(page)).toBe('');
  await field(page).fill(text);
  await expect.poll(() => said(page)).toMatch(/found|known|similar/);
  return (await offered(page)).map((option) => option.replaceAll(/\s+/g, ' '));
}

describe.each([320, 390, 1280])('the finder at %i pixels', (width) => {
  it('leads from a town to the edition of its area by keyboard, and opens nothing that was not chosen', async () => {
    const page = await open(`${STORY}west-midlands/`, { viewport: { width, height: 844 } });
    const before = page.url();
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    expect(await find(page, 'oxford')).toContain('Oxford Thames Valley');
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page).getAttribute('aria-expanded')).toBe('true');
    expect([page.url(), await field(page).getAttribute('aria-activedescendant')]).toEqual([before, null]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    const active = page.locator(`#${await field(page).getAttribute('aria-activedescendant')}`);
    expect([await active.getAttribute('aria-selected'), await active.locator('b').innerText()]).toEqual([
      'true',
      'Oxford',
    ]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${STORY}thames-valley/`);
    await page.context().close();
  });

  it('is high enough for a finger, fits, and can be used by everyone while its list is open', async () => {
    const page = await open(`${STORY}west-midlands/`, { viewport: { width, height: 844 } });
    expect(await find(page, 'newcastle')).toEqual([
      'Newcastle upon Tyne Northumbria',
      'Newcastle-under-Lyme Staffordshire',
    ]);
    await page.keyboard.press('ArrowDown');
    const targets = page.locator('.finder').locator('input, button, a:visible');
    for (const target of await targets.all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('.finder').ariaSnapshot()).toContain(
      '- option "Newcastle upon Tyne Northumbria" [selected]',
    );
    await page.context().close();
  });
});

it('says which area a page is about, and that an option is that page', async () => {
  const page = await open(`${STORY}west-midlands/`);
  expect(await page.locator('.finder label').innerText()).toBe('Your area: West Midlands');
  expect(await find(page, 'Birmingham')).toEqual(['Birmingham West Midlands this page']);
  await page.context().close();
});

it('closes its list on Escape, then clears the field, and lists all areas on an arrow', async () => {
  const page = await open(STORY);
  await find(page, 'newcastle');
  await page.keyboard.press('Escape');
  expect([await offered(page), await field(page).inputValue()]).toEqual([[], 'newcastle']);
  await page.keyboard.press('Escape');
  expect(await field(page).inputValue()).toBe('');
  await expect.poll(() => said(page)).toBe('');
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await offered(page)).length).toBe(44);
  await page.keyboard.press('Tab');
  expect(await offered(page)).toEqual([]);
  await page.context().close();
});

it('says what it does not know, and leads to the list', async () => {
  const page = await open(STORY);
  expect(await find(page, 'Grimwick')).toEqual([]);
  expect(await said(page)).toBe('No place called “Grimwick” is known here. Try a larger place near it.');
  await page.getByRole('link', { name: 'Choose from the map or the list' }).click();
  expect(new URL(page.url()).hash).toBe('#areas');
  await find(page, 'SW1A 1AA');
  expect(await said(page)).toBe('Postcodes are not known here. Try the name of a town.');
  await page.context().close();
});

it('says so where a story has no edition for an area, and leads to the page of the area', async () => {
  const page = await open('stalking-prosecutions/');
  expect(await find(page, 'Norwich')).toEqual(['Norwich Norfolk not in this story']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/areas/norfolk/');
  await page.context().close();
});

it('leads from the home page', async () => {
  const page = await open('', { hasTouch: true, viewport: { width: 390, height: 844 } });
  await find(page, 'Hull');
  await page.getByRole('option', { name: 'Kingston upon Hull' }).tap();
  await page.waitForURL('**/areas/humberside/');
  await page.context().close();
});

it('leads from the page of an area to that of another', async () => {
  const page = await open('areas/west-midlands/', { viewport: { width: 320, height: 700 } });
  expect(await page.locator('.finder label').innerText()).toBe('Your area: West Midlands');
  expect(await find(page, 'birmingham')).toEqual(['Birmingham West Midlands this page']);
  expect(await find(page, 'durham')).toContain('Durham');
  await page.getByRole('option', { name: 'Durham' }).first().click();
  await page.waitForURL('**/areas/durham/');
  await page.context().close();
});

it('answers a postcode, and sends nothing but its first half', async () => {
  const page = await open('lifeboats/', {}, 'harbour');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  expect(await find(page, 'bn2 1xy')).toEqual(['BN2 1XY Port Ansel']);
  expect(asked.filter((address) => /1xy/i.test(address))).toEqual([]);
  expect(asked.some((address) => address.endsWith('/BN2.json'))).toBe(true);
  expect(await find(page, 'BN2 9ZZ')).toEqual(['BN2 Brackness', 'BN2 Port Ansel']);
  expect(await said(page)).toBe('No postcode BN2 9ZZ is known here.');
  expect(await page.getByRole('button', { name: 'Where I am' }).count()).toBe(0);
  expect(await find(page, 'BN2 1XY')).toHaveLength(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/data/lifeboats/port-ansel/');
  await page.context().close();
});

describe('the button for where I am', () => {
  const press = async (options: BrowserContextOptions) => {
    const page = await open(STORY, options);
    await page.getByRole('button', { name: 'Where I am' }).click();
    return page;
  };
  const granted = { permissions: ['geolocation'] };

  it('finds the area around the reader, and sends the position nowhere', async () => {
    const page = await open(STORY, {
      ...granted,
      geolocation: { latitude: 52.48, longitude: -1.9, accuracy: 50 },
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'Where I am' }).press('Enter');
    await expect.poll(() => offered(page)).toEqual(['West Midlands']);
    expect(await said(page)).toContain('Your position stays on your device');
    expect(asked.filter((address) => /52\.4|1\.9/.test(address))).toEqual([]);
    expect(asked.some((address) => /\/find\/shapes\./.test(address))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${STORY}west-midlands/`);
    await page.context().close();
  });

  it('offers both sides of a border that is near', async () => {
    const page = await press({
      ...granted,
      geolocation: { latitude: 51.515, longitude: -0.1, accuracy: 500 },
    });
    await expect.poll(() => offered(page)).toEqual(['City of London', 'Metropolitan Police area']);
    expect(await said(page)).toContain('either side of a border');
    await page.context().close();
  });

  it.each<[string, BrowserContextOptions, string]>([
    [
      'is outside all areas',
      { ...granted, geolocation: { latitude: 48.86, longitude: 2.35 } },
      'outside all these areas',
    ],
    ['is refused', { permissions: [] }, 'does not say where you are'],
  ])('says so where the reader %s', async (_, options, text) => {
    const page = await press(options);
    await expect.poll(() => said(page)).toContain(text);
    expect(await page.getByRole('link', { name: 'Choose from the map or the list' }).isVisible()).toBe(true);
    await page.context().close();
  });
});

it('without scripts there is no field that finds nothing, and the list is one press away', async () => {
  const page = await open(`${STORY}west-midlands/`, { javaScriptEnabled: false });
  expect(await page.locator('.finder').locator('input, button').filter({ visible: true }).count()).toBe(0);
  await page.locator('.finder').getByRole('link').click();
  expect(new URL(page.url()).hash).toBe('#areas');
  expect(await page.locator('.area-list a:visible').count()).toBe(43);
  await page.context().close();
});

it('says so where the names cannot be loaded, and finds them once they can', async () => {
  const page = await open(STORY);
  await page.route('**/find/names.*', (route) => route.abort());
  await field(page).fill('oxford');
  await expect.poll(() => said(page)).toBe('The names could not be loaded.');
  await page.unroute('**/find/names.*');
  expect(await find(page, 'oxfords')).toContain('Oxfordshire Thames Valley');
  await page.context().close();
});

it('loads nothing before it is touched, and then at most twenty kilobytes', async () => {
  const site = await sharedSite('project');
  const page = await sites.browser().newPage();
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(new URL(response.url()).pathname.slice(1)));
  await page.goto(`${sites.home('project')}${STORY}`, { waitUntil: 'networkidle' });
  const before = loaded.length;
  expect(loaded.filter((file) => file.startsWith('find/'))).toEqual([]);
  await find(page, 'oxford');
  const after = loaded.slice(before).map((file) => gzipSync(site.bytes(file), { level: 9 }).length);
  expect(after.reduce((sum, size) => sum + size, 0)).toBeLessThan(20 * 1024);
  await page.close();
});
