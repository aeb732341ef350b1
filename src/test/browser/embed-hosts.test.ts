import { describe, expect, it } from 'vitest';
import { embedsOf } from '../../editions/embed.ts';
import { chartSnippets, frameSnippet } from '../../outputs/embeds/snippets.ts';
import { embeddingPage, frameHeights, shift } from '../embeddingPage.ts';
import { HOSTS } from '../embedHosts.ts';
import { fitsInHost, movesNothing } from './hostChecks.ts';

const host = embeddingPage();

it('pym.js gives each frame the height of its content, sandboxed or not', async () => {
  const pym = HOSTS.find(({ name }) => name === 'pym.js');
  if (!pym) throw new Error('no such host');
  await fitsInHost(host, pym, 'trend', 800);
});

describe('the snippet that readers of the article copy', () => {
  it('moves nothing on the page', () => movesNothing(host, 'trend', 400));

  it('would move the page if it kept no room', async () => {
    const [embed] = embedsOf(host.edition());
    if (embed?.kind !== 'chart') throw new Error('no chart');
    const [frame, withScript] = chartSnippets(embed, host.edition(), host.site().model.site, false);
    const code = `${frame?.code}\n${withScript?.code.split('\n').at(-1)}`;
    const { page } = await host.open(code.replace(/min-height:max[^;]*;/, 'min-height:150px;'), 700);
    await expect.poll(() => shift(page)).toBeGreaterThan(0.01);
    await page.close();
  });

  it('keeps room without any script of the host', async () => {
    const [embed] = embedsOf(host.edition());
    if (!embed) throw new Error('no embed');
    const { page } = await host.open(frameSnippet(embed, host.edition(), host.site().model.site), 700);
    const [frame = 0] = await frameHeights(page);
    const [inner = 0] = await host.contentHeights(page);
    expect(frame - inner).toBeGreaterThanOrEqual(0);
    expect(frame - inner).toBeLessThan(64);
    await page.close();
  });

  it('grows with the table that a reader opens, and shrinks again', async () => {
    const [embed] = embedsOf(host.edition());
    if (embed?.kind !== 'chart') throw new Error('no chart');
    const code = chartSnippets(embed, host.edition(), host.site().model.site, false)[1]?.code ?? '';
    const { page } = await host.open(code, 700);
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
    const { page } = await host.open(`<script src="${host.site().home}embed.js"></script>`, 600);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.width = '500';
      document.querySelector('main')?.append(frame);
      setTimeout(() => (frame.src = src), 50);
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
      `${count}${frame}${liar}<script src="${host.site().home}embed.js"></script>`,
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
