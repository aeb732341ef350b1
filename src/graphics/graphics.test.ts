import { readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { ChartSettings } from '../charts/chart.ts';
import { drawChart } from '../charts/index.ts';
import { themeSchema } from '../newsroom/theme.ts';
import { sampleChart } from '../test/chart.ts';
import { sampleEdition } from '../test/edition.ts';
import { sampleSite } from '../test/sampleSite.ts';
import { chartContext } from '../test/tables.ts';
import { testFolder } from '../test/testFolder.ts';
import { thefts } from '../test/thefts.ts';
import { chartPicture } from './chartPicture.ts';
import { PictureCache } from './pictureCache.ts';
import { drawPng } from './png.ts';
import { sharedPicture, sharePicture } from './sharePicture.ts';

const folder = testFolder('files');

const site = { ...sampleSite, name: 'The <Example>' };

/** What an XML parser would refuse: an unescaped ampersand or bracket in text, an element left open. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  const markup = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<&]*(?:&[a-z#0-9]+;[^"<&]*)*")*)\s*(\/?)>|([^<]+)/y;
  while (markup.lastIndex < svg.length) {
    const match = markup.exec(svg);
    if (!match) return false;
    const [, closing, name, , empty, text] = match;
    if (text !== undefined && /&(?![a-z#0-9]+;)/.test(text)) return false;
    if (closing && open.pop() !== name) return false;
    if (name && !closing && !empty) open.push(name);
  }
  return open.length === 0;
}

test('chartPicture says in the picture what the page says round it', () => {
  const { svg } = chartPicture(sampleChart(), site);
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]).join(' ');
  expect(words).toContain('Thefts &amp; &lt;other&gt; “finds” peaked in 2021');
  expect(words).toContain('Thefts per 1,000 people');
  expect(words).toContain('A note of the author’s');
  expect(words).toContain('Source: ');
  expect(words).toContain('Chart: The &lt;Example&gt;');
  for (const note of sampleChart().notes) expect(words).toContain(note.split(' ').at(-1));
});

test('chartPicture needs no style sheet and asks for nothing', () => {
  const { svg } = chartPicture(sampleChart(), site);
  expect(isWellFormed(svg)).toBe(true);
  expect(svg).not.toMatch(/style=|<style|href=|url\(|<script/);
  expect(svg).toContain('role="img" aria-labelledby="title desc"');
  expect([...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])).toEqual(['title', 'desc']);
});

test.each([
  ['with its chart', sampleEdition()],
  ['with its figure', sampleEdition({ body: [] })],
  ['with neither', sampleEdition({ body: [], known: [] })],
])('sharePicture shows the headline %s, in the size that share cards have', (_, edition) => {
  const picture = sharePicture(edition, site);
  expect(isWellFormed(picture.svg)).toBe(true);
  expect(picture).toMatchObject({ width: 1200, height: 630 });
  expect(picture.svg).toContain('West Marches');
});

test('sharePicture says in its chart where the way of counting changed', () => {
  const { svg } = sharePicture(sampleEdition(), site);
  expect(svg).toContain('Counting changed');
});

const WORDS = /<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g;

function sharedWords(more: Parameters<typeof sampleEdition>[0]): string {
  const { svg } = sharePicture(sampleEdition(more), site);
  return [...svg.matchAll(WORDS)].map(([, , , words]) => words).join(' ');
}

/** An edition with a chart of the shared thefts. */
function charted(settings: ChartSettings, context = chartContext([thefts])) {
  return { body: [{ kind: 'chart', chart: sampleChart(drawChart(settings, context, ['share'])) } as const] };
}

test('sharePicture shows then and now where that is the chart', () => {
  const words = sharedWords(charted({ type: 'then-and-now', column: 'thefts.thefts' }));
  expect(words).toContain('West Marches Thefts in the West Marches fall to 371 Thefts per 1,000 people');
  expect(words).toContain('2022 2023 Down 193 on the year before 564 371');
});

test('sharePicture shows a chart beside the headline that is too tall to stand beneath it', () => {
  const waffle = { type: 'waffle', columns: ['thefts.share', 'thefts.women'], area: 'nation' };
  const { svg } = sharePicture(sampleEdition(charted(waffle)), site);
  expect(svg).toContain('viewBox="0 0 340 ');
  expect(sharePicture(sampleEdition(charted({ type: 'bar', column: 'thefts.rate' })), site).svg).toContain(
    'viewBox="0 0 540 ',
  );
});

test('sharePicture shows the first figure in place of a chart that would be too small to read', () => {
  const chart = sampleChart();
  const tall = { ...chart.drawings.phone, height: 900 };
  const drawings = { wide: tall, phone: tall, share: tall };
  const edition = sampleEdition({ body: [{ kind: 'chart', chart: { ...chart, drawings } }] });
  expect(sharedWords(edition)).toContain('fall to 371 371 Thefts recorded, West Marches, 2023');
  expect(sharedPicture(edition, site).alt).toBe(
    'Thefts in the West Marches fall to 371. 371: Thefts recorded, West Marches, 2023',
  );
});

test('sharePicture says all of a long subtitle that there is room for, and that there is more', () => {
  const subtitled = (plain: string) => {
    const chart = sampleChart({ subtitle: { html: plain, plain } });
    return sharedWords({ body: [{ kind: 'chart', chart }] });
  };
  const two =
    'Thefts of bicycles recorded in the West Marches by the county and by the railway police, years ending June';
  expect(subtitled(two)).toContain(two);
  expect(subtitled(`${two}, ${two}, ${two}`)).toContain('…');
});

test('sharePicture shows the figure that the headline speaks of, or else one of a single cell', () => {
  const [cell] = sampleEdition().known;
  if (!cell) throw new RangeError('the sample edition has a figure');
  const known = [
    { ...cell, printed: '30', what: 'Areas counted', lines: [2, 3, 4] },
    cell,
    { ...cell, printed: '12' },
  ];
  const text = (plain: string) => ({ html: plain, plain });
  expect(sharedWords({ body: [], known, headline: text('Thefts fall to 12') })).toContain(
    'fall to 12 12 Thefts recorded',
  );
  expect(sharedWords({ body: [], known, headline: text('Thefts fall') })).toContain(
    'Thefts fall 371 Thefts recorded',
  );
});

test('sharePicture makes room for a headline of any length', () => {
  const plain = 'Unprecedentedly many thefts '.repeat(9);
  const { svg } = sharePicture(sampleEdition({ headline: { html: plain, plain } }), site);
  const lowest = [...svg.matchAll(/font-family="serif" font-size="[\d.]+"[^>]*>Unp/g)].length;
  expect(lowest).toBeGreaterThan(0);
  expect(
    Math.max(...[...svg.matchAll(/<text x="60" y="([\d.]+)"/g)].map((match) => Number(match[1]))),
  ).toBeLessThan(630);
});

test('sharedPicture has an address under the base path, and another when the edition changes', () => {
  const one = sharedPicture(sampleEdition(), site);
  expect(one.url).toBe('https://example.org/data/share/thefts/west-marches.png?v=d1935700');
  expect(one.alt).toContain('Thefts in the West Marches fall to 371. Line chart');
  expect(sharedPicture(sampleEdition({ body: [], known: [] }), site).alt).toBe(
    'Thefts in the West Marches fall to 371',
  );
  expect(sharedPicture(sampleEdition({ digest: 'ffffffffff' }), site).url).not.toBe(one.url);
});

test('drawPng draws the same pixels each time, letters among them', async () => {
  const picture = chartPicture(sampleChart(), site);
  const [one, other] = await Promise.all([drawPng(picture, 1), drawPng(picture, 1)]);
  expect(one.equals(other)).toBe(true);
  const { width, height } = await sharp(one).metadata();
  expect([width, height]).toEqual([picture.width, picture.height]);
  const title = await sharp(one).extract({ left: 24, top: 24, width: 300, height: 24 }).stats();
  expect(title.channels[0]?.min).toBeLessThan(60);
});

test('pictures are in the colours and the font of the newsroom, without one of the engine’s left', async () => {
  const look = themeSchema.parse({
    page: '#fffaf0',
    ink: '#101820',
    accent: '#00539f',
    interface: 'Georgia',
  });
  for (const { svg } of [
    chartPicture(sampleChart(), { ...site, look }),
    sharePicture(sampleEdition(), { ...site, look }),
  ]) {
    for (const colour of ['#fffaf0', '#101820', '#00539f']) expect(svg).toContain(colour);
    expect(svg).not.toMatch(/#ffffff|#1a1a1a|#b3123b/);
    expect(svg).toContain('font-family="Georgia"');
  }
});

test('drawPng has letters for any font, and the ground of the picture', async () => {
  const look = themeSchema.parse({ page: '#fffaf0', interface: 'Georgia' });
  const drawn = sharp(await drawPng(chartPicture(sampleChart(), { ...site, look }), 1));
  const { channels } = await drawn.clone().extract({ left: 24, top: 24, width: 300, height: 24 }).stats();
  expect(channels[0]?.min).toBeLessThan(60);
  const corner = await drawn.extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer();
  expect([...corner]).toEqual([0xff, 0xfa, 0xf0]);
});

test('PictureCache makes a picture once for all who ask at the same time', async () => {
  const cache = new PictureCache(path.join(folder, 'together'));
  const picture = sharePicture(sampleEdition(), site);
  const [one, ...others] = await Promise.all(Array.from({ length: 6 }, () => cache.png(picture, 0.1)));
  expect(others.every((other) => other === one)).toBe(true);
  expect(readdirSync(path.join(folder, 'together'))).toHaveLength(1);
});

test('PictureCache draws a picture once, and forgets what is no longer asked for', async () => {
  const cacheFolder = path.join(folder, 'cache');
  const picture = sharePicture(sampleEdition(), site);
  const first = await new PictureCache(cacheFolder).png(picture, 0.1);
  const second = new PictureCache(cacheFolder);
  expect(Buffer.from(await second.png(picture, 0.1)).equals(Buffer.from(first))).toBe(true);
  expect(readdirSync(cacheFolder)).toHaveLength(1);
  second.prune(second.used);
  expect(readdirSync(cacheFolder)).toHaveLength(1);
  second.prune(new Set());
  expect(readdirSync(cacheFolder)).toHaveLength(0);
});
