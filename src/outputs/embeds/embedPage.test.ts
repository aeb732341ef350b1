import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { embedsOf } from '../../editions/embed.ts';
import { sampleEdition } from '../../test/edition.ts';
import { sampleSite } from '../../test/sampleSite.ts';
import { CHILD_SCRIPT, compact } from './childScript.ts';
import { embedPage } from './embedPage.ts';

const QUOTE = {
  kind: 'quote',
  quote: {
    id: 'quote-1',
    html: '<p>It was <a class="figure" href="#known-1"><data value="7">seven</data></a> &amp; no more.</p>\n',
    paragraphs: ['It was seven & no more.'],
    attribution: { html: 'Ana Lima, reeve', plain: 'Ana Lima, reeve' },
  },
} as const;
const edition = sampleEdition();
const spoken = sampleEdition({ body: [QUOTE, ...edition.body] });
const [chart, quote] = embedsOf(spoken);
if (!chart || !quote) throw new Error('no embeds');
const $ = load(embedPage(chart, edition, sampleSite, null));

describe('the head of an embed', () => {
  it('lets nothing be fetched but by its own script, and only its own style and script be run', () => {
    const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split(';')).toEqual([
      "default-src 'none'",
      `style-src ${hash($('style').text())}`,
      // What that script loads when the chart is used, and for readers who choose their area.
      `script-src ${hash($('script').text())} 'strict-dynamic'`,
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect($('[style]').length).toBe(0);
  });

  it('is for no search engine, belongs to the article, and says where its oEmbed answer is', () => {
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
    expect($('link[rel="canonical"]').attr('href')).toBe('https://example.org/data/thefts/west-marches/');
    const discovery = $('link[type="application/json+oembed"]');
    expect(discovery.attr('href')).toBe('https://example.org/data/oembed/thefts/west-marches/trend.json');
    expect(discovery.attr('title')).toBe('Thefts per 1,000 people, West Marches');
    expect($('meta[name="responsive-embedded-sizing"]').attr('content')).toBe('allow-origins=*');
  });
});

describe('a pinned embed', () => {
  it('says which figures it stays with', () => {
    const page = load(embedPage(chart, edition, sampleSite, { release: '2024-02-01', newer: null }));
    expect(page('main').text()).toContain('This chart stays with the figures released on 1 February 2024.');
  });

  it('says when there are newer ones, and leads to them', () => {
    const pinned = { release: '2023-02-01', newer: '2024-02-01' };
    const page = load(embedPage(chart, edition, sampleSite, pinned));
    expect(page('main').text()).toContain('Newer figures came out on 1 February 2024.');
    const link = page('a').filter((_, element) => page(element).text() === 'Newer figures');
    expect(link.attr('href')).toBe('https://example.org/data/thefts/west-marches/#chart-trend');
  });
});

describe('a quote', () => {
  const page = load(embedPage(quote, spoken, sampleSite, null));

  it('has the words and the speaker, without links to rows that are not there', () => {
    expect(page('blockquote').html()).toBe('<p>It was seven &amp; no more.</p>');
    expect(page('figcaption').text()).toBe('— Ana Lima, reeve');
    expect(page('h1').text()).toBe('Quote: Ana Lima, reeve');
  });
});

describe('the script of an embed', () => {
  it('is the source without comments and spare spaces, and still a script', () => {
    expect(CHILD_SCRIPT).not.toMatch(/\/\/|\/\*|\n/);
    expect(() => new Function(CHILD_SCRIPT)).not.toThrow();
  });

  it('keeps what a string says', () => {
    expect(compact("/** Says. */\nconst a = 'b c';\n// So.\nif (a) say(a, 1);\n")).toBe(
      "const a='b c';if(a)say(a,1);",
    );
  });
});
