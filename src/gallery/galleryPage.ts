import type { Chart } from '../charts/chart.ts';
import { chartSvg, chartSvgs } from '../charts/chartSvg.ts';
import { notesOf } from '../charts/notesOf.ts';
import { escapeXml } from '../charts/svg.ts';

/** A chart, and the text of the block that makes it. */
export interface Exhibit {
  readonly chart: Chart;
  readonly block: string;
}

/** The text of each chart block of a story, by the chart's id. */
export function chartBlocks(story: string): Map<string, string> {
  const blocks = [...story.matchAll(/^```chart\n([\s\S]*?)^```$/gm)].map((match) =>
    (match[1] ?? '').trimEnd(),
  );
  return new Map(blocks.map((block) => [/^id: *(\S+)/m.exec(block)?.[1] ?? '', block]));
}

/**
 * One page that stands alone, for authors: every chart beside the block that makes it, wide and as on
 * a phone, with its alt text and notes.
 * @param css the style sheets of the site, in their order
 */
export function galleryPage(title: string, exhibits: readonly Exhibit[], css: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>
${css}
${OWN}
</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
${exhibits.map(exhibit).join('\n')}
</main>
</body>
</html>
`;
}

const OWN = `:root { --breadth: 68rem }
.exhibit { margin-block: 2.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--ink) }
.exhibit pre { overflow-x: auto; padding: 0.75rem 1rem; background: var(--surface); font: 0.8125rem/1.5 monospace }
.exhibit > .chart-foot { font-family: var(--sans) }
.exhibit h2 { font: 700 1.5rem/1.2 var(--serif) }
.exhibit-forms { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 2rem; margin-block: 1rem }
@media (max-width: 62rem) { .exhibit-forms { grid-template-columns: minmax(0, 1fr) } }`;

function exhibit({ chart, block }: Exhibit): string {
  const { title, subtitle, alt, type } = chart;
  const phone = chartSvg(chart, 'phone', { id: `narrow-${chart.id}` });
  const caption = `<figcaption class="chart-caption">
<h3 class="chart-title">${escapeXml(title.plain)}</h3>
<p class="chart-subtitle">${escapeXml(subtitle.plain)}</p>
</figcaption>`;
  const said = notesOf(chart)
    .map((text) => `<p>${escapeXml(text)}</p>`)
    .join('\n');
  return `<section class="exhibit" id="${chart.id}">
<h2>${escapeXml(type)}</h2>
<pre tabindex="0">\`\`\`chart
${escapeXml(block)}
\`\`\`</pre>
<div class="exhibit-forms">
<figure class="chart">${caption}<div class="chart-frame">${chartSvgs(chart)}</div><div class="chart-foot">${said}</div></figure>
<figure class="chart"><div class="chart-frame">${phone}</div></figure>
</div>
<p class="chart-foot">Alt text: ${escapeXml(alt)}</p>
</section>`;
}
