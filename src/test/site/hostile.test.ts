import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, words } from '../builtSite.ts';
import { sharedSite } from '../sharedSite.ts';

const AREA = '<script>alert("area")</script> & ]]> Town';
const PAGE = 'parcels/script-town/index.html';

/** What only hostile data would bring: no page of ours has any of it. */
const FOREIGN = '[src="x"], [onerror], [onload], b, i, object, base, foreignObject';

describe('a site made of hostile names', () => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await sharedSite('hostile');
  });

  it('has no element and no script that came out of the data', () => {
    for (const page of site.pages) {
      const $ = site.page(page);
      expect([page, $(FOREIGN).toArray().map(String)]).toEqual([page, []]);
      const running = $('script:not([type="application/ld+json"])').toArray();
      expect([page, running.filter((script) => $(script).text().includes('alert'))]).toEqual([page, []]);
      const sources = running.map((script) => $(script).attr('src') ?? '/');
      expect([page, sources.filter((source) => !source.startsWith('/'))]).toEqual([page, []]);
    }
  });

  it('has no link with a scheme that runs', () => {
    const links = site.pages.flatMap((page) => {
      const $ = site.page(page);
      return $('[href], [src]')
        .toArray()
        .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '');
    });
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => /^\s*(?:javascript|data|vbscript):/i.test(link))).toEqual([]);
  });

  it.each([
    ['the breadcrumb', '.breadcrumb [aria-current]', AREA],
    ['the headline', 'h1', `Parcels <script>alert(“headline”)</script> & * stars * in ${AREA}`],
    ['the byline', '.byline-name', '<script>alert("byline")</script>'],
    ['a chart’s title', '#chart-trend-title', `Parcels </svg><script>alert(“chart”)</script> in ${AREA}`],
    ['a quotation', 'figure.quote blockquote', 'Words <script>alert(“quote”)</script> & “more”.'],
    ['an attribution', 'figure.quote figcaption', 'A <b>voice</b>, on 1 January 2024'],
    ['the heading of a box', 'aside h2', 'A box <script>alert(“box”)</script>'],
    ['an attested claim', 'a.attested', 'they said <i>there</i>'],
  ])('shows the hostile text of %s as text', (_, selector, text) => {
    expect(words(site.page(PAGE)(selector).first().text())).toBe(text);
  });

  it('shows the words of recipes and sources as text', () => {
    const text = words(site.page(PAGE)('main').text());
    expect(text).toContain('<script>alert("source")</script> {{ parcels.latest }} & more');
    expect(text).toContain('Adapted </script><script>alert("attribution")</script> from =1+1 *starred* data');
    expect(text).toContain('400 parcel<script>s');
  });

  it('reads no Liquid and no Markdown in the data', () => {
    const $ = site.page('parcels/curly/index.html');
    expect($('h1').text()).toContain('in {{ area.name }} *bold* [link](javascript:alert(1))');
    expect($('h1 em, h1 a, main a[href^="javascript"]').length).toBe(0);
    expect($('.prose strong').text()).toBe('but bold');
  });

  it('keeps the picture of a chart whole', () => {
    const $ = site.page(PAGE);
    expect($('svg').length).toBeGreaterThan(4);
    for (const svg of $('svg.chart-svg').toArray()) {
      expect($(svg).children('title').length).toBe(1);
      expect($(svg).find('script, foreignObject, [style]').length).toBe(0);
    }
  });

  it('gives search engines the same names in JSON that ends where it should', () => {
    const graph = JSON.parse(site.page(PAGE)('script[type="application/ld+json"]').text())['@graph'];
    expect(graph[0].about.name).toBe(AREA);
    expect(graph[0].author.name).toBe('<script>alert("byline")</script>');
  });

  it('puts the names into share cards and the title as text', () => {
    const $ = site.page(PAGE);
    expect($('title').text()).toContain(AREA);
    expect($('meta[property="og:title"]').attr('content')).toContain(AREA);
    expect($('meta[property="og:site_name"]').attr('content')).toBe('The "Post" & <Mail>');
  });

  it('hands out tables in which no cell is a formula, and each name is one cell', () => {
    const rows: string[][] = parse(site.text('data/parcels.csv'));
    expect(rows.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([]);
    expect(rows.find(([code]) => code === 'H1')?.[1]).toBe(AREA);
    expect(rows.find(([code]) => code === 'H3')?.[1]).toBe("'=cmd|' /C calc'!A1");
  });

  it('writes XML and JSON that parse', () => {
    for (const file of site.files.filter((name) => name.endsWith('.json'))) {
      expect(() => JSON.parse(site.text(file)), file).not.toThrow();
    }
    const xml = site.files.filter((name) => name.endsWith('.xml'));
    expect(xml).toContain('sitemap.xml');
    for (const file of xml) {
      expect([file, site.text(file).match(/&(?!amp;|lt;|gt;|quot;|apos;|#)|<script|<img/g)]).toEqual([
        file,
        null,
      ]);
    }
  });
});
