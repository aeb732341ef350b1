import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { type BuiltSite, buildNewsroom, siteIn } from '../builtSite.ts';
import { copyNewsroom, edit } from '../newsroomCopy.ts';
import { sharedNewsroom } from '../sharedSite.ts';
import { brokenLinks } from '../siteLaws.ts';
import { targetOf } from '../siteLinks.ts';

/** A story with three charts, built with few files, beside the same built with all. */

const ADDRESS = 'https://saltmere.example/';
let lean: BuiltSite;
let full: BuiltSite;

beforeAll(async () => {
  const newsroom = copyNewsroom('saltmere');
  edit(newsroom, 'content/site.yaml', '\npublisher:', '\nfiles: lean\npublisher:');
  lean = await buildNewsroom(newsroom);
  full = siteIn((await sharedNewsroom('saltmere')).dist);
});

/** Files of one edition, wherever they lie. */
function filesOf(site: BuiltSite, slug: string): string[] {
  return site.files.filter((file) => new RegExp(`marsh-counts/${slug}[/.]`).test(file));
}

it('an edition of three charts has no more than fifteen files', () => {
  const slug = /^marsh-counts\/([^/]+)\/index\.html$/;
  const slugs = lean.files.flatMap((file) => slug.exec(file)?.[1] ?? []);
  expect(slugs.length).toBeGreaterThan(1);
  for (const each of slugs) {
    const files = filesOf(lean, each);
    expect(files.filter((file) => file.endsWith('.png'))).toHaveLength(4);
    expect(files).toHaveLength(15);
  }
});

it('no page of it links to a file that is not written', () => {
  const broken = brokenLinks(lean, ADDRESS).filter((problem) => !problem.includes(': data:text/csv'));
  expect(broken).toEqual([]);
});

it('no code to paste and no JSON file names one', () => {
  const home = new URL(ADDRESS);
  const named = lean.files
    .filter((file) => /\.(?:html|json|xml)$/.test(file))
    .flatMap((file) => lean.text(file).match(/https:\/\/saltmere\.example\/[\w./-]*/g) ?? []);
  expect(named.length).toBeGreaterThan(100);
  const lost = [...new Set(named)].filter((address) => !targetOf(lean, new URL(address), home));
  expect(lost).toEqual([]);
});

it('the page holds the data of its charts as the files had them', () => {
  const page = lean.pages.find((file) => /^marsh-counts\/[^/]+\/index\.html$/.test(file)) ?? '';
  const links = lean.page(page)('.chart-files a[href^="data:text/csv"]').toArray();
  const texts = links.map(({ attribs }) => decodeURIComponent(attribs['href']?.split(',')[1] ?? ''));
  const slug = path.basename(path.dirname(page));
  const files = full.files.filter(
    (file) => file.startsWith(`charts/marsh-counts/${slug}/`) && file.endsWith('.csv'),
  );
  expect(texts.toSorted()).toEqual(files.map((file) => full.text(file)).toSorted());
  expect(links.map(({ attribs }) => attribs['download'])).toEqual(['asthma.csv', 'otters.csv', 'closed.csv']);
  for (const text of texts) expect(parse(text).length).toBeGreaterThan(1);
});
