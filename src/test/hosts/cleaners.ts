import { load } from 'cheerio';
import sanitize, { type IOptions } from 'sanitize-html';

/** What other systems do with markup before they show it, as they document it. */

const OEMBED: IOptions = {
  allowedTags: ['a', 'blockquote', 'iframe'],
  allowedAttributes: {
    a: ['href'],
    iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
  },
};

/**
 * WordPress, with the oEmbed answer of a provider that it does not know: three elements with few attributes, then a
 * quotation and a frame and nothing else, with a secret and a sandbox; the frame is clipped until it speaks.
 * @returns null where it shows no embed
 */
export function wordpress(html: string, secret = 'abcdefghij'): string | null {
  const kept = sanitize(html, OEMBED);
  const parts = /(<blockquote>[\s\S]*?<\/blockquote>)?[\s\S]*?(<iframe[\s\S]*?><\/iframe>)/.exec(kept);
  if (!parts?.[2]) return null;
  const shown = load((parts[1] ?? '') + parts[2], null, false);
  const frame = shown('iframe');
  frame.attr('src', `${frame.attr('src')}#?secret=${secret}`).attr('data-secret', secret);
  frame.attr('sandbox', 'allow-scripts').attr('security', 'restricted').addClass('wp-embedded-content');
  if (parts[1]) frame.attr('style', 'position: absolute; clip: rect(1px, 1px, 1px, 1px);');
  shown('blockquote').attr('data-secret', secret).addClass('wp-embedded-content');
  return shown.html();
}

/** WordPress, with a text of an author who may not use all of HTML: of what snippets are made of, these are left. */
export function wordpressText(html: string): string {
  const common = ['class', 'id', 'style', 'title', 'role', 'dir', 'lang', 'aria-*', 'data-*'];
  return sanitize(html, {
    allowedTags: ['a', 'blockquote', 'div', 'figure', 'figcaption', 'img', 'p', 'strong', 'br', 'small'],
    allowedAttributes: {
      '*': common,
      a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
      img: [
        'alt',
        'align',
        'border',
        'height',
        'hspace',
        'loading',
        'longdesc',
        'vspace',
        'src',
        'usemap',
        'width',
      ],
    },
    allowedStyles: {
      '*': { 'max-width': [/.*/], height: [/^[\w.%]+$/], 'min-height': [/^[\w.%]+$/], border: [/.*/] },
    },
  });
}

const FRAMES = ['iframe', 'div', 'p', 'a', 'figure', 'figcaption', 'img'];

/** A system that lets frames in, and takes out all scripts. */
export function withoutScripts(html: string): string {
  return sanitize(html, { allowedTags: FRAMES, allowedAttributes: false });
}

/** One that has a look of its own: neither styles nor classes. */
export function withoutStyles(html: string): string {
  return sanitize(html, {
    allowedTags: [...FRAMES, 'script'],
    allowVulnerableTags: true,
    allowedAttributes: {
      a: ['href'],
      img: ['src', 'alt', 'width', 'height'],
      iframe: ['src', 'title', 'width', 'height', 'loading'],
      script: ['src', 'async'],
    },
  });
}

/** One that knows the attributes of old only. */
export function withoutNewAttributes(html: string): string {
  return sanitize(html, {
    allowedTags: FRAMES,
    allowedAttributes: {
      '*': ['class', 'style'],
      a: ['href'],
      iframe: ['src', 'title', 'width', 'height', 'frameborder', 'scrolling', 'allowfullscreen'],
    },
  });
}

/** The library as it comes. */
export function byDefault(html: string): string {
  return sanitize(html);
}

/** A system for newsletters: links and pictures. */
export function newsletter(html: string): string {
  return sanitize(html, {
    allowedTags: ['a', 'img', 'figure', 'figcaption', 'p', 'strong', 'br'],
    allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width', 'height', 'style'] },
  });
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
