import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildNewsroom, buildPages, differing, siteIn, words } from '../builtSite.ts';
import { sha256 } from '../moorland.ts';
import { copyNewsroom, edit, editRelease } from '../newsroomCopy.ts';
import { runCommand } from '../runCommand.ts';
import { builtCopy, sharedSite } from '../sharedSite.ts';

const RAW = 'data/sources/lifeboat-returns/2024-02-01.csv';
const STORY = 'content/stories/lifeboats/story.md';

describe('one number that changes in a raw file', () => {
  let before: BuiltSite;
  let after: BuiltSite;
  let changed: string[];

  beforeAll(async () => {
    before = await sharedSite('harbour');
    const other = await builtCopy('harbour');
    editRelease(other, RAW, 'Brackness Bay,2023,48,', 'Brackness Bay,2023,57,');
    after = await buildNewsroom(other);
    changed = differing(before, after);
  });

  it('changes the table and what is published of it', () => {
    expect(changed.filter((file) => file.startsWith('data/'))).toEqual([
      'data/lifeboats.csv',
      'data/lifeboats.csv-metadata.json',
      'data/lifeboats.xlsx',
      'data/lifeboats/index.html',
      'data/lifeboats/series/callouts-0.json',
      'data/lifeboats/series/days-0.json',
      'data/lifeboats/series/rate-0.json',
    ]);
    expect(after.text('data/lifeboats.csv')).toBe(
      before
        .text('data/lifeboats.csv')
        .replace('SU02,Brackness,2023,48,,12,,36,,3200,,15,', 'SU02,Brackness,2023,57,,12,,45,,3200,,17.8,'),
    );
  });

  it('changes every page that shows it or ranks by it, and no other', () => {
    const isEdition = (file: string) => file.startsWith('lifeboats/') && file.endsWith('index.html');
    expect(changed.filter(isEdition)).toEqual(before.pages.filter(isEdition));
    expect(changed).not.toContain('404.html');
    expect(changed).not.toContain('sitemap.xml');
  });

  it.each([
    ['the headline', 'h1', 'Fewer lifeboat call-outs', 'More lifeboat call-outs'],
    [
      'the standfirst',
      '.standfirst',
      'called 48 times in Brackness in 2023, down from 51',
      'called 57 times in Brackness in 2023, up from 51',
    ],
    ['a percentage', '.prose', 'a fall of 6 per cent', 'a rise of 12 per cent'],
    [
      'a record',
      '.prose',
      'the lowest count in Brackness since 2019',
      'Not since 2020 had crews in Brackness been called so often',
    ],
    ['a share', '.prose', '12 call-outs in Brackness, one in four of all', '12 call-outs in Brackness'],
    [
      'a rank',
      '.prose',
      '15.0 per 1,000 boats in Brackness in 2023, the joint third highest',
      '17.8 per 1,000 boats in Brackness in 2023, the second highest',
    ],
    ['the title of a chart', '#chart-nights-title', 'Of 48 call-outs', 'Of 57 call-outs'],
    ['a picture', '#chart-trend svg.chart-wide', '48', '57'],
    ['an alt text', '#chart-trend svg.chart-wide desc', '48 in 2023', '57 in 2023'],
    ['a chart’s table', '#chart-trend .chart-data table', '48', '57'],
    ['the evidence', '#known-1', '48', '57'],
  ])('brings it to %s', (_, selector, old, fresh) => {
    const text = (site: BuiltSite) => words(site.page('lifeboats/brackness/index.html')(selector).text());
    expect(text(before)).toContain(old);
    expect(text(after)).toContain(fresh);
    expect(text(after)).not.toBe(text(before));
  });

  it('brings it to search engines and share cards', () => {
    const description = (site: BuiltSite) =>
      site.page('lifeboats/brackness/index.html')('meta[name="description"]').attr('content');
    expect(description(before)).toContain('48 times');
    expect(description(after)).toContain('57 times');
  });

  it('brings it to another area by its rank alone', () => {
    const rate = (site: BuiltSite) =>
      words(site.page('lifeboats/isle-of-marrow/index.html')('.prose').text());
    expect(rate(before)).toContain(
      '15.0 per 1,000 boats on the Isle of Marrow in 2023, the joint third highest',
    );
    expect(rate(after)).toContain('15.0 per 1,000 boats on the Isle of Marrow in 2023, the third lowest');
  });
});

