import { cpSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildPages, differing, siteIn } from '../builtSite.ts';
import { edit } from '../newsroomCopy.ts';
import { runCommand } from '../runCommand.ts';
import { beesCsv, hiveland } from '../sampleReleases.ts';
import { sharedSite } from '../sharedSite.ts';
import { temporaryNewsroom } from '../temporaryNewsroom.ts';

describe('what a built site has for other sites', () => {
  const address = 'https://example.org/data/';
  let site: BuiltSite;
  const file = (url: string) => url.slice(address.length).replace(/\/$/, '/index.html');

  beforeAll(async () => {
    site = await sharedSite('harbour');
  });

  it('has an embed, live and pinned, a figure and an oEmbed answer for each chart of each edition', () => {
    const hrefs = (item: { renditions: { href: string }[] }) => item.renditions.map(({ href }) => file(href));
    const index = JSON.parse(site.text('lifeboats/index.json'));
    expect(index.associations).toHaveLength(9);
    for (const edition of index.associations) {
      expect(site.files).toEqual(expect.arrayContaining(hrefs(edition)));
      const article = hrefs(edition).find((each) => each.endsWith('.json')) ?? '';
      for (const item of JSON.parse(site.text(article)).associations)
        expect(site.files).toEqual(expect.arrayContaining(hrefs(item)));
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

describe('a site after new figures were accepted, and everything else has changed', () => {
  const newsroom = temporaryNewsroom(hiveland({ 'post/bees.csv': beesCsv() }));
  const story = 'content/stories/bees/story.md';
  const pinned = (area: string) => `embed/bees/${area}/trend/pinned/2022-02-02/index.html`;
  let before: BuiltSite;
  let after: BuiltSite;

  beforeAll(async () => {
    before = siteIn(await builtAside('before'));
    const options = [
      'bees',
      path.join(newsroom.root, 'post/bees.csv'),
      '--released',
      '2023-02-03',
      '--accept',
    ];
    const { status, stdout } = await runCommand('refresh', newsroom.root, {}, options);
    expect([status, stdout]).toEqual([0, expect.stringContaining('data/pinned/0001-bees-2023-02-03/')]);
    edit(newsroom, story, 'id: trend', 'id: course');
    edit(
      newsroom,
      'content/site.yaml',
      'nation: H0',
      'nation: H0\nlook: { accent: "#00539f", page: "#fffaf0" }',
    );
    edit(newsroom, 'scripts/derive/bees.ts', "title: 'Bees counted'", "title: 'Swarms counted'");
    after = siteIn(await builtAside('after'));
  });

  /** Under a name of its own, which no later build takes away. */
  async function builtAside(name: string): Promise<string> {
    await buildPages(newsroom);
    const folder = path.join(newsroom.root, name);
    cpSync(newsroom.dist, folder, { recursive: true });
    return folder;
  }

  it('has a new look and a new recipe for the new figures', () => {
    expect(after.text('embed/bees/dale/course/index.html')).toContain('#00539f');
    expect(after.text('embed/bees/dale/course/index.html')).toContain('Swarms counted');
    expect(after.files).not.toContain('embed/bees/dale/trend/index.html');
  });

  it.each(['dale', 'national'])(
    'keeps what was pinned before, byte for byte but for its links: %s',
    (area) => {
      const link = area === 'national' ? 'https://example.org/bees/' : `https://example.org/bees/${area}/`;
      const then = before.text(pinned(area)).replaceAll('#chart-trend', '');
      const newer = `<a href="${link}" target="_blank" rel="noopener">Newer figures</a> came out on 3 February 2023.`;
      const said = 'stays with the figures released on 2 February 2022.';
      expect(after.text(pinned(area))).toBe(then.replace(said, `${said} ${newer}`));
      const picture = pinned(area).replace('index.html', 'chart.svg');
      expect(after.text(picture)).toBe(before.text(picture));
    },
  );

  it('is put together from parts to the same bytes', async () => {
    for (const part of ['1/2', '2/2'])
      await runCommand('build', newsroom.root, {}, ['--no-png', '--shard', part]);
    await runCommand('build', newsroom.root, {}, ['--no-png', '--merge']);
    expect(differing(siteIn(newsroom.dist), after)).toEqual([]);
  });
});
