import { leadOf } from '../../editions/site.ts';
import type { Site } from '../../newsroom/site.ts';
import type { SiteOutput } from '../output.ts';

/** Header lines for an address pattern. */
interface Rule {
  readonly path: string;
  readonly headers: readonly string[];
}

const YEAR = 'Cache-Control: public, max-age=31536000, immutable';
const FRESH = 'Cache-Control: public, max-age=300, stale-while-revalidate=86400';
/** Scripts of other sites may read it: it is public, and does not depend on cookies. */
const READABLE = 'Access-Control-Allow-Origin: *';
const ELSEWHERE = 'Cross-Origin-Resource-Policy: cross-origin';

export const headers: SiteOutput = {
  of: 'site',
  files: ({ site, stories, isPreview = false }) => {
    const finished = stories.filter((story) => !leadOf(story)?.draft);
    return [{ path: '/_headers', type: 'text/plain', content: () => headersFile(site, finished, isPreview) }];
  },
};

/**
 * The `_headers` file of Netlify, Cloudflare Pages and others: framing and caching. If two rules set the same header,
 * hosts join the values and browsers obey both. So there is no rule that allows frames; they are forbidden story
 * by story.
 */
export function headersFile(
  site: Pick<Site, 'url'>,
  stories: readonly { readonly slug: string }[],
  isPreview = false,
): string {
  const base = new URL(site.url).pathname.replace(/\/+$/, '');
  const own = ["Content-Security-Policy: frame-ancestors 'self'"];
  const rules: Rule[] = [
    {
      path: '/*',
      headers: [
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: strict-origin-when-cross-origin',
        // Only the finder asks where a reader is.
        'Permissions-Policy: geolocation=(self)',
        ...(isPreview ? ['X-Robots-Tag: noindex'] : []),
        // No page of another site may hold on to a window of ours that it opened.
        'Cross-Origin-Opener-Policy: same-origin',
        // Of this host only: its other names are not ours to speak for.
        ...(site.url.startsWith('https:') ? ['Strict-Transport-Security: max-age=31536000'] : []),
      ],
    },
    { path: '/', headers: own },
    { path: '/404.html', headers: own },
    ...stories.map(({ slug }) => ({ path: `/${slug}/*`, headers: [...own, READABLE] })),
    { path: '/_astro/*', headers: [YEAR] },
    { path: '/find/*', headers: [YEAR] },
    { path: '/frame/*', headers: [YEAR] },
    { path: '/embed/*', headers: [FRESH, READABLE, ELSEWHERE] },
    { path: '/embed.js', headers: [FRESH, READABLE, ELSEWHERE] },
    { path: '/oembed/*', headers: [FRESH, READABLE] },
    { path: '/charts/*', headers: [FRESH, READABLE, ELSEWHERE] },
    { path: '/data/*', headers: [READABLE] },
  ];
  return rules
    .map(({ path, headers }) => `${base}${path}\n${headers.map((header) => `  ${header}\n`).join('')}`)
    .join('\n');
}
