import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import { afterAll, describe, expect, it } from 'vitest';
import { PictureCache } from '../graphics/pictureCache.ts';
import { sampleEdition } from '../test/edition.ts';
import { sampleSite } from '../test/sampleSite.ts';
import { articleHtml } from './html/articleHtml.ts';
import { articleJson } from './json/articleJson.ts';
import { storyIndex } from './json/storyIndex.ts';
import { editionFiles } from './outputs.ts';
import { wireText } from './wire/wireText.ts';
import { writeSiteFiles } from './writeSiteFiles.ts';

const PROSE = {
  kind: 'prose',
  html: `<p>There were <a class="figure" href="#known-1"><data value="371">371</data></a> thefts &amp; <a href="https://a.example/?b=1&amp;c=2">more</a>.</p>
`,
  plain: 'There were 371 thefts & more.',
} as const;
const QUOTE = {
  kind: 'quote',
  quote: {
    id: 'quote-1',
    html: '<p>We saw it.</p>\n<p>All of it.</p>\n',
    paragraphs: ['We saw it.', 'All of it.'],
    attribution: { html: 'Ana Lima, reeve', plain: 'Ana Lima, reeve' },
  },
} as const;
const BOX = {
  kind: 'prose',
  html: '<aside class="box box-help">\n<h2>If it is you</h2>\n</aside>\n',
  plain: 'If it is you',
} as const;

/** Addresses of an item's files, by their names. */
function hrefs({ renditions }: { renditions: { name: string; href: string }[] }): Record<string, string> {
  return Object.fromEntries(renditions.map(({ name, href }) => [name, href]));
}

const chart = sampleEdition().body;
const edition = sampleEdition({ body: [PROSE, QUOTE, BOX, ...chart] });

describe('wire copy', () => {
  const text = wireText(edition, sampleSite);

  it('begins with headline, standfirst and byline, and goes on with the text', () => {
    expect(text.split('\n\n').slice(0, 4)).toEqual([
      'Thefts in the West Marches fall to 371',
      'Three hundred and seventy-one were recorded',
      'By Data desk',
      'There were 371 thefts & more.',
    ]);
  });

  it('puts quotes between quotation marks', () => {
    expect(text).toContain('“We saw it.\n\nAll of it.”\n\n— Ana Lima, reeve');
  });

  it('tells editors how each figure is known, and whose it is', () => {
    const notes = text.split('NOTES TO EDITORS')[1] ?? '';
    expect(notes).toContain(
      '- 371: Thefts recorded, West Marches, 2023; as published (table thefts, column thefts, line 2)',
    );
    for (const source of edition.sources) {
      expect(notes).toContain(source.attribution);
      expect(notes).toContain(source.licence?.url);
    }
  });

  it('says what each chart shows, and where it is', () => {
    expect(text).toContain('https://example.org/data/embed/thefts/west-marches/trend/]');
  });

  it('holds no markup', () => {
    expect(text).not.toMatch(/<\/?(?:p|a|em|data|figure|h2)\b|&[a-z]+;/);
  });
});

describe('an article as HTML', () => {
  const $ = load(articleHtml(edition, sampleSite));

  it('has no class, no script, no style, and no link within a page that is not there', () => {
    expect($('[class], [id], [style], script, style, data, [href^="#"]').length).toBe(0);
  });

  it('shows each chart as a picture with its alt text and measures', () => {
    const [block] = chart;
    if (block?.kind !== 'chart') throw new Error('no chart');
    expect($('img').attr('alt')).toContain(block.chart.alt);
    expect(Number($('img').attr('height'))).toBeGreaterThan(100);
  });

  it('names its sources with their licences', () => {
    const [source] = edition.sources;
    expect($(`ul a[href="${source?.licence?.url}"]`).length).toBeGreaterThan(0);
  });
});

describe('an article as JSON', () => {
  const json = JSON.parse(JSON.stringify(articleJson(edition, sampleSite)));

  it('has the words and the place with its code, and the addresses of everything', () => {
    expect(json).toMatchObject({
      uri: 'https://example.org/data/thefts/west-marches/',
      version: '1',
      versionCreated: '2024-02-03T00:00:00Z',
      headlines: [{ value: 'Thefts in the West Marches fall to 371' }],
      places: [{ name: 'West Marches', literal: edition.area.code }],
      altIds: [{ role: 'digest', value: 'd1935700' }],
    });
    expect(hrefs(json)).toMatchObject({
      txt: 'https://example.org/data/thefts/west-marches/article.txt',
      pack: 'https://example.org/data/thefts/west-marches/pack.zip',
    });
    expect(json.bodies[0].value).toContain('There were 371 thefts & more.\n\n“We saw it.');
    expect(json.bodies[1].value).toContain('<p>There were 371 thefts &amp; <a href=');
  });

  it('has charts and quotes as items of their own, with their files', () => {
    const [trend, quote] = json.associations;
    expect(trend).toMatchObject({ name: 'trend', type: 'graphic' });
    expect(hrefs(trend).embed).toBe('https://example.org/data/embed/thefts/west-marches/trend/');
    expect(quote).toMatchObject({ by: 'Ana Lima, reeve', bodies: [{ value: 'We saw it.\n\nAll of it.' }] });
  });

  it('has the figures with their cells, and the text by its blocks, in its own property', () => {
    const { figures, body } = json['x-standfirst'];
    expect(figures).toMatchObject([{ printed: '371', table: 'thefts', column: 'thefts', lines: [2] }]);
    expect(body[0].text).toBe(
      'There were 371 thefts & more.\n\nWe saw it.\n\nAll of it.\n\n— Ana Lima, reeve\n\nIf it is you',
    );
    expect(body.at(-1).rows.length).toBeGreaterThan(3);
  });

  it('is listed in the story’s index, national first, drafts left out', () => {
    const national = sampleEdition({ slug: 'national', national: true, path: '/thefts/', digest: 'a' });
    const draft = sampleEdition({ slug: 'north', draft: true });
    const index = storyIndex({ slug: 'thefts', national, editions: [edition, draft] }, sampleSite);
    const { associations } = JSON.parse(JSON.stringify(index));
    expect(associations).toMatchObject([
      { name: 'national', altIds: [{ value: 'a' }] },
      { name: 'west-marches', altIds: [{ value: 'd1935700' }] },
    ]);
    expect(hrefs(associations[0]).txt).toBe('https://example.org/data/thefts/national/article.txt');
  });
});

describe('the files of editions', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'outputs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of finished editions only, and all of them are written', async () => {
    const national = sampleEdition({ slug: 'national' });
    const draft = sampleEdition({ draft: true });
    const model = { site: sampleSite, stories: [{ slug: 'thefts', national, editions: [draft] }] };
    const files = editionFiles(
      [national, draft],
      model,
      folder,
      new PictureCache(path.join(folder, 'cache')),
    );
    const paths = files.map((file) => file.path);
    for (const kind of ['csv', 'csv-metadata.json', 'png', 'svg'])
      expect(paths).toContain(`/charts/thefts/national/trend.${kind}`);
    for (const form of ['txt', 'html', 'json']) expect(paths).toContain(`/thefts/national/article.${form}`);
    expect(paths).toContain('/share/thefts/national.png');
    expect(paths).toContain('/embed/thefts/national/trend/index.html');
    expect(paths.filter((at) => at.includes(`/${draft.slug}/`))).toEqual([]);
    await writeSiteFiles(files, { folder: path.join(folder, 'site'), shown: null });
    for (const at of paths) expect(readFileSync(path.join(folder, 'site', at)).length).toBeGreaterThan(50);
  });
});
