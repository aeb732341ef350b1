import { escapeHtml } from '../../prose/escapeHtml.ts';

/** A link that opens in a new tab: a frame has no room for another page. */
export function linkOut(href: string, text: string): { readonly html: string } {
  return { html: `<a href="${href}" target="_blank" rel="noopener">${escapeHtml(text)}</a>` };
}
