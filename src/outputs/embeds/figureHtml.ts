import { absolute } from '../../addresses/href.ts';
import { notesOf } from '../../charts/chart.ts';
import { chartSvg } from '../../charts/chartSvg.ts';
import type { Edition } from '../../editions/edition.ts';
import type { ChartEmbed } from '../../editions/embed.ts';
import { PAINT } from '../../newsroom/palette.ts';
import type { Site } from '../../newsroom/site.ts';
import { wholeTheme } from '../../newsroom/theme.ts';
import { escapeHtml } from '../../prose/escapeHtml.ts';
import { languageOf } from '../../words/languages.ts';
import { sourceHtml } from '../parts/sourceHtml.ts';

/**
 * A chart as HTML to paste into a page: no frame, script, style sheet or request. It has the newsroom's light
 * colours and its own background, as the page may be dark. Ids begin with the edition, so that a page can have several.
 */
export function figureHtml({ chart, id }: ChartEmbed, edition: Edition, site: Site): string {
  const { light } = wholeTheme(site.look);
  const drawing = chartSvg(chart, 'wide', {
    id: `${edition.story}-${edition.slug}-${id}`,
    alone: { palette: light, ground: light['page'] ?? PAINT.page },
  });
  const article = absolute(site, edition.path);
  // The page may be in another language, and from right to left, which would turn the labels round.
  return `<figure lang="${languageOf(site).tag}" dir="ltr">
<figcaption><strong>${escapeHtml(chart.title.plain)}</strong><br>${escapeHtml(chart.subtitle.plain)}</figcaption>
${drawing}
${notesOf(chart)
  .map((note) => `<p><small>${escapeHtml(note)}</small></p>`)
  .join('\n')}
${chart.sources.map((source) => `<p><small>${sourceHtml(source, languageOf(site))}</small></p>`).join('\n')}
<p><small><a href="${article}">${escapeHtml(site.name)}: ${escapeHtml(edition.headline.plain)}</a></small></p>
</figure>
`;
}
