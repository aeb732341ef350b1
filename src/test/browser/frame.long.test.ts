import { expect, it } from 'vitest';
import { servedSites } from './pageTests.ts';
import { violations } from './violations.ts';

const sites = servedSites('harbour');

it.each(['', 'lifeboats/', 'data/crews/', 'nowhere/'])(
  'runs the newsroom’s own script on a page, under its policy, and no other: /%s',
  async (address) => {
    const page = await sites.browser().newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    await page.route('https://*.example.org/**', (route) =>
      route.fulfill({ body: 'ok', headers: { 'access-control-allow-origin': '*' } }),
    );
    await page.goto(`${sites.home('harbour')}${address}`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.dataset['counted'])).toBe(
      new URL(page.url()).pathname,
    );
    expect(new Set(asked).size).toBe(1);
    const answers = await page.evaluate(async () => {
      const ask = (url: string) =>
        fetch(url).then(
          (answer) => answer.ok,
          () => false,
        );
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.head.append(script);
      const remote = document.createElement('script');
      remote.src = 'https://other.example.org/x.js';
      const failed = new Promise((resolve) => remote.addEventListener('error', () => resolve(true)));
      document.head.append(remote);
      return {
        declared: await ask('https://stats.example.org/visit'),
        other: await ask('https://other.example.org/visit'),
        injected: document.title === 'injected',
        refused: await failed,
      };
    });
    expect(answers).toEqual({ declared: true, other: false, injected: false, refused: true });
    await page.close();
  },
);

it.each([320, 390, 1280])('fits the screen and breaks no rule of accessibility: %d', async (width) => {
  const page = await sites.browser().newPage({ viewport: { width, height: 800 } });
  await page.goto(sites.home('harbour'));
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  for (const link of await page.locator('.frame-links a').all())
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await page.close();
});
