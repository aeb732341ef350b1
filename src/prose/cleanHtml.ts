/** What is left of the article's markup in another site's pages: structure, emphasis, links to elsewhere. */
const KEPT: ReadonlySet<string> = new Set([
  ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption', 'aside'],
  ...['em', 'strong', 's', 'code', 'pre', 'br', 'hr', 'a'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);

const TAG = /<(\/?)([a-z][a-z0-9]*)([^>]*)>/g;

/**
 * The engine's own HTML without classes, and without the links of figures to rows that are not there.
 * Not for markup of unknown origin.
 */
export function cleanHtml(html: string): string {
  const links: boolean[] = [];
  return html.replaceAll(TAG, (_, slash: string, name: string, attributes: string) => {
    if (!KEPT.has(name)) return '';
    if (name !== 'a') return `<${slash}${name}>`;
    if (slash) return links.pop() ? '</a>' : '';
    const address = / href="(https?:[^"]*|mailto:[^"]*)"/.exec(attributes)?.[1];
    links.push(address !== undefined);
    return address === undefined ? '' : `<a href="${address}">`;
  });
}
