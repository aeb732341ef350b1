import { absolute } from '../../addresses/href.ts';
import { tablePath } from '../../addresses/tableAddresses.ts';
import { escapeXml } from '../../charts/svg.ts';
import type { Edition } from '../../editions/edition.ts';
import { releaseOf } from '../../editions/embed.ts';
import type { Table } from '../../tables/table.ts';

/** A page besides editions and tables. */
export interface ListedPage {
  readonly path: string;
  /** ISO date. */
  readonly modified: string;
}

/** The home page, every finished edition, tables and areas, with the date of their last substantial change. */
export function sitemap(
  site: { readonly url: string },
  editions: readonly Pick<Edition, 'path' | 'modified' | 'draft'>[],
  tables: readonly Pick<Table, 'id' | 'sources'>[] = [],
  others: readonly ListedPage[] = [],
): string {
  const finished = editions.filter((edition) => !edition.draft);
  const newest = finished
    .map((edition) => edition.modified)
    .sort()
    .at(-1);
  const urls = [
    ...(newest ? [url(absolute(site, '/'), newest)] : []),
    ...finished.map((edition) => url(absolute(site, edition.path), edition.modified)),
    ...tables.map((table) => url(absolute(site, tablePath(table.id)), releaseOf(table))),
    ...others.map(({ path, modified }) => url(absolute(site, path), modified)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

function url(address: string, modified: string): string {
  return `  <url><loc>${escapeXml(address)}</loc><lastmod>${modified}</lastmod></url>`;
}
