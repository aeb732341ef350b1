import type { RouteData } from 'astro';
import { absolute } from '../addresses/href.ts';
import type { Edition } from '../editions/edition.ts';
import type { SiteModel } from '../editions/site.ts';
import type { WrittenFile } from '../outputs/siteFile.ts';
import { loadPages } from './pageProgram.ts';

/** Something that Astro renders: a page, a feed, a table. */
export interface SitePage extends WrittenFile {
  /** @throws {Error} when it can't be rendered: why is on the console */
  content(): Promise<Uint8Array>;
}

/**
 * All pages of a site, by the paths of their files.
 * @param program its folder
 */
export async function sitePages(program: string, model: SiteModel): Promise<Map<string, SitePage>> {
  const server = await loadPages(program, model);
  const pages = (await server.paths()).map(({ pathname, route }): SitePage => {
    const address = addressOf(pathname, route);
    return {
      path: fileOf(address),
      content: async () => {
        const response = await server.render(new URL(absolute(model.site, address)), route);
        if (response.status === 500) throw new Error(`${address} could not be rendered`);
        return new Uint8Array(await response.arrayBuffer());
      },
    };
  });
  return new Map(pages.map((page) => [page.path, page]));
}

/** The file of an edition's page. */
export function pageFile({ path }: Pick<Edition, 'path'>): string {
  return fileOf(path);
}

/** A page's ends with a slash, a file's does not. */
function addressOf(pathname: string, { type }: RouteData): string {
  return type === 'page' ? pathname.replace(/\/?$/, '/') : pathname;
}

/** Where servers look for it: that of a page that is not there has a name of its own. */
function fileOf(address: string): string {
  if (address === '/404/') return '/404.html';
  return address.endsWith('/') ? `${address}index.html` : address;
}
