import { escapeHtml } from '../../prose/escapeHtml.ts';
import { phraseHtml } from '../../prose/phraseHtml.ts';
import type { TableSource } from '../../tables/table.ts';
import type { Language } from '../../words/language.ts';
import { linkOut } from './linkOut.ts';

/** Source, date of the figures and licence, in one line with links. */
export function sourceHtml(source: TableSource, { sources }: Language): string {
  const { title, url, licence } = source;
  const licenceLink = {
    html: licence
      ? `<a href="${escapeHtml(licence.url)}" rel="license noopener" target="_blank">${escapeHtml(licence.name)}</a>`
      : '',
  };
  return phraseHtml(sources.alone(source, linkOut(escapeHtml(url), title), licenceLink));
}
