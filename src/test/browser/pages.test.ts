import { expect, it } from 'vitest';
import { horizontalScroll } from './measure.ts';
import { pageTests, servedSites } from './pageTests.ts';
import { violations } from './violations.ts';

const sites = servedSites('project', 'harbour', 'fens');

// A page with every type of chart, and the one that the README shows.
pageTests(sites, [
  ['harbour', 'lifeboats/'],
  ['project', 'stalking-prosecutions/west-midlands/'],
  ['project', 'data/recorded-crime-september/'],
  ['project', 'areas/west-midlands/'],
]);

it('names each chart that is shown, once, to those who do not see it', async () => {
  const page = await sites.browser().newPage();
  await page.goto(`${sites.home('harbour')}lifeboats/`);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const titles = await page.locator('figure.chart .chart-title').allInnerTexts();
    expect(titles.length).toBeGreaterThan(10);
    const pictures = await page.locator('figure.chart [role="img"]:visible').count();
    expect([width, pictures]).toEqual([width, titles.length]);
    for (const title of titles) {
      // The name is the title, then the description, which is a sentence.
      const named = page.getByRole('img', {
        name: new RegExp(`^${escaped(title)} \\p{Lu}.{20}`, 'u'),
      });
      expect([width, title, await named.count()]).toEqual([width, title, 1]);
    }
  }
  await page.close();
});

it.each(['areas/coldmere/', 'herons/coldmere/'])(
  'can be used by everyone where an area was that became others: %s',
  async (address) => {
    const page = await sites.browser().newPage({ viewport: { width: 320, height: 700 } });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${sites.home('fens')}${address}`);
      expect([await violations(page), await page.evaluate(horizontalScroll)]).toEqual([[], 0]);
    }
    await page.getByRole('link', { name: 'West Coldmere' }).click();
    await page.waitForURL('**/west-coldmere/');
    await page.close();
  },
);

it('leads from a figure to its evidence by keyboard, without a script', async () => {
  const context = await sites.browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${sites.home('harbour')}lifeboats/kelda/`);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
  const figure = page.locator('.prose a.figure').first();
  const target = await figure.getAttribute('href');
  await figure.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${target}`);
  expect(await page.locator(target ?? '').evaluate((row) => row.matches(':target'))).toBe(true);
  await context.close();
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
