import { pinnedPicturePath } from '../../addresses/embedAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import type { Chart } from '../../charts/chart.ts';
import { notesOf } from '../../charts/chart.ts';
import type { Edition } from '../../editions/edition.ts';
import { releaseOf } from '../../editions/embed.ts';
import { chartPictureSize } from '../../graphics/chartPicture.ts';
import type { Site } from '../../newsroom/site.ts';
import type { StoryPicture } from '../../pictures/storyPicture.ts';
import { cleanHtml } from '../../prose/cleanHtml.ts';
import { escapeHtml } from '../../prose/escapeHtml.ts';
import { quoteHtml } from '../../prose/quote.ts';
import { languageOf } from '../../words/languages.ts';
import { photoOf } from './photo.ts';

/** What follows the byline, to paste into any system: no classes, scripts or styles. */
export function bodyHtml(edition: Edition, site: Site): string {
  const blocks = edition.body.map((block) => {
    if (block.kind === 'prose') return cleanHtml(block.html).trim();
    if (block.kind === 'quote') return cleanHtml(quoteHtml(block.quote)).trim();
    if (block.kind === 'picture') return photoHtml(block.picture, edition, site);
    return chartHtml(block.chart, edition, site);
  });
  return [...(edition.picture ? [photoHtml(edition.picture, edition, site)] : []), ...blocks].join('\n');
}

/** Address of a chart's picture in a copy of the text: pinned, since the text of a copy does not change either. */
export function copiedPicture(chart: Chart, edition: Edition, site: Site): string {
  return absolute(site, pinnedPicturePath(edition, chart.id, releaseOf(chart), 'png'));
}

function chartHtml(chart: Chart, edition: Edition, site: Site): string {
  const { width, height } = chartPictureSize(chart, site);
  const notes = [chart.subtitle.plain, ...notesOf(chart)].filter((note) => note !== '').map(escapeHtml);
  const alt = escapeHtml(languageOf(site).texts.titled(chart.title.plain, chart.alt));
  return `<figure>
<a href="${absolute(site, edition.path)}"><img src="${copiedPicture(chart, edition, site)}" alt="${alt}" width="${width}" height="${height}"></a>
<figcaption>${notes.join('<br>')}</figcaption>
</figure>`;
}

function photoHtml(picture: StoryPicture, { story }: Edition, site: Site): string {
  const { url, alt, caption, credit } = photoOf(picture, story, site);
  const said = [caption, languageOf(site).texts.article.pictureBy(credit)]
    .filter((text) => text !== '')
    .map(escapeHtml);
  return `<figure>
<img src="${url}" alt="${escapeHtml(alt)}">
<figcaption>${said.join('<br>')}</figcaption>
</figure>`;
}
