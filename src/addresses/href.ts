/** Joins a base path and a path from the root of the site, whatever slashes they come with. */
export function join(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** Address of a page or file of this site for a link, under the base path: `/story/` → `/data/story/`. */
export function href(path: string): string {
  return join(import.meta.env.BASE_URL, path);
}

/** Full address, for canonical links, feeds and metadata; the site's own address holds the base path. */
export function absolute(site: { readonly url: string }, path: string): string {
  return join(site.url, path);
}
