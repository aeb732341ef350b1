import type { CheerioAPI } from 'cheerio';
import type { BuiltSite } from './builtSite.ts';

/** Address of a file of the site: `story/index.html` is `https://example.org/data/story/`. */
export function pathOf(file: string, address: string): string {
  return new URL(file.replace(/(^|\/)index\.html$/, '$1'), withSlash(address)).href;
}

export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

/** All addresses on a page that a browser or a reader may follow. */
export function linksOf($: CheerioAPI): string[] {
  const attributes = ['href', 'src', 'srcset', 'poster', 'data'];
  return attributes.flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .flatMap(
        (element) =>
          $(element)
            .attr(name)
            ?.split(name === 'srcset' ? /\s+\S+,?\s*/ : '\n') ?? [],
      )
      .filter((address) => address !== ''),
  );
}

/** Without those of a template, which is not a part of the page. */
export function idsOf($: CheerioAPI): string[] {
  return $('[id]')
    .toArray()
    .filter((element) => element.tagName === 'html' || $(element).parents().last().is('html'))
    .flatMap((element) => $(element).attr('id') ?? []);
}

/** The file that a static host answers with; undefined where it has none. */
export function targetOf(site: BuiltSite, url: URL, home: URL): string | undefined {
  const path = decodeURIComponent(url.pathname.slice(new URL(withSlash(home.href)).pathname.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return site.files.find((each) => each === file);
}
