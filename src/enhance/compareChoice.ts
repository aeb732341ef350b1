/** Areas chosen for comparison, as an address keeps them: `?with=eastmere,old-town`. */

const NAME = 'with';

/** How many areas have marks of their own; the nation has one besides. */
export const MOST = 2;

export function chosenIn(search: string): string[] {
  const slugs = new URLSearchParams(search).get(NAME)?.split(',') ?? [];
  return [...new Set(slugs.filter((slug) => /^[\p{L}\p{N}-]+$/u.test(slug)))];
}

/** The same address with other areas. Commas stay as they are, for those who read addresses. */
export function withChosen(address: string, slugs: readonly string[]): string {
  const url = new URL(address);
  url.searchParams.delete(NAME);
  const others = url.searchParams.toString();
  const own = slugs.length > 0 ? `${NAME}=${slugs.map(encodeURIComponent).join(',')}` : '';
  url.search = [others, own].filter(Boolean).join('&');
  return url.href;
}

/** Of areas asked for, those that can be shown together: none twice, not the page's own, not too many. */
export function fitting(slugs: readonly string[], own: string, nation: string | undefined): string[] {
  const others = slugs.filter((slug) => slug !== own && slug !== nation).slice(0, MOST);
  return slugs.filter((slug) => others.includes(slug) || (slug === nation && slug !== own));
}
