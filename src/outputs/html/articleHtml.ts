import { absolute } from '../../addresses/href.ts';
import { chartPngPath } from '../../addresses/leanFiles.ts';
import { textPath } from '../../addresses/textAddresses.ts';
import type { Chart } from '../../charts/chart.ts';
import { notesOf } from '../../charts/chart.ts';
import type { Edition } from '../../editions/edition.ts';
import { chartPictureSize } from '../../graphics/chartPicture.ts';
import type { Site } from '../../newsroom/site.ts';
import type { StoryPicture } from '../../pictures/storyPicture.ts';
import { cleanHtml } from '../../prose/cleanHtml.ts';
import { escapeHtml } from '../../prose/escapeHtml.ts';
import { phraseHtml } from '../../prose/phraseHtml.ts';
import { quoteHtml } from '../../prose/quote.ts';
import { languageOf } from '../../words/languages.ts';
import type { EditionOutput } from '../output.ts';
import { photoOf } from '../parts/photo.ts';
import { sourceHtml } from '../parts/sourceHtml.ts';
import { textFile } from '../siteFile.ts';

export const html: EditionOutput = {
  of: 'edition',
  files: (edition, { site }) => [
    textFile(textPath(edition, 'html'), 'text/html', () => articleHtml(edition, site)),
  ],
};

/** An edition as HTML to paste into any system: no classes, scripts or styles; charts are pictures. */
export function articleHtml(edition: Edition, site: Site): string {
  const { headline, standfirst, byline, published, body, sources, path } = edition;
  const language = languageOf(site);
  const { article } = language.texts;
  const day = {
    html: `<time datetime="${published}">${escapeHtml(language.periods.date(published))}</time>`,
  };
  const home = { html: `<a href="${absolute(site, path)}">${escapeHtml(site.name)}</a>` };
  return `<!doctype html>
<html lang="${language.tag}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(headline.plain)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${absolute(site, path)}">
</head>
<body>
<article>
<h1>${escapeHtml(headline.plain)}</h1>
<p>${escapeHtml(standfirst.plain)}</p>
<p>${phraseHtml(article.signed(byline, day))}</p>
${edition.picture ? `${photoHtml(edition.picture, edition, site)}\n` : ''}${body
  .map((block) => {
    if (block.kind === 'prose') return cleanHtml(block.html).trim();
    if (block.kind === 'quote') return cleanHtml(quoteHtml(block.quote)).trim();
    if (block.kind === 'picture') return photoHtml(block.picture, edition, site);
    return chartHtml(block.chart, edition, site);
  })
  .join('\n')}
<h2>${escapeHtml(article.sources)}</h2>
<ul>
${sources.map((source) => `<li>${sourceHtml(source, language).replaceAll(/ (?:target|rel)="[^"]*"/g, '')}</li>`).join('\n')}
</ul>
<p>${phraseHtml(article.firstPublished(home))}</p>
</article>
</body>
</html>
`;
}

function chartHtml(chart: Chart, edition: Edition, site: Site): string {
  const { width, height } = chartPictureSize(chart, site);
  const notes = [chart.subtitle.plain, ...notesOf(chart)].filter((note) => note !== '').map(escapeHtml);
  const alt = escapeHtml(languageOf(site).texts.titled(chart.title.plain, chart.alt));
  return `<figure>
<a href="${absolute(site, edition.path)}"><img src="${absolute(site, chartPngPath(edition, chart))}" alt="${alt}" width="${width}" height="${height}"></a>
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
