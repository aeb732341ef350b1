import { formatDate } from '../../figures/date.ts';
import { escapeHtml } from '../../prose/escapeHtml.ts';
import type { TableSource } from '../../tables/table.ts';

/** Source, date of the figures and licence, in one line with links. */
export function sourceHtml({ title, url, publisher, released, attribution, licence }: TableSource): string {
  const name = escapeHtml(licence.name);
  const link = `<a href="${escapeHtml(licence.url)}" rel="license noopener" target="_blank">${name}</a>`;
  const said = escapeHtml(attribution);
  const by = said.includes(name) ? said.replace(name, () => link) : `${said} (${link})`;
  const of = attribution.includes(publisher) ? '' : `${escapeHtml(publisher)}, `;
  return `Source: <a href="${escapeHtml(url)}" target="_blank" rel="noopener">${escapeHtml(title)}</a>, ${of}released ${formatDate(released)}. ${by}.`;
}
