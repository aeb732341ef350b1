import { absolute } from '../addresses/href.ts';
import { blocksIn, tablePath } from '../addresses/tableAddresses.ts';
import type { Edition } from '../editions/edition.ts';
import { type SiteModel, storyPath } from '../editions/site.ts';
import type { WrittenFile } from '../outputs/siteFile.ts';
import type { Table } from '../tables/table.ts';
import type { PageServer } from './pageServer.ts';

type Pages = Pick<PageServer, 'renderPage'>;

export function editionPage({ path }: Pick<Edition, 'path'>, model: SiteModel, server: Pages): WrittenFile {
  return page(path, model, server);
}

/** What `src/pages` serves besides editions: the home page, choices of an area, the feed. */
export function sharedPages(model: SiteModel, server: Pages): WrittenFile[] {
  const choices = model.stories.filter(({ national }) => !national).map(storyPath);
  const addresses = ['/', ...choices, '/404/', '/feed.xml', '/robots.txt', '/sitemap.xml'];
  return addresses.map((address) => page(address, model, server));
}

/** The pages of a table, and its files as they were derived. */
export function tablePages({ id, rows }: Table, model: SiteModel, server: Pages): WrittenFile[] {
  const blocks = Array.from({ length: blocksIn(rows.length) }, (_, index) => tablePath(id, index + 1));
  const addresses = [`/data/${id}.csv`, `/data/${id}.csv-metadata.json`, ...blocks];
  return addresses.map((address) => page(address, model, server));
}

function page(address: string, model: SiteModel, { renderPage }: Pages): WrittenFile {
  return {
    path: fileOf(address),
    content: () => renderPage(new URL(absolute(model.site, address)), model),
  };
}

/** Where static hosts look for a page. For a missing one, most serve `404.html`. */
function fileOf(address: string): string {
  if (address === '/404/') return '/404.html';
  return address.endsWith('/') ? `${address}index.html` : address;
}
