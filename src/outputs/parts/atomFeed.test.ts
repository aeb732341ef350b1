import { expect, test } from 'vitest';
import { sampleEdition } from '../../test/edition.ts';
import { siteFeed } from './atomFeed.ts';

const site = {
  name: 'Figures & facts',
  description: 'Figures for every <parish>.',
  url: 'https://example.org/data',
  language: 'en-GB',
  numbers: 'pa',
  packs: true,
} as const;

test('siteFeed lists finished editions, the newest first', () => {
  const feed = siteFeed(site, [
    sampleEdition({ path: '/old/', modified: '2020-01-01' }),
    sampleEdition({ path: '/draft/', draft: true }),
    sampleEdition({ path: '/new/', modified: '2024-05-06' }),
  ]);
  const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map((match) => match[1]);
  expect(ids).toEqual(['feed.xml', 'new/', 'old/'].map((path) => `https://example.org/data/${path}`));
  expect(feed).toContain('<updated>2024-05-06T00:00:00Z</updated>\n  <entry>');
});

test('siteFeed escapes words', () => {
  const feed = siteFeed(site, []);
  expect(feed).toContain('<title>Figures &amp; facts</title>');
  expect(feed).toContain('every &lt;parish&gt;.');
});

test('siteFeed has a date when there is no story yet', () => {
  expect(siteFeed(site, [])).toContain('<updated>1970-01-01T00:00:00Z</updated>');
});
