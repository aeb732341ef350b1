import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';
import { parse } from 'csv-parse/sync';
import type { BuiltSite } from './builtSite.ts';
import { isFound } from './howFound.ts';
import { idsOf, linksOf, pathOf, targetOf } from './siteLinks.ts';

/**
 * What has to hold of every built site, whatever its stories. Each law lists what breaks it, so that
 * a test that expects nothing shows all of it at once.
 */

/** Links and addresses of files that lead nowhere within the site. */
export function brokenLinks(site: BuiltSite, address: string): string[] {
  return site.pages.flatMap((page) =>
    linksOf(site.page(page)).flatMap((link) => {
      const problem = linkProblem(site, link, new URL(link, pathOf(page, address)), address);
      return problem ? [`${page}: ${link} ${problem}`] : [];
    }),
  );
}

function linkProblem(site: BuiltSite, link: string, url: URL, address: string): string | null {
  if (!['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) return 'has a scheme of its own';
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return null;
  const home = new URL(address);
  if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) {
    // Pages of a publisher may share their origin with a site that stands under a base path: in full, they are meant.
    return /^https?:/.test(link) ? null : 'leaves the base path';
  }
  const file = targetOf(site, url, home);
  if (!file) return 'leads to no file';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '') return null;
  return idsOf(site.page(file)).includes(fragment) ? null : 'leads to no place on its page';
}

export function repeatedIds(site: BuiltSite): string[] {
  return site.pages.flatMap((page) => {
    const ids = idsOf(site.page(page));
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}: ${id}`);
  });
}

/** Figures of the text that lead to no row of evidence, or to one whose table holds another number. */
export function unprovenFigures(site: BuiltSite): string[] {
  return printedFigures(site).flatMap(({ page, value, text, row, straight }) => {
    const $ = site.page(page);
    const evidence = row ? $(`[id="${row}"] a[href*="/data/"]`).attr('href') : undefined;
    const link = straight?.href ?? evidence;
    const how = straight?.how ?? $(`[id="${row}"] .known-how`).text();
    const address = new URL(link ?? '', 'https://example.org');
    const [, table = ''] = /\/data\/([^/]+)\/(?:\d+\/)?$/.exec(address.pathname) ?? [];
    if (!site.files.includes(`data/${table}.csv`)) return [`${page}: ${text} leads to no table`];
    const rows: string[][] = parse(site.text(`data/${table}.csv`));
    const lines = address.searchParams.get('rows')?.split('.') ?? /(?<=^#row-)\d+/.exec(address.hash) ?? [];
    // What is found from all areas is found in one column; others may need several.
    const column = / of \d+ areas/.test(how) ? (rows[0] ?? []).indexOf(columnIn(address)) : -1;
    const cells = (lines.length > 0 ? lines : rows.map((_, index) => String(index + 1))).flatMap((line) => {
      const row = rows[Number(line) - 1] ?? [];
      return column < 0 ? row : row.slice(column, column + 1);
    });
    return isFound(value, how, cells) ? [] : [`${page}: ${text} (${value}) is not in ${link}: ${how}`];
  });
}

function columnIn({ searchParams }: URL): string {
  return searchParams.get('column') ?? '';
}

interface PrintedFigure {
  readonly page: string;
  readonly value: number;
  readonly text: string;
  /** Id of the row of evidence; undefined where the figure leads nowhere. */
  readonly row: string | undefined;
  /** Where it leads to the table itself, with the sum that was done. */
  readonly straight: { readonly href: string; readonly how: string } | null;
}

export function printedFigures(site: BuiltSite): PrintedFigure[] {
  return site.pages.flatMap((page) => {
    const $ = site.page(page);
    return $('data')
      .toArray()
      .map((element) => {
        const link = $(element).closest('a');
        const href = link.attr('href') ?? '';
        const straight = href.includes('/data/') ? { href, how: link.attr('title') ?? '' } : null;
        const row = straight ? undefined : href.replace('#', '') || undefined;
        return { page, value: Number($(element).attr('value')), text: $(element).text(), row, straight };
      });
  });
}

/** Styles and scripts within a page, which a strict content security policy would refuse. */
export function inlineCode(site: BuiltSite): string[] {
  return site.pages.flatMap((page) => {
    const $ = site.page(page);
    const found = [
      ...$('[style]').toArray(),
      ...$('style').toArray(),
      ...$('script:not([type="application/ld+json"]):not([src])').toArray(),
    ]
      .filter((element) => !isNamedByPolicy($, $(element).text()))
      .map((element) => `${page}: <${element.tagName}>`);
    const handlers = $('*')
      .toArray()
      .flatMap((element) => Object.keys($(element).attr() ?? {}).filter((name) => name.startsWith('on')));
    return [...found, ...handlers.map((name) => `${page}: ${name}=`)];
  });
}

/** Whether the page's own policy lets a style or a script of this text run. */
function isNamedByPolicy($: CheerioAPI, text: string): boolean {
  const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
  return text !== '' && policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

const LEFTOVERS = /\bundefined\b|\bNaN\b|\bnull\b|\[object |\{\{|\{%|[\uE000-\uF8FF]/;
const TEXT_FILES = /\.(?:html|xml|svg|txt|csv)$/;

/** What a bug leaves in a text: `undefined`, `NaN` … */
export function leftovers(site: BuiltSite): string[] {
  return site.files
    .filter((file) => TEXT_FILES.test(file))
    .flatMap((file) => {
      const found = LEFTOVERS.exec(site.text(file));
      return found ? [`${file}: ${found[0]}`] : [];
    });
}
