import type { Chart } from '../charts/chart.ts';
import { chartSvgs } from '../charts/chartSvg.ts';
import { chartsOf } from '../editions/chartsOf.ts';
import type { Block, Edition } from '../editions/edition.ts';
import { renditions } from '../pictures/renditions.ts';
import type { StoryPicture } from '../pictures/storyPicture.ts';
import { escapeHtml } from '../prose/escapeHtml.ts';
import { quoteHtml } from '../prose/quote.ts';

/** Headline, standfirst and body of an edition, with the classes of the site's pages. @param base with slashes */
export function editionHtml(edition: Edition, base: string): string {
  const { headline, standfirst, picture, body } = edition;
  const lead = chartsOf(edition).find((chart) => chart.lead);
  return [
    `<header class="headline"><h1>${headline.html}</h1><p class="standfirst">${standfirst.html}</p></header>`,
    lead ? chartHtml(lead) : '',
    '<div class="prose">',
    picture ? pictureHtml(edition.story, picture, base) : '',
    ...body.map((block) => blockHtml(block, edition.story, base)),
    '</div>',
  ].join('\n');
}

function blockHtml(block: Block, story: string, base: string): string {
  if (block.kind === 'chart') return block.chart.lead ? '' : chartHtml(block.chart);
  if (block.kind === 'picture') return pictureHtml(story, block.picture, base);
  return block.kind === 'quote' ? quoteHtml(block.quote) : block.html;
}

function chartHtml(chart: Chart): string {
  const notes = [chart.note?.html ?? '', ...chart.notes.map(escapeHtml)].filter((note) => note !== '');
  return `<figure class="chart">
<figcaption class="chart-caption"><h3 class="chart-title">${chart.title.html}</h3><p class="chart-subtitle">${chart.subtitle.html}</p></figcaption>
<div class="chart-frame">${chartSvgs(chart)}</div>
<div class="chart-foot">${notes.map((note) => `<p>${note}</p>`).join('')}</div>
</figure>`;
}

function pictureHtml(story: string, picture: StoryPicture, base: string): string {
  const { alt, caption, credit } = picture;
  const [smallest] = renditions(story, picture).filter(({ format }) => format === 'jpeg');
  const address = smallest ? `${base}${smallest.path.slice(1)}` : '';
  return `<figure class="picture"><img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"><figcaption>${caption?.html ?? ''} <span class="picture-credit">${escapeHtml(credit)}</span></figcaption></figure>`;
}
