import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildPages, words } from '../test/builtSite.ts';
import { edit } from '../test/newsroomCopy.ts';
import { BEES, beesCsv, hiveland } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { acceptRefresh, planRefresh } from './planRefresh.ts';

describe('the site after a refresh', () => {
  let site: BuiltSite;

  beforeAll(async () => {
    const newsroom = temporaryNewsroom(hiveland());
    // A new release that revises Dale and nothing else.
    const csv = beesCsv({ ...BEES, Dale: [400, 409, 423, 433] }, ['2019', '2020', '2021']);
    const input = {
      source: 'bees',
      file: 'b.csv',
      bytes: new TextEncoder().encode(csv),
      released: '2022-05-04',
    };
    acceptRefresh(await planRefresh(newsroom, input));
    edit(
      newsroom,
      'content/stories/bees/story.md',
      'updates:\n',
      'corrections:\n  - { date: 2022-06-01, was: "<b>nine</b> bees", is: ten bees, where: in the headline, areas: [holm] }\nupdates:\n',
    );
    site = await buildPages(newsroom);
  });

  const page = (area: string) => site.page(`bees/${area}/index.html`);
  const changes = (area: string) =>
    page(area)('.changes :is(h2, h3, p)')
      .get()
      .map((node) => words(page(area)(node).text()));
  const dateModified = (area: string) =>
    /"dateModified":"([^"T]+)/.exec(page(area)('script[type="application/ld+json"]').text())?.[1];

  it('says on the page that changed what changed, and when', () => {
    expect(changes('dale')).toEqual([
      'What changed',
      '4 May 2022',
      'Hive Office figures published on 4 May 2022 replace those of 2 February 2022',
    ]);
    expect(words(page('dale')('.byline').text())).toContain('Updated 4 May 2022');
    expect(dateModified('dale')).toBe('2022-05-04');
  });

  it('leaves the pages alone that did not', () => {
    expect(page('ashby')('.changes').length).toBe(0);
    expect(words(page('ashby')('.byline').text())).not.toContain('Updated');
    expect(dateModified('ashby')).toBe('2022-02-10');
  });

  it('owns up to a correction, as text, to readers and to search engines', () => {
    const correction =
      'An earlier version said in the headline: “<b>nine</b> bees”. It should have said: “ten bees”.';
    expect(changes('holm')).toEqual(['Corrections', '1 June 2022', correction]);
    expect(page('holm')('.changes b').length).toBe(0);
    expect(page('holm')('script[type="application/ld+json"]').text()).toContain('"CorrectionComment"');
  });

  it('dates sitemap and feed by the edition', () => {
    const sitemap = site.text('sitemap.xml');
    expect(sitemap).toContain('/bees/dale/</loc><lastmod>2022-05-04</lastmod>');
    expect(sitemap).toContain('/bees/ashby/</loc><lastmod>2022-02-10</lastmod>');
    expect(site.text('feed.xml')).toContain('<updated>2022-02-10T00:00:00Z</updated>');
  });
});
