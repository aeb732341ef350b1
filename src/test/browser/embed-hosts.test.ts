import { describe, expect, it } from 'vitest';
import { embedsOf } from '../../editions/embed.ts';
import { chartSnippets } from '../../outputs/embeds/snippets.ts';
import { embeddingPage, frameHeights, shift } from '../embeddingPage.ts';
import { hostPage } from '../hosts/host.ts';
import { HOSTS } from '../hosts/hosts.ts';
import { holdsInHost } from './hostChecks.ts';

const host = embeddingPage();

/** One of each kind: what listens, what cleans, what an application makes, and what has rules of its own. */
const TRIED = [
  'pym.js',
  'WordPress, from an address',
  'a block of HTML, as in WordPress, Ghost and Drupal',
  'a newsletter',
  'React, the embed’s page as a `srcDoc`',
  'a page that sets the height of all frames',
];

it.each(TRIED.map((name) => HOSTS.find((each) => each.name === name)))(
  '$name, with $takes: $outcome.words',
  async (tried) => {
    if (!tried) throw new Error('no such host');
    await holdsInHost(host, tried, ['trend'], [390, 800]);
  },
);

describe('the snippet that readers of the article copy', () => {
  it('would move the page if it kept no room', async () => {
    const [embed] = embedsOf(host.edition());
    if (embed?.kind !== 'chart') throw new Error('no chart');
    const [frame, withScript] = chartSnippets(embed, host.edition(), host.site().model.site, false);
    const code = `${frame?.code}\n${withScript?.code.split('\n').at(-1)}`;
    const { page } = await host.open(
      hostPage(code.replace(/min-height:max[^;]*;/, 'min-height:150px;')),
      700,
    );
    await expect.poll(() => shift(page)).toBeGreaterThan(0.01);
    await page.close();
  });

  it('grows with the table that a reader opens, and shrinks again', async () => {
    const [embed] = embedsOf(host.edition());
    if (embed?.kind !== 'chart') throw new Error('no chart');
    const code = chartSnippets(embed, host.edition(), host.site().model.site, false)[1]?.code ?? '';
    const { page } = await host.open(hostPage(code), 700);
    const [before = 0] = await frameHeights(page);
    const summary = page.frameLocator('iframe').locator('summary');
    await summary.click();
    await expect.poll(async () => (await frameHeights(page))[0]).toBeGreaterThan(before + 50);
    await summary.click();
    await expect.poll(async () => (await frameHeights(page))[0]).toBeLessThanOrEqual(before);
    await page.close();
  });
});

describe('a page with embeds and other frames', () => {
  it('sizes a frame that is added later', async () => {
    const { page } = await host.open(hostPage(`<script src="${host.site().home}embed.js"></script>`), 600);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      frame.width = '500';
      document.querySelector('main')?.append(frame);
    }, host.address('trend'));
    await expect.poll(async () => host.contentHeights(page)).toHaveLength(1);
    await expect.poll(async () => frameHeights(page)).toEqual(await host.contentHeights(page));
    expect(await page.locator('iframe').getAttribute('loading')).toBe('lazy');
    await page.close();
  });

  it('does not listen to a sibling, nor does an embed', async () => {
    const liar = `<iframe title="liar" srcdoc="<script>setInterval(() => {
      parent.postMessage({ 'datawrapper-height': { chart: 77 } }, '*');
      parent.frames[0].postMessage({ message: 'ready' }, '*');
    }, 5)</script>"></iframe>`;
    const count = `<script>let told = 0, lied = 0; addEventListener('message', ({ source }) => {
      if (source === frames[0]) told += 1; else lied += 1; });</script>`;
    const frame = `<iframe title="chart" src="${host.address('trend')}" width="100%"></iframe>`;
    const { page } = await host.open(
      hostPage(`${count}${frame}${liar}<script src="${host.site().home}embed.js"></script>`),
      600,
    );
    await expect.poll(async () => (await frameHeights(page))[0]).toBe((await host.contentHeights(page))[0]);
    // The liar is heard by the page itself: what the embed says while it lies ten times would be an answer.
    const heard = (name: 'told' | 'lied') => page.evaluate<number>(name);
    const [told, lied] = [await heard('told'), await heard('lied')];
    await expect.poll(() => heard('lied')).toBeGreaterThan(lied + 10);
    expect(await heard('told')).toBe(told);
    expect((await frameHeights(page))[0]).toBe((await host.contentHeights(page))[0]);
    await page.close();
  });
});
