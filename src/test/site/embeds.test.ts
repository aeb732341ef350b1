import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildNewsroom } from '../builtSite.ts';
import { copyNewsroom } from '../newsroomCopy.ts';

describe('what a built site has for other sites', () => {
  const address = 'https://example.org/data/';
  let site: BuiltSite;
  const file = (url: string) => url.slice(address.length).replace(/\/$/, '/index.html');

  beforeAll(async () => {
    site = await buildNewsroom(copyNewsroom('harbour'));
  });

  it('has an embed, live and pinned, a figure and an oEmbed answer for each chart of each edition', () => {
    const index = JSON.parse(site.text('lifeboats/index.json'));
    expect(index.editions).toHaveLength(9);
    for (const { json, text, html } of index.editions) {
      expect(site.files).toEqual(expect.arrayContaining([file(text), file(html)]));
      for (const block of JSON.parse(site.text(file(json))).body) {
        if (block.kind !== 'chart') continue;
        for (const each of Object.values(block.addresses)) expect(site.files).toContain(file(String(each)));
      }
    }
  });

  it('has the embeds of the release before, too', () => {
    const pinned = site.files.filter((each) => each.includes('/pinned/2023-02-01/index.html'));
    expect(pinned.length).toBeGreaterThan(20);
    expect(site.files).toContain('embed/lifeboats/kelda/trend/pinned/2024-02-01/index.html');
  });

  it('leads from article and embed to an oEmbed answer, early in the head', () => {
    for (const page of ['lifeboats/kelda/index.html', 'embed/lifeboats/kelda/trend/index.html']) {
      const href = site.page(page)('link[type="application/json+oembed"]').attr('href') ?? '';
      expect(JSON.parse(site.text(file(href)))).toMatchObject({ type: 'rich', version: '1.0' });
      expect(site.text(page).indexOf('application/json+oembed')).toBeLessThan(4096);
    }
  });

  it('says source and licence in the chart’s file as well', () => {
    const svg = site.text('charts/lifeboats/kelda/trend.svg');
    expect(svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain('Sund Open Licence');
    const csv = JSON.parse(site.text('charts/lifeboats/kelda/trend.csv-metadata.json'));
    expect(csv['dc:license']).toEqual([{ '@id': 'https://licence.example/sund' }]);
  });

  it('tells the host how to serve it, and offers the script for other pages', () => {
    expect(site.text('_headers')).toContain(
      "/data/lifeboats/*\n  Content-Security-Policy: frame-ancestors 'self'",
    );
    expect(site.files).toContain('embed.js');
  });
});
