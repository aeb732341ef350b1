import { absolute } from '../../addresses/href.ts';
import { NOTHING } from '../../charts/svg.ts';
import type { Site } from '../../newsroom/site.ts';
import { wholeTheme } from '../../newsroom/theme.ts';
import { escapeHtml } from '../../prose/escapeHtml.ts';
import { linkOut } from '../parts/linkOut.ts';
import { framePage } from './embedPage.ts';
import { embedStyle } from './embedStyle.ts';

/** A short page that says why there is nothing else, and leads on. */
export interface StandIn {
  readonly says: string;
  readonly link: { readonly path: string; readonly words: string };
  /** Whether the reader is led on at once. */
  readonly leads?: boolean;
}

/** Short enough for a frame: at most 200 pixels high. */
export function standInPage({ says, link, leads = false }: StandIn, site: Site): string {
  const address = absolute(site, link.path);
  const a = leads
    ? { html: `<a href="${address}">${escapeHtml(link.words)}</a>` }
    : linkOut(address, link.words);
  const refresh = leads ? `<meta http-equiv="refresh" content="0;url=${address}">\n` : '';
  return framePage(
    {
      title: says,
      head: `${refresh}<link rel="canonical" href="${address}">\n`,
      style: embedStyle('quote', NOTHING, wholeTheme(site.look)),
      // Only the style of a quote is this short, and hides its heading.
      body: `<h1>${escapeHtml(site.name)}</h1>\n<p class="small">${escapeHtml(says)}</p>\n<p class="small more">${a.html}</p>`,
    },
    site,
  );
}
