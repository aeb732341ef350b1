import type { Chart } from '../charts/chart.ts';
import type { Block, Edition, KnownFigure } from '../editions/edition.ts';
import { embedPath } from '../embeds/addresses.ts';
import { quotesOf } from '../embeds/quotes.ts';
import { formatDate } from '../figures/date.ts';
import { absolute } from '../layouts/href.ts';
import type { Site } from '../newsroom/site.ts';
import type { TableSource } from '../tables/table.ts';
import { languageOf } from '../words/languages.ts';

/** An edition as wire copy: plain text, and notes to the editor about every figure in it. */
export function wireText(edition: Edition, site: Site): string {
  const parts = [
    edition.headline.plain,
    edition.standfirst.plain,
    `By ${edition.byline}`,
    ...edition.body.flatMap((block) => {
      if (block.kind === 'prose') return [quoted(block)];
      return block.kind === 'chart' ? [chartText(block.chart, edition, site)] : [];
    }),
    'NOTES TO EDITORS',
    datesText(edition, site),
    languageOf(site).editions.reading(edition.reading),
    ...section('Corrections and updates:', changesText(edition, site)),
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
function quoted(block: Extract<Block, { kind: 'prose' }>): string {
  return quotesOf({ body: [block] }).reduce((text, { paragraphs }) => {
    const said = paragraphs.join('\n\n');
    return text.replace(`${said}\n\n— `, () => `“${said}”\n\n— `);
  }, block.plain);
}

function chartText(chart: Chart, edition: Edition, site: Site): string {
  const { title, subtitle, alt, id } = chart;
  return `[Chart: ${title.plain}. ${subtitle.plain}. ${alt} ${absolute(site, embedPath(edition, id))}]`;
}

function datesText({ published, modified, path }: Edition, site: Site): string {
  const updated = modified === published ? '' : `, updated ${formatDate(modified)}`;
  return `Published ${formatDate(published)}${updated} by ${site.name}: ${absolute(site, path)}`;
}

function changesText({ corrections, updates }: Edition, site: Site): string[] {
  const { editions } = languageOf(site);
  return [
    ...corrections.map(
      ({ date, was, is, where }) => `${formatDate(date)}: ${editions.correction(was, is, where)}`,
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
