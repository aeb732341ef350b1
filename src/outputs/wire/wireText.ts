import { embedPath } from '../../addresses/embedAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import { textPath } from '../../addresses/textAddresses.ts';
import type { Chart } from '../../charts/chart.ts';
import { correctionText } from '../../editions/correctionText.ts';
import type { Edition, KnownFigure } from '../../editions/edition.ts';
import { formatDate } from '../../figures/date.ts';
import type { Site } from '../../newsroom/site.ts';
import type { Quote } from '../../prose/quote.ts';
import type { TableSource } from '../../tables/table.ts';
import { readingText } from '../../wordings/readingText.ts';
import type { EditionOutput } from '../output.ts';
import { textFile } from '../siteFile.ts';

export const wire: EditionOutput = {
  of: 'edition',
  files: (edition, { site }) => [
    textFile(textPath(edition, 'txt'), 'text/plain', () => wireText(edition, site)),
  ],
};

/** An edition as wire copy: plain text, and notes to the editor about every figure in it. */
export function wireText(edition: Edition, site: Site): string {
  const parts = [
    edition.headline.plain,
    edition.standfirst.plain,
    `By ${edition.byline}`,
    ...edition.body.flatMap((block) => {
      if (block.kind === 'prose') return [block.plain];
      if (block.kind === 'quote') return [quoted(block.quote)];
      return block.kind === 'chart' ? [chartText(block.chart, edition, site)] : [];
    }),
    'NOTES TO EDITORS',
    datesText(edition, site),
    readingText(edition.reading, site.numbers),
    ...section('Corrections and updates:', changesText(edition)),
    ...section(
      'Each figure in the text, and how it is known:',
      edition.known.map((figure) => figureText(figure)),
    ),
    ...section(
      'Statements that others make, which these tables cannot prove:',
      edition.attested.map(({ says, by, date, url }) => `${says}. ${by}, ${formatDate(date)}: ${url}`),
    ),
    ...section('Sources:', edition.sources.map(sourceNote)),
    ...section(
      'Tables:',
      edition.tables.map(({ id, title }) => `${title}: ${absolute(site, `/data/${id}.csv`)}`),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Between quotation marks, which the page's layout says without them. */
function quoted({ paragraphs, attribution }: Quote): string {
  return `“${paragraphs.join('\n\n')}”\n\n— ${attribution.plain}`;
}

function chartText(chart: Chart, edition: Edition, site: Site): string {
  const { title, subtitle, alt, id } = chart;
  return `[Chart: ${title.plain}. ${subtitle.plain}. ${alt} ${absolute(site, embedPath(edition, id))}]`;
}

function datesText({ published, modified, path }: Edition, site: Site): string {
  const updated = modified === published ? '' : `, updated ${formatDate(modified)}`;
  return `Published ${formatDate(published)}${updated} by ${site.name}: ${absolute(site, path)}`;
}

function changesText({ corrections, updates }: Edition): string[] {
  return [
    ...corrections.map(
      ({ date, was, is, where }) => `${formatDate(date)}: ${correctionText(was, is, where)}`,
    ),
    ...updates.map(({ date, what }) => `${formatDate(date)}: ${what}`),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [[title, ...lines.map((line) => `- ${line}`)].join('\n')] : [];
}

function figureText({ printed, what, period, how, table, column, lines }: KnownFigure): string {
  const where = lines.length > 0 ? `, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}` : '';
  return `${printed}: ${what}, ${period}; ${how} (table ${table}, column ${column}${where})`;
}

function sourceNote({
  title,
  publisher,
  released,
  url,
  attribution,
  licence,
  obtained,
}: TableSource): string {
  const note = obtained ? ` ${obtained}` : '';
  return `${title}, ${publisher}, released ${formatDate(released)}: ${url}. ${attribution} (${licence.url}).${note}`;
}
