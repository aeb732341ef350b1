import { absolute } from '../../addresses/href.ts';
import { escapeXml } from '../../charts/svg.ts';
import type { Edition } from '../../editions/edition.ts';

/** The home page and every finished edition, with the date of its last substantial change. */
export function sitemap(
  site: { readonly url: string },
  editions: readonly Pick<Edition, 'path' | 'modified' | 'draft'>[],
): string {
  const finished = editions.filter((edition) => !edition.draft);
  const newest = finished
    .map((edition) => edition.modified)
    .sort()
    .at(-1);
  const urls = [
    ...(newest ? [url(absolute(site, '/'), newest)] : []),
    ...finished.map((edition) => url(absolute(site, edition.path), edition.modified)),
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
