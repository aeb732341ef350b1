import { absolute } from '../../addresses/href.ts';
import { textPath } from '../../addresses/textAddresses.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Site } from '../../newsroom/site.ts';
import { escapeHtml } from '../../prose/escapeHtml.ts';
import { phraseHtml } from '../../prose/phraseHtml.ts';
import { languageOf } from '../../words/languages.ts';
import type { EditionOutput } from '../output.ts';
import { bodyHtml } from '../parts/bodyHtml.ts';
import { correctionTexts } from '../parts/correctionTexts.ts';
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
  const { headline, standfirst, byline, published, sources, path } = edition;
  const language = languageOf(site);
  const { article } = language.texts;
  const day = {
    html: `<time datetime="${published}">${escapeHtml(language.periods.date(published))}</time>`,
  };
  const home = { html: `<a href="${absolute(site, path)}">${escapeHtml(site.name)}</a>` };
  const corrected = correctionTexts(edition.corrections, language);
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
${bodyHtml(edition, site)}
${corrected.map((text) => `<p><strong>${escapeHtml(text)}</strong></p>\n`).join('')}<h2>${escapeHtml(article.sources)}</h2>
<ul>
${sources.map((source) => `<li>${sourceHtml(source, language).replaceAll(/ (?:target|rel)="[^"]*"/g, '')}</li>`).join('\n')}
</ul>
<p>${phraseHtml(article.firstPublished(home))}</p>
</article>
</body>
</html>
`;
}
