import type { Chart, ChartTable } from '../../charts/chart.ts';
import { notesOf } from '../../charts/chart.ts';
import type { Markup } from '../../charts/svg.ts';
import { type ChartEmbed, type Embed, titleOf } from '../../editions/embed.ts';
import type { Site } from '../../newsroom/site.ts';
import { cleanHtml } from '../../prose/cleanHtml.ts';
import { escapeHtml } from '../../prose/escapeHtml.ts';
import { phraseHtml } from '../../prose/phraseHtml.ts';
import type { Language } from '../../words/language.ts';
import { languageOf } from '../../words/languages.ts';
import { correctionTexts } from '../parts/correctionTexts.ts';
import { linkOut } from '../parts/linkOut.ts';
import { sourceHtml } from '../parts/sourceHtml.ts';
import type { PageEdition, Pinned } from './pinned.ts';

/** Where a reader finds more. */
interface More {
  readonly gone?: PageEdition['gone'] | undefined;
  /** Full address of the chart in its article, or of what is left of it. */
  readonly article: string;
  /** Full address of where an embed like it is put together; none of what is gone. */
  readonly builder?: string | undefined;
}

interface MoreOfChart extends More {
  /** Address of the script that shows values. */
  readonly script: string;
  /** Story, area and chart, as in the embed's address. */
  readonly own: string;
}

/** A chart with its provenance: source, date and licence of the figures. */
export function chartFigure(
  { chart, corrections = [] }: ChartEmbed,
  drawing: Markup,
  more: MoreOfChart,
  site: Site,
  pinned: Pinned | null,
): string {
  const language = languageOf(site);
  const notes = notesOf(chart).map((note) => `<p class="small">${escapeHtml(note)}</p>`);
  const choice = ` data-choose="${more.own}" data-area="${escapeHtml(language.embeds.area)}"`;
  return [
    '<figure aria-labelledby="title">',
    `<figcaption><h1 id="title">${escapeHtml(chart.title.plain)}</h1>`,
    `${chart.subtitle.plain && `<p class="subtitle">${escapeHtml(chart.subtitle.plain)}</p>`}</figcaption>`,
    `<div class="chart-frame" data-label="${escapeHtml(language.pages.chart.values)}" data-script="${more.script}"${pinned ? '' : choice}>${drawing}</div>`,
    ...notes,
    ...chart.sources.map((source) => `<p class="small">${sourceHtml(source, language)}</p>`),
    ...(pinned ? [`<p class="small">${pinnedHtml(pinned, more, language)}</p>`] : []),
    // A script tells the page around it of these.
    ...correctionTexts(corrections, language).map(
      (text) => `<p class="small corrected"><strong>${escapeHtml(text)}</strong></p>`,
    ),
    dataHtml(chart, language),
    moreHtml(more, site),
    '</figure>',
  ].join('\n');
}

export function quoteFigure(embed: Extract<Embed, { kind: 'quote' }>, more: More, site: Site) {
  const { html, attribution } = embed.quote;
  const said = attribution.plain && `<figcaption>— ${escapeHtml(attribution.plain)}</figcaption>`;
  return [
    `<h1>${escapeHtml(titleOf(embed, languageOf(site)))}</h1>`,
    `<figure><blockquote>${cleanHtml(html).trim()}</blockquote>${said}</figure>`,
    moreHtml(more, site),
  ].join('\n');
}

/** Without its link, to measure its height. */
export function pinnedText({ release, newer }: Pinned, { embeds }: Language): string {
  return embeds.pinned(release, newer, (words) => words).join('');
}

function pinnedHtml({ release, newer }: Pinned, { article }: More, { embeds }: Language): string {
  return phraseHtml(embeds.pinned(release, newer, (words) => linkOut(article, words)));
}

function moreHtml({ article, gone, builder }: More, site: Site): string {
  const { embeds } = languageOf(site);
  const links = [linkOut(article, embeds.more(site.name, gone !== 'story')).html];
  if (builder) links.push(linkOut(builder, embeds.embed).html);
  return `<p class="small more">${links.join(' ')}</p>`;
}

function dataHtml({ description, table, title }: Chart, { pages }: Language): string {
  return `<details class="chart-data"><summary>${escapeHtml(pages.chart.table)}</summary>
<p>${escapeHtml(description)}</p>
<section class="scroll" tabindex="0" aria-label="${escapeHtml(pages.chart.data(title.plain))}">${tableHtml(table)}</section>
</details>`;
}

function tableHtml({ columns, rows }: ChartTable): string {
  const header = Math.max(
    columns.findIndex((column) => !column.numeric),
    0,
  );
  const isNumber = (index: number) => columns[index]?.numeric;
  const head = columns.map(
    ({ label }, i) => `<th scope="col"${isNumber(i) ? ' class="n"' : ''}>${escapeHtml(label)}`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, i) => {
      if (i === header) return `<th scope="row"${isNumber(i) ? ' class="n"' : ''}>${escapeHtml(cell)}`;
      return `<td${isNumber(i) ? '' : ' class="t"'}>${escapeHtml(cell)}`;
    });
    return `<tr>${cells.join('')}`;
  });
  // HTML ends cells and rows by itself, and a table may have hundreds.
  return `<table><thead><tr>${head.join('')}<tbody>${body.join('\n')}</table>`;
}
