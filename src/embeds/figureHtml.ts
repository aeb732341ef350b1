import { PAINT } from '../charts/paint.ts';
import { repaint } from '../charts/repaint.ts';
import { element } from '../charts/svg.ts';
import type { Edition } from '../editions/edition.ts';
import { sizeOf } from '../files/picture.ts';
import { absolute } from '../layouts/href.ts';
import type { Site } from '../newsroom/site.ts';
import { wholeTheme } from '../newsroom/theme.ts';
import { escapeHtml } from '../prose/escapeHtml.ts';
import { languageOf } from '../words/languages.ts';
import type { ChartEmbed } from './embed.ts';
import { notesOf, plain, sourceHtml } from './embedFigure.ts';

/**
 * A chart as one piece of HTML to paste into a page: no frame, no script, no style sheet, no request.
 * Its colours are the newsroom's, and light, on a ground of its own, as the page may be dark; ids begin with the
 * edition, so that several may stand on a page.
 */
export function figureHtml({ chart, id }: ChartEmbed, edition: Edition, site: Site): string {
  const { light } = wholeTheme(site.look);
  const drawing = standalone(
    grounded(repaint(chart.svg.wide, light), light['page'] ?? PAINT.page),
    `${edition.story}-${edition.slug}-${id}`,
  );
  const article = absolute(site, edition.path);
  return `<figure>
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

/** Around the drawing, in its own units. */
const MARGIN = 10;

/** The page that it is pasted into may be dark. */
function grounded(svg: string, colour: string): string {
  const { width, height } = sizeOf(svg);
  const [x, all] = [-MARGIN, { width: width + 2 * MARGIN, height: height + 2 * MARGIN }];
  const ground = element('rect', { x, y: x, ...all, fill: colour });
  return svg
    .replace(/ viewBox="[^"]*"/, ` viewBox="${x} ${x} ${all.width} ${all.height}"`)
    .replace('</desc>', `</desc>${ground}`);
}

function standalone(svg: string, id: string): string {
  const [, own = ''] = / aria-labelledby="(\S+)title /.exec(svg) ?? [];
  return plain(svg)
    .replaceAll(/ class="[^"]*"/g, '')
    .replaceAll(`"${own}`, `"${id}-`)
    .replace(`title ${own}`, `title ${id}-`)
    .replace(/ width="\d+" height="\d+"/, ' width="100%"');
}
