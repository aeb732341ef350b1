import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from '../builtSite.ts';
import { sharedSite } from '../sharedSite.ts';

/** What a page says to browsers, search engines and share cards, under a base path. */
describe('the head of a page', () => {
  const address = 'https://example.org/data/';
  let site: BuiltSite;
  let articles: string[];
  /** Without the texts for other systems, which are no pages of ours. */
  let pages: string[];

  beforeAll(async () => {
    site = await sharedSite('harbour');
    pages = site.pages.filter((page) => /(?:^|\/)(?:index|404)\.html$/.test(page));
    articles = site.pages.filter(
      (page) => site.page(page)('meta[property="article:published_time"]').length > 0,
    );
  });

  it('allows its own files and nothing else, by a strict policy', () => {
    for (const page of pages) {
      const policy = site.page(page)('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
      const directives = new Map(
        policy.split(';').flatMap((directive) => {
          const [name = '', ...values] = directive.trim().split(/\s+/);
          return name ? [[name, values] as const] : [];
        }),
      );
      expect([page, directives.get('default-src')]).toEqual([page, ["'none'"]]);
      const allowed = [...directives.values()].flat();
      // The frame of this newsroom declares a host; embeds have no frame.
      const declared = 'https://stats.example.org';
      expect([page, allowed.includes(declared)]).toEqual([page, !/^embed\/.+\//.test(page)]);
      const odd = allowed.filter(
        (value) => !/^'(none|self|strict-dynamic|sha256-[\w+/=]+)'$/.test(value) && value !== declared,
      );
      expect([page, odd]).toEqual([page, []]);
      expect(directives.has('script-src') && directives.has('style-src')).toBe(true);
    }
  });

  it('asks no other host for anything', () => {
    const asks =
      'link[rel="stylesheet"], link[rel="icon"], link[rel="preload"], script[src], img, source, iframe';
    for (const page of pages) {
      const foreign = site
        .page(page)(asks)
        .toArray()
        .map(({ attribs }) => attribs['src'] ?? attribs['href'] ?? attribs['srcset'] ?? '')
        .filter((asked) => !asked.startsWith('/data/'));
      expect([page, foreign]).toEqual([page, []]);
    }
  });

  it('names a share picture that is there, in the size it says, with words for it', async () => {
    expect(articles.length).toBeGreaterThan(1);
    for (const page of [...articles, 'index.html']) {
      const meta = (name: string) =>
        site.page(page)(`meta[property="og:image${name}"]`).attr('content') ?? '';
      const file = new URL(meta('')).href.replace(address, '').replace(/\?.*/, '');
      const { width, height, format } = await sharp(site.bytes(file)).metadata();
      expect([page, width, height, format]).toEqual([page, +meta(':width'), +meta(':height'), 'png']);
      expect([page, meta(':alt').length > 20]).toEqual([page, true]);
      expect(site.page(page)('meta[name="twitter:card"]').attr('content')).toBe('summary_large_image');
    }
  });

  it('gives search engines the same picture', () => {
    for (const page of articles) {
      const $ = site.page(page);
      const [article] = JSON.parse($('script[type="application/ld+json"]').text())['@graph'];
      expect(article.image.url).toBe($('meta[property="og:image"]').attr('content'));
    }
  });

  it('leads feed readers to the feed', () => {
    const feed = site.page('index.html')('link[type="application/atom+xml"]').attr('href');
    expect(feed).toBe(`${address}feed.xml`);
    expect(site.text('feed.xml')).toContain(`<link rel="self" type="application/atom+xml" href="${feed}"/>`);
  });
});
