import { expect, test } from 'vitest';
import { sitemap } from './sitemap.ts';

const site = { url: 'https://example.org/data' };

test('sitemap dates each finished edition, and the home page by the newest', () => {
  const xml = sitemap(site, [
    { path: '/lamps/', modified: '2020-02-04', draft: false },
    { path: '/lamps/northmoor/', modified: '2020-03-05', draft: false },
    { path: '/lamps/draft/', modified: '2021-01-01', draft: true },
  ]);
  expect(xml.match(/<url>.*<\/url>/g)).toEqual([
    '<url><loc>https://example.org/data/</loc><lastmod>2020-03-05</lastmod></url>',
    '<url><loc>https://example.org/data/lamps/</loc><lastmod>2020-02-04</lastmod></url>',
    '<url><loc>https://example.org/data/lamps/northmoor/</loc><lastmod>2020-03-05</lastmod></url>',
  ]);
});

test('sitemap escapes addresses', () => {
  expect(sitemap(site, [{ path: '/a&b/', modified: '2020-02-04', draft: false }])).toContain('/a&amp;b/');
});
