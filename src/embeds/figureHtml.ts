import { repaint } from '../charts/repaint.ts';
import type { Edition } from '../editions/edition.ts';
import { absolute } from '../layouts/href.ts';
import { wholeLook } from '../newsroom/look.ts';
import type { Site } from '../newsroom/site.ts';
import { escapeHtml } from '../prose/escapeHtml.ts';
import type { ChartEmbed } from './embed.ts';
import { notesOf, plain, sourceHtml } from './embedFigure.ts';

/**
 * A chart as one piece of HTML to paste into a page: no frame, no script, no style sheet, no request.
 * Its colours are the newsroom's, and light; ids begin with the edition, so that several may stand on a page.
 */
export function figureHtml({ chart, id }: ChartEmbed, edition: Edition, site: Site): string {
  const { light } = wholeLook(site.look);
  const drawing = standalone(repaint(chart.svg.wide, light), `${edition.story}-${edition.slug}-${id}`);
  const article = absolute(site, edition.path);
  return `<figure>
<figcaption><strong>${escapeHtml(chart.title.plain)}</strong><br>${escapeHtml(chart.subtitle.plain)}</figcaption>
${drawing}
${notesOf(chart)
  .map((note) => `<p><small>${escapeHtml(note)}</small></p>`)
  .join('\n')}
${chart.sources.map((source) => `<p><small>${sourceHtml(source)}</small></p>`).join('\n')}
<p><small><a href="${article}">${escapeHtml(site.name)}: ${escapeHtml(edition.headline.plain)}</a></small></p>
</figure>
`;
}

function standalone(svg: string, id: string): string {
  const [, own = ''] = / aria-labelledby="(\S+)title /.exec(svg) ?? [];
  return plain(svg)
    .replaceAll(/ class="[^"]*"/g, '')
    .replaceAll(`"${own}`, `"${id}-`)
    .replace(`title ${own}`, `title ${id}-`)
    .replace(/ width="\d+" height="\d+"/, ' width="100%"');
}
