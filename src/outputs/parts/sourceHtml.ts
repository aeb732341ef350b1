import { escapeHtml } from '../../prose/escapeHtml.ts';
import { phraseHtml } from '../../prose/phraseHtml.ts';
import type { TableSource } from '../../tables/table.ts';
import type { Language } from '../../words/language.ts';

/** Source, date of the figures and licence, in one line with links. */
export function sourceHtml(source: TableSource, { sources }: Language): string {
  const { title, url, licence } = source;
  const titleLink = `<a href="${escapeHtml(url)}" target="_blank" rel="noopener">${escapeHtml(title)}</a>`;
  const licenceLink = `<a href="${escapeHtml(licence.url)}" rel="license noopener" target="_blank">${escapeHtml(licence.name)}</a>`;
  return phraseHtml(sources.alone(source, { html: titleLink }, { html: licenceLink }));
}
