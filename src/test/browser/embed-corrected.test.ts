import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chartEmbed } from '../../editions/embed.ts';
import { embedPage } from '../../outputs/embeds/embedPage.ts';
import { launchBrowser } from '../browser.ts';
import { sampleChart } from '../chart.ts';
import { sampleEdition } from '../edition.ts';
import { type Answers, answers, HOST_FILE } from '../embedSite.ts';
import { sampleSite } from '../sampleSite.ts';

const chart = sampleChart();
const wrong = { date: '2024-02-09', was: '317', is: '371', where: '', chart: chart.id };
const edition = sampleEdition();
const page = (corrections: readonly (typeof wrong & { release: string })[]) =>
  embedPage(chartEmbed(chart, { corrections }), edition, sampleSite, null);
const release = chart.sources[0]?.released ?? '';

let browser: Browser;
let site: Answers;
let host: Answers;

beforeAll(async () => {
  const pages: Readonly<Record<string, string>> = {
    '/embed/right/': page([]),
    '/embed/wrong/': page([{ ...wrong, release }]),
  };
  site = await answers(async (path) => {
    if (path === '/embed.js') return { type: 'text/javascript', content: HOST_FILE };
    const content = pages[path];
    return content ? { type: 'text/html; charset=utf-8', content } : null;
  });
  host = await answers(async () => ({
    type: 'text/html; charset=utf-8',
    content: `<!doctype html><title>Host</title><script>
      window.heard = [];
      addEventListener('embed-corrected', ({ target, detail }) => heard.push([target.title, detail]));
    </script>
    <iframe title="right" src="${site.home}embed/right/"></iframe>
    <iframe title="wrong" sandbox="allow-scripts" src="${site.home}embed/wrong/"></iframe>`,
  }));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), host?.close()]);
});

it('an embed of a wrong figure says so, and tells the page around it once, even one that listens late', async () => {
  const opened = await browser.newPage();
  await opened.goto(host.home, { waitUntil: 'load' });
  await opened.addScriptTag({ url: `${site.home}embed.js` });
  const heard = () => opened.evaluate<string[][]>('heard');
  await expect.poll(heard).toHaveLength(1);
  expect((await heard())[0]).toEqual([
    'wrong',
    'Corrected on 9 February 2024. An earlier version said: “317”. It should have said: “371”.',
  ]);
  // Each change of height is told anew; the correction is not.
  await opened.setViewportSize({ width: 300, height: 500 });
  await expect
    .poll(async () => (await opened.locator('iframe').nth(1).boundingBox())?.height)
    .toBeGreaterThan(200);
  expect(await heard()).toHaveLength(1);
  const [, , frame] = opened.frames();
  expect(await frame?.locator('strong').innerText()).toContain('Corrected on 9 February 2024.');
});