describe('one number that changes in one story of two', () => {
  it('leaves every page of the other story as it was', async () => {
    const before = await sharedSite('project');
    const newsroom = await builtCopy('project');
    editRelease(
      newsroom,
      'data/sources/moj-outcomes-by-offence/2024-05-16.csv',
      'West Midlands,2023,102,',
      'West Midlands,2023,104,',
    );
    const after = await buildPages(newsroom);
    const changed = differing(before, after);
    expect(changed).toContain('stalking-prosecutions/west-midlands/index.html');
    expect(changed).toContain('data/stalking-prosecutions.csv');
    expect(changed.filter((file) => file.includes('recorded'))).toEqual([]);
    expect(before.files.filter((file) => file.includes('recorded')).length).toBeGreaterThan(44);
  });
});

describe('a raw file that was tampered with', () => {
  it('is refused with its name and both checksums', async () => {
    const newsroom = copyNewsroom('quarters');
    const raw = 'data/sources/visitor-counts/2025-05-20.csv';
    const recorded = sha256(siteIn(newsroom.root).bytes(raw));
    edit(newsroom, raw, 'Levels,2025 Q1,208', 'Levels,2025 Q1,280');
    const { status, stderr } = await runCommand('build', newsroom.root);
    expect(status).toBe(1);
    expect(stderr).toContain(`${raw}  raw file has changed`);
    expect(stderr).toContain(recorded);
    expect(stderr).toContain(sha256(siteIn(newsroom.root).bytes(raw)));
  });
});

describe('a change of figures that makes words false', () => {
  it('is refused where an attested claim is contradicted, with the area and the values', async () => {
    const newsroom = copyNewsroom('harbour');
    editRelease(newsroom, RAW, 'Isle of Marrow,2023,120,', 'Isle of Marrow,2023,88,');
    const { status, stderr } = await runCommand('check', newsroom.root);
    expect(status).toBe(0);
    const derived = await runCommand('build', newsroom.root);
    expect([derived.status, stderr]).toEqual([1, '']);
    expect(derived.stderr).toMatch(
      /stories\/lifeboats\/story\.md:\d+ {2}the figures do not bear out the paragraph: record in “The Mercury says that it was a record\.”/,
    );
    expect(derived.stderr).toContain('isle-of-marrow');
    expect(derived.stderr).toContain('88, 101, 97');
  });

  it('is refused where an attested claim speaks of an older release', async () => {
    const newsroom = copyNewsroom('harbour');
    edit(newsroom, 'data/sources/lifeboat-returns/source.yaml', 'date: 2024-02-01,', 'date: 2024-02-03,');
    const { status, stderr } = await runCommand('build', newsroom.root);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /story\.md:\d+ {2}attested claim has lapsed: record[\s\S]*isle-of-marrow[\s\S]*1 February 2024[\s\S]*3 February 2024/,
    );
  });

  it('is refused where a claim has turned false', async () => {
    const newsroom = copyNewsroom('harbour');
    edit(
      newsroom,
      STORY,
      'The newest count is provisional.',
      'The newest count {{ area.in }} {% claim callouts.rose %}rose{% endclaim %} and is provisional.',
    );
    expect((await runCommand('check', newsroom.root)).status).toBe(0);
    editRelease(newsroom, RAW, 'Port Ansel,2023,95 [p]', 'Port Ansel,2023,85 [p]');
    const { status, stderr } = await runCommand('build', newsroom.root);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /story\.md:\d+:\d+ {2}false claim: callouts\.rose\n {4}edition {3}port-ansel\n.*85 in 2023, 90 in 2022/,
    );
  });
});
