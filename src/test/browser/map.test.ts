import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { servedSites } from './pageTests.ts';

const STORY = 'orchards';

describe('a map on a page', () => {
  const { browser, home } = servedSites('gallery');

  async function open(options = {}): Promise<{ page: Page; figure: Locator; value: Locator }> {
    const page = await browser().newPage(options);
    await page.goto(`${home('gallery')}${STORY}/codlin-dale/`, { waitUntil: 'load' });
    const figure = page.locator('#chart-choropleth');
    await figure.scrollIntoViewIfNeeded();
    return { page, figure, value: figure.locator('output') };
  }

  /** The shape of the area that has a row of the data table. */
  function shapeOf(figure: Locator, row: number): Locator {
    return figure.locator(`svg[data-spots]:visible a > use[href$="-s${row}"]`).first();
  }

  it('shows the value of the area under the pointer, wherever in the area that is', async () => {
    const { page, figure, value } = await open();
    const rows = await figure.locator('tbody th').allTextContents();
    expect(rows).toHaveLength(8);
    for (const [row, name] of rows.entries()) {
      // There is no link to the page itself.
      if (name === 'Codlin Dale') continue;
      const box = await shapeOf(figure, row).boundingBox();
      if (!box) throw new Error(`not drawn: ${name}`);
      const [x, y] = [box.x + box.width * 0.5, box.y + box.height * 0.25];
      await page.mouse.move(x, y);
      const under = await page.evaluate((at) => document.elementFromPoint(...at)?.getAttribute('href'), [
        x,
        y,
      ] as const);
      const found = Number(/-s(\d+)$/.exec(under ?? '')?.[1] ?? row);
      expect(await value.innerText()).toContain(rows[found]);
    }
    await page.close();
  });

  it('leads to an area’s edition by pointer, and by arrow keys and Enter', async () => {
    const { page, figure, value } = await open();
    await figure.locator('.chart-frame').focus();
    await page.keyboard.press('ArrowRight');
    const [name = ''] = (await value.innerText()).split('\n');
    await Promise.all([page.waitForURL(`**/${STORY}/*-*/`), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').innerText()).toContain(name);
    await page.close();
  });

  it('has its areas as links, each heard once with its value, and reached without a Tab stop each', async () => {
    const { page, figure } = await open();
    const tree = await figure.locator('.chart-frame').ariaSnapshot();
    const heard = [...tree.matchAll(/link "([^"]+)"/g)].map(([, name]) => name);
    expect(heard.toSorted()).toEqual([
      'Applewick: 116.7',
      'Damson Edge: 108.1',
      'Lower Russet: 127.3',
      'Medlar Reach: 67.7',
      'Pippin Vale: 157.6',
      'Quince Hollow: 55.2',
      'Upper Russet: 44.6',
    ]);
    expect(tree).toMatch(/img "The valleys as they lie /);
    // Nothing of the drawing is heard besides.
    expect(tree).not.toContain('text:');
    await figure.locator('.chart-frame').focus();
    await page.keyboard.press('ArrowRight');
    const focused = () =>
      page.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent]);
    // What follows the keys is loaded at the first of them.
    await expect.poll(focused).toEqual(['a', 'Pippin Vale: 157.6']);
    await page.keyboard.press('Tab');
    expect((await focused())[0]).not.toBe('a');
    await page.close();
  });

  it('has links without a script, too, none of which the Tab key has to pass', async () => {
    const { page, figure } = await open({ javaScriptEnabled: false });
    const links = figure.locator('svg:visible a');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    // Shapes, and the tiles beside them.
    expect(hrefs).toHaveLength(14);
    expect(new Set(hrefs).size).toBe(7);
    expect(
      await links.evaluateAll((all) => all.every((link) => link.getAttribute('tabindex') === '-1')),
    ).toBe(true);
    await page.close();
  });

  it('is drawn as a phone shows it from the shapes of the wide form', async () => {
    const { page, figure } = await open({ viewport: { width: 360, height: 800 } });
    const box = await figure.locator('svg.chart-phone use').first().boundingBox();
    expect(box?.width).toBeGreaterThan(20);
    expect(await figure.locator('svg.chart-wide').isVisible()).toBe(false);
    await page.close();
  });
});
