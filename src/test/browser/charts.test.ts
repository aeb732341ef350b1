import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '../../charts/chart.ts';
import { chartSvgs } from '../../charts/chartSvg.ts';
import { tellNewsroom } from '../../editions/newsroomEditions.ts';
import { FaultList } from '../../faults/fault.ts';
import { newsroomAt } from '../../newsroom/newsroom.ts';
import { launchBrowser } from '../browser.ts';
import { type ChartFinding, lookAtCharts } from './chartFindings.ts';

/**
 * Every chart of every edition, of the project and of a test newsroom, looked at in a browser: with
 * the fonts that are there, not with estimates of them.
 */
const root = path.resolve(import.meta.dirname, '../../..');
const newsrooms = [
  root,
  ...['harbour', 'gallery'].map((name) => path.join(root, 'src/test/newsrooms', name)),
];
const styles = ['../../styles/tokens.css', '../../charts/charts.css'].map((file) =>
  readFileSync(path.join(import.meta.dirname, file), 'utf8'),
);
/** The margin beside a chart on the page. */
const MARGIN = 16;

function allCharts(): { name: string; chart: Chart }[] {
  return newsrooms.flatMap((folder) => {
    const told = tellNewsroom(newsroomAt(folder), new FaultList());
    const editions =
      told?.stories.flatMap((story) => story.editions.flatMap((one) => one.told.edition ?? [])) ?? [];
    return editions.flatMap((edition) =>
      edition.body.flatMap((block) => {
        if (block.kind !== 'chart') return [];
        return [{ name: `${edition.story}/${edition.slug}/${block.chart.id}`, chart: block.chart }];
      }),
    );
  });
}

const charts = allCharts();

function page(): string {
  const figures = charts.map(
    ({ name, chart }) =>
      `<figure class="chart" data-name="${name}"><div class="chart-frame">${chartSvgs(chart, { spots: true })}</div></figure>`,
  );
  const css = `${styles.join('\n')} body { margin: 0; background: var(--page) } figure.chart { margin: 0 auto; max-width: 640px; width: calc(100vw - ${2 * MARGIN}px) }`;
  return `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><style>${css}</style><body>${figures.join('')}`;
}

describe('charts in a browser', () => {
  let browser: Browser;
  let tab: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    tab = await browser.newPage();
    await tab.setContent(page());
  });

  afterAll(() => browser.close());

  it('are all there', () => {
    expect(charts.length).toBeGreaterThan(150);
  });

  async function findings(kind: ChartFinding['kind']): Promise<string[]> {
    const found = await tab.evaluate(lookAtCharts);
    return found.filter((finding) => finding.kind === kind).map(({ chart, what }) => `${chart}: ${what}`);
  }

  it.each([320, 390, 768, 1280])(
    'have no text on another, cut off or below 12 px at %i px',
    async (width) => {
      await tab.setViewportSize({ width, height: 900 });
      expect(await findings('collision')).toEqual([]);
      expect(await findings('cut off')).toEqual([]);
      expect(await findings('too small')).toEqual([]);
    },
  );

  it.each(['light', 'dark'] as const)(
    'have text with a contrast of 4.5 at least, %s',
    async (colorScheme) => {
      await tab.setViewportSize({ width: 390, height: 900 });
      await tab.emulateMedia({ colorScheme });
      expect(await findings('pale')).toEqual([]);
    },
  );

  it('have readable text where the reader forces colours', async () => {
    await tab.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect(await findings('pale')).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'tell shapes apart where the reader forces colours, %s: what stands out is filled, the rest hollow',
    async (colorScheme) => {
      await tab.emulateMedia({ colorScheme, forcedColors: 'active' });
      const looks = await tab.evaluate(() => {
        const look = (selector: string) =>
          [...document.querySelectorAll(`.chart-svg :is(rect, path, circle)${selector}`)].map((shape) => {
            const { fill, stroke, strokeDasharray } = getComputedStyle(shape);
            return [fill, stroke, strokeDasharray].join(' ');
          });
        const of = (selector: string) => [...new Set(look(selector))];
        const { color, backgroundColor } = getComputedStyle(document.body);
        return {
          ink: color,
          page: backgroundColor,
          context: of(':is(.chart-fill-context, .chart-fill-context > *)'),
          highlight: of('.chart-fill-highlight:not([class*=stroke])'),
          parts: [1, 2].map((part) => of(`.chart-fill-series-${part}:is(rect, path)`)),
          shaded: of('.chart-fill-track:not([class*=stroke])'),
        };
      });
      expect(looks.context.every((look) => look.startsWith(`${looks.page} ${looks.ink}`))).toBe(true);
      expect(looks.highlight.every((look) => !look.startsWith(looks.page))).toBe(true);
      const [one, other] = looks.parts as [string[], string[]];
      expect(one.filter((look) => other.includes(look))).toEqual([]);
      expect([...one, ...other].every((look) => look.includes(` ${looks.page} `))).toBe(true);
      expect(looks.shaded).toEqual([`${looks.page} ${looks.ink} 2px, 3px`]);
    },
  );
});
