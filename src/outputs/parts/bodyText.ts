import { embedPath } from '../../addresses/embedAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import type { Chart } from '../../charts/chart.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Site } from '../../newsroom/site.ts';
import type { Quote } from '../../prose/quote.ts';
import type { Language } from '../../words/language.ts';
import { languageOf } from '../../words/languages.ts';

/** What follows the byline as plain text, a part for each block; pictures have none. */
export function bodyText(edition: Edition, site: Site): string[] {
  const language = languageOf(site);
  return edition.body.flatMap((block) => {
    if (block.kind === 'prose') return [block.plain];
    if (block.kind === 'quote') return [quoted(block.quote, language)];
    return block.kind === 'chart' ? [chartText(block.chart, edition, site)] : [];
  });
}

/** With quotation marks, which the page replaces by its layout. */
function quoted({ paragraphs, attribution }: Quote, { texts }: Language): string {
  return `${texts.wire.quoted(paragraphs.join('\n\n'))}\n\n— ${attribution.plain}`;
}

function chartText(chart: Chart, edition: Edition, site: Site): string {
  const { title, subtitle, alt, id } = chart;
  const { wire } = languageOf(site).texts;
  return wire.chart(title.plain, subtitle.plain, alt, absolute(site, embedPath(edition, id)));
}
