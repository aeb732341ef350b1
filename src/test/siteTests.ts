import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type BuiltSite, siteIn } from './builtSite.ts';
import type { NewsroomName } from './newsroomCopy.ts';
import {
  brokenLinks,
  inlineCode,
  leftovers,
  printedFigures,
  repeatedIds,
  unprovenFigures,
} from './siteLaws.ts';
import { pathOf, withSlash } from './siteLinks.ts';

export interface ExpectedSite {
  readonly name: NewsroomName;
  readonly address: string;
  /** Local editions of each story that is no draft. */
  readonly stories: Readonly<Record<string, number>>;
  /** False where a story begins with the choice of an area, which is no article. */
  readonly nation?: boolean;
}

/** What holds for every built site. */
export function siteTests(
  { name, address, stories, nation = true }: ExpectedSite,
  build: (name: NewsroomName) => Promise<Newsroom>,
): void {
  let newsroom: Newsroom;
  let site: BuiltSite;
  let editions: string[];

  beforeAll(async () => {
    newsroom = await build(name);
    site = siteIn(newsroom.dist);
    editions = site.pages.filter(
      (page) => page.endsWith('index.html') && Object.keys(stories).includes(page.split('/')[0] ?? ''),
    );
  });

  it.each(Object.entries(stories))('has a page for the nation and one for each area: %s', (story, count) => {
    const pages = editions.filter((page) => page.startsWith(`${story}/`));
    expect(pages).toHaveLength(count + 1);
    expect(pages).toContain(`${story}/index.html`);
  });

  it('has a home page and a page for addresses that lead nowhere', () => {
    expect(site.pages).toEqual(expect.arrayContaining(['index.html', '404.html']));
    expect(site.page('404.html')('meta[name="robots"]').attr('content')).toBe('noindex');
  });

  it('has no link that leads nowhere', () => {
    expect(brokenLinks(site, withSlash(address))).toEqual([]);
  });

  it('repeats no id on a page', () => {
    expect(repeatedIds(site)).toEqual([]);
  });

  it('leads from each figure to a row of evidence, and from there to the cell that holds it', () => {
    expect(unprovenFigures(site)).toEqual([]);
    expect(printedFigures(site).length).toBeGreaterThan(editions.length);
  });

  it('has no style or script that a strict policy refuses', () => {
    expect(inlineCode(site)).toEqual([]);
  });

  it.runIf(name !== 'hostile')('shows nothing that went wrong', () => {
    expect(leftovers(site)).toEqual([]);
  });

  it('gives each page its own address, title and description, to readers and to share cards', () => {
    const areas = site.pages.filter((page) => page.startsWith('areas/') && !isMoved(site, page));
    for (const page of [...editions, ...areas, 'index.html']) {
      const $ = site.page(page);
      const own = pathOf(page, address);
      const meta = (property: string) => $(`meta[property="${property}"], meta[name="${property}"]`);
      expect([page, $('link[rel="canonical"]').attr('href')]).toEqual([page, own]);
      expect([page, meta('og:url').attr('content')]).toEqual([page, own]);
      for (const property of ['description', 'og:title', 'og:description', 'og:type', 'og:site_name']) {
        expect([page, property, meta(property).length, meta(property).attr('content') !== '']).toEqual([
          page,
          property,
          1,
          true,
        ]);
      }
      expect([page, $('h1').length, $('title').length > 0]).toEqual([page, 1, true]);
    }
  });

  it('gives search engines linked data without an empty field', () => {
    for (const page of editions) {
      const text = site.page(page)('script[type="application/ld+json"]').text();
      const types = JSON.parse(text)['@graph'].map((node: { '@type': string }) => node['@type']);
      const isArticle = nation || page.split('/').length > 2;
      const wanted = [...(isArticle ? ['NewsArticle'] : []), 'BreadcrumbList'];
      expect([page, types]).toEqual([page, expect.arrayContaining(wanted)]);
      expect([page, emptyFields(JSON.parse(text))]).toEqual([page, []]);
    }
  });

  it('lists every page in its sitemap, and no other', () => {
    const listed = [...site.text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
    const others = site.pages.filter((page) => /^areas\/|^data\/index/.test(page) && !isMoved(site, page));
    const pages = [...editions, ...tablePages(site), ...others, 'index.html'].map((page) =>
      pathOf(page, address),
    );
    expect(listed.toSorted()).toEqual(pages.toSorted());
  });

  it('has a page for each table, with all its values in rows of their own', () => {
    const pages = tablePages(site);
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const table = page.split('/')[1] ?? '';
      const parts = site.pages.filter((part) => part.startsWith(`data/${table}/`));
      const ids = parts.flatMap((part) =>
        site
          .page(part)('tbody tr')
          .toArray()
          .map((row) => row.attribs['id']),
      );
      const { length } = site.text(`data/${table}.csv`).trimEnd().split('\n');
      const wanted = Array.from({ length: length - 1 }, (_, index) => `row-${index + 2}`);
      expect([table, ids.toSorted()]).toEqual([table, wanted.toSorted()]);
      expect(site.files).toContain(`data/${table}.xlsx`);
    }
  });

  it('leads from each statement to a row with the values that it compares', () => {
    const claims = editions.flatMap((page) => {
      const $ = site.page(page);
      return $('a.claim')
        .toArray()
        .map((link) => [page, $(`[id="${$(link).attr('href')?.slice(1)}"] .known-how`).text()]);
    });
    for (const [page, how] of claims) expect([page, how]).toEqual([page, expect.stringMatching(/\d.*line/)]);
  });

  it('hands out each table as it was derived, byte for byte', () => {
    const derived = readdirSync(newsroom.derived).toSorted();
    const handedOut = site.files.filter((file) => /^data\/[^/]+\.(?:csv|json)$/.test(file));
    expect(handedOut).toEqual(derived.map((file) => `data/${file}`));
    for (const file of derived) {
      const bytes = readFileSync(path.join(newsroom.derived, file));
      expect([file, site.bytes(`data/${file}`).equals(bytes)]).toEqual([file, true]);
    }
  });
}

/** Whether a page only leads elsewhere. */
function isMoved(site: BuiltSite, page: string): boolean {
  const $ = site.page(page);
  return $('meta[http-equiv="refresh"], meta[name="robots"][content="noindex"]').length > 0;
}

/** Pages of the tables, but not their further parts. */
function tablePages({ pages }: BuiltSite): string[] {
  return pages.filter((page) => /^data\/[^/]+\/index\.html$/.test(page));
}

/** Paths of what is empty, null or no number. */
function emptyFields(value: unknown, at = '$'): string[] {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return [at];
  if (typeof value !== 'object') return [];
  const fields = Object.entries(value ?? {});
  return fields.length === 0 ? [at] : fields.flatMap(([key, field]) => emptyFields(field, `${at}.${key}`));
}
