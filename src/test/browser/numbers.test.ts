import { expect, it } from 'vitest';
import { servedSites } from './pageTests.ts';
import { violations } from './violations.ts';

const sites = servedSites('project', 'harbour');
const ARTICLE = 'recorded-stalking-harassment/durham/';

async function open(address: string, options = {}, site: 'project' | 'harbour' = 'project') {
  const page = await sites.browser().newPage(options);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${sites.home(site)}${address}`, { waitUntil: 'load' });
  return { page, said, box: page.locator('.figure-box') };
}

it('answers at the number, by keyboard, and gives the focus back', async () => {
  const { page, said, box } = await open(ARTICLE);
  const figure = page.locator('.prose p a.figure').first();
  const row = page.locator((await figure.getAttribute('href')) ?? '');
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => box.isVisible()).toBe(true);
  expect(await figure.getAttribute('aria-expanded')).toBe('true');
  expect(await box.locator('.known-value').textContent()).toBe(
    await row.locator('.known-value').textContent(),
  );
  expect(await page.getByRole('dialog', { name: 'How we know' }).count()).toBe(1);
  // Last comes the button that closes it; after that, what follows the number.
  for (const name of ['Office for National Statistics', 'See it in the table', 'All areas']) {
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe(name);
  }
  await page.keyboard.press('Escape');
  await expect.poll(() => box.isVisible()).toBe(false);
  expect(await figure.evaluate((link) => link === document.activeElement)).toBe(true);
  await expect.poll(() => figure.getAttribute('aria-expanded')).toBe('false');
  expect(said).toEqual([]);
  await page.close();
});

it.each([
  [320, 'light'],
  [390, 'dark'],
  [1280, 'light'],
] as const)('fits the screen and breaks no rule of accessibility: %d, %s', async (width, colorScheme) => {
  const { page, box } = await open(ARTICLE, {
    viewport: { width, height: 800 },
    colorScheme,
    hasTouch: width < 1280,
  });
  for (const link of await page.locator(':is(h1, .standfirst, .prose p) :is(a.figure, a.claim)').all()) {
    await link.scrollIntoViewIfNeeded();
    await (width < 1280 ? link.tap() : link.click());
    await expect.poll(() => link.getAttribute('aria-expanded')).toBe('true');
    const at = await box.boundingBox();
    expect([at && at.x >= 0, at && at.x + at.width <= width]).toEqual([true, true]);
    expect([at && at.y >= 0, at && at.y + at.height <= 800]).toEqual([true, true]);
    await page.keyboard.press('Escape');
  }
  await page.locator('h1 a.claim').click();
  await expect.poll(() => box.isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.locator('.figure-close').click();
  await expect.poll(() => box.isVisible()).toBe(false);
  await page.close();
});

it('shows what a statement compares, one box at a time, and closes at a second press', async () => {
  const { page, box } = await open(ARTICLE);
  const [claim, figure] = [page.locator('h1 a.claim'), page.locator('.prose p a.figure').first()];
  await claim.click();
  await expect.poll(() => box.locator('.known-how').textContent()).toMatch(/\d in the year to .* against \d/);
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => box.locator('.known-value').textContent()).not.toContain('“');
  expect(await page.locator('[aria-expanded="true"]').count()).toBe(1);
  await figure.click();
  await expect.poll(() => box.isVisible()).toBe(false);
  await page.close();
});

it('leads to the row of the table, marked, and back to the sentence', async () => {
  const { page, said, box } = await open(ARTICLE, { viewport: { width: 390, height: 800 }, hasTouch: true });
  const figure = page.locator('.prose p a.figure').first();
  const value = (await figure.locator('data').getAttribute('value')) ?? '';
  await figure.tap();
  await box.getByText('See it in the table').tap();
  const cell = page.locator('tr:target .cell-marked');
  await cell.waitFor();
  expect((await cell.textContent())?.replaceAll(/\D/g, '')).toContain(value);
  await page.getByRole('link', { name: 'Back to the sentence' }).tap();
  await page.waitForURL(/#figure-\d+$/);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.querySelector('data')?.value))
    .toBe(value);
  expect(said).toEqual([]);
  await page.close();
});

it('gives the focus back also when the browser goes back from the table', async () => {
  const { page, box } = await open(`${ARTICLE}?with=kent`);
  const figure = page.locator('.prose p a.figure').first();
  const value = (await figure.locator('data').getAttribute('value')) ?? '';
  await figure.click();
  await box.getByText('See it in the table').click();
  await page.locator('tr:target .cell-marked').waitFor();
  await page.goBack();
  expect(new URL(page.url()).search).toBe('?with=kent');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.querySelector('data')?.value))
    .toBe(value);
  await page.close();
});

it('shows all areas in the period of a number, the highest first', async () => {
  const { page, box } = await open(ARTICLE);
  await page.locator('.prose p a.figure').first().click();
  await box.getByText('All areas').click();
  const status = page.getByRole('status');
  await expect.poll(() => status.textContent()).toBe('56 rows');
  const periods = await page.locator('.data-table tbody td:nth-child(2)').allInnerTexts();
  expect(new Set(periods).size).toBe(1);
  expect(await page.locator('[aria-sort="descending"]').count()).toBe(1);
  expect(await page.locator('.row-marked').count()).toBe(1);
  await page.close();
});

it('finds, filters and sorts rows, and keeps what was asked in the address', async () => {
  const { page, said } = await open('data/recorded-crime-september/');
  const areas = page.locator('.data-table tbody th');
  const before = await areas.count();
  await page.getByLabel('Search').fill('west mid');
  await expect
    .poll(async () => [...new Set(await areas.allInnerTexts())])
    .toEqual(['West Midlands region', 'West Midlands']);
  await page.getByLabel('Period').selectOption({ index: 1 });
  await expect.poll(() => areas.count()).toBeLessThan(3);
  expect(new URL(page.url()).searchParams.get('search')).toBe('west mid');
  await page.getByLabel('Search').fill('');
  await page.getByLabel('Period').selectOption('');
  await expect.poll(() => areas.count()).toBe(before);
  await page.getByRole('button', { name: /^Resident population/ }).click();
  await expect.poll(() => areas.first().innerText()).toBe('England and Wales');
  expect(await areas.count()).toBe(200);
  await page.getByRole('button', { name: 'Show more' }).click();
  expect(await areas.count()).toBe(400);
  expect(said).toEqual([]);
  await page.close();
});

it('searches, filters and sorts all of 40,000 rows by keyboard, on a phone, not only those of the page', async () => {
  const page = await sites.browser().newPage({ viewport: { width: 390, height: 800 } });
  await page.route('**/data/recorded-crime-september.csv', async (route) => {
    const [head = '', ...rows] = (await (await route.fetch()).text()).trim().split('\n');
    const made = Array.from({ length: 40_000 }, (_, index) => {
      const [, , ...cells] = (rows[index % rows.length] ?? '').split(',');
      return [`Z${index}`, `Hamlet ${index}`, ...cells].join(',');
    });
    await route.fulfill({ body: [head, ...made].join('\n') });
  });
  await page.goto(`${sites.home('project')}data/recorded-crime-september/`);
  const areas = page.locator('.data-table tbody th');
  const status = page.getByRole('status');
  const search = page.getByLabel('Search');
  await search.focus();
  await page.keyboard.type('hamlet 39999');
  await expect.poll(() => areas.allInnerTexts()).toEqual(['Hamlet 39999']);
  await search.fill('');
  await page.getByRole('button', { name: /^Area/ }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => status.textContent()).toContain('40,000');
  await page.keyboard.press('Enter');
  await expect.poll(() => areas.first().innerText()).toBe('Hamlet 9999');
  await page.getByLabel('Period').focus();
  await page.keyboard.press('ArrowDown');
  const periods = page.locator('.data-table tbody td:nth-child(2)');
  await expect.poll(async () => new Set(await periods.allInnerTexts()).size).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});

it('writes rows as the page has them', async () => {
  const { page } = await open('data/recorded-crime-september/');
  const texts = () =>
    page
      .locator('.data-table tbody tr')
      .evaluateAll((rows) =>
        Object.fromEntries(
          rows.slice(0, 200).map((row) => [row.id, (row as HTMLElement).innerText.replaceAll(/\s+/g, ' ')]),
        ),
      );
  const written = await texts();
  // The order of the file, so that the first rows are the same.
  await page.goto(`${page.url()}?search=e`);
  await expect.poll(() => page.getByRole('status').textContent()).toContain('rows');
  const made = await texts();
  const both = Object.keys(made).filter((id) => id in written);
  expect(both.length).toBeGreaterThan(5);
  for (const id of both) expect([id, made[id]]).toEqual([id, written[id]]);
  await page.close();
});

it('follows no link back to another site', async () => {
  const { page } = await open('data/recorded-crime-september/?from=https://example.com/');
  expect(await page.locator('.table-back').count()).toBe(0);
  await page.close();
});
