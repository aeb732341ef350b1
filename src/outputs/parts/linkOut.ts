import { escapeHtml } from '../../prose/escapeHtml.ts';

/** A link that opens in a tab of its own: inside a frame there is no room for another page. */
export function linkOut(href: string, text: string): { readonly html: string } {
  return { html: `<a href="${href}" target="_blank" rel="noopener">${escapeHtml(text)}</a>` };
}
