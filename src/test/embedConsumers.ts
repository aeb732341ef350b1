import { type CheerioAPI, load } from 'cheerio';

/** What other systems do with an oEmbed answer before they show it, as their sources document it. */

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/**
 * WordPress, for a provider that it does not know: three elements with few attributes, a quotation and
 * a frame and nothing else; then a sandbox and a secret. @returns null when it shows no embed
 */
export function wordpress(html: string): string | null {
  const $ = load(html, null, false);
  strip($);
  const kept = $.html();
  const parts = /(<blockquote>[\s\S]*?<\/blockquote>)?[\s\S]*?(<iframe[\s\S]*?><\/iframe>)/.exec(kept);
  if (!parts?.[2]) return null;
  const shown = load((parts[1] ?? '') + parts[2], null, false);
  const frame = shown('iframe');
  frame.attr('src', `${frame.attr('src')}#?secret=abcdefghij`).attr('data-secret', 'abcdefghij');
  frame.attr('sandbox', 'allow-scripts').attr('security', 'restricted').addClass('wp-embedded-content');
  shown('blockquote').attr('data-secret', 'abcdefghij').addClass('wp-embedded-content');
  return shown.html();
}

function strip($: CheerioAPI): void {
  for (const node of $('*').toArray()) {
    const element = $(node);
    const allowed = ALLOWED[String(element.prop('tagName')).toLowerCase()];
    if (!allowed) element.replaceWith(element.contents());
    const gone = Object.keys(element.attr() ?? {}).filter((name) => !allowed?.includes(name));
    for (const name of gone) element.removeAttr(name);
  }
}

const GHOST_FIELDS = [
  ...['type', 'version', 'html', 'url', 'title', 'width', 'height', 'author_name', 'author_url'],
  ...['provider_name', 'provider_url', 'thumbnail_url', 'thumbnail_width', 'thumbnail_height'],
];

/** Ghost: known fields of a known type, with markup and both measures. @returns null for a bookmark instead */
export function ghost(answer: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const { type, version, html, width, height } = answer;
  if (!version || !['photo', 'video', 'link', 'rich'].includes(String(type))) return null;
  if ((type === 'rich' || type === 'video') && !(html && width && height)) return null;
  // What WordPress has made is shown as a bookmark.
  if (String(html).includes('wp-embedded-content')) return null;
  return Object.fromEntries(GHOST_FIELDS.flatMap((name) => (answer[name] ? [[name, answer[name]]] : [])));
}
