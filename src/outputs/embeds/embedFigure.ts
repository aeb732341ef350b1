import type { Chart, ChartTable } from '../../charts/chart.ts';
import { notesOf } from '../../charts/notesOf.ts';
import type { Markup } from '../../charts/svg.ts';
import type { Embed } from '../../editions/embed.ts';
import { formatDate } from '../../figures/date.ts';
import type { Site } from '../../newsroom/site.ts';
import { cleanHtml } from '../../prose/cleanHtml.ts';
import { escapeHtml } from '../../prose/escapeHtml.ts';
import { sourceHtml } from '../parts/sourceHtml.ts';
import type { PageEdition, Pinned } from './pinned.ts';

/** Where a reader finds more. */
interface More {
  readonly gone?: PageEdition['gone'] | undefined;
  /** Full address of the chart in its article, or of what is left of it. */
  readonly article: string;
}

/** A chart with all that a reader needs to trust it: whose figures, of when, under which licence. */
export function chartFigure(
  chart: Chart,
  drawing: Markup,
  more: More,
  site: Site,
  pinned: Pinned | null,
): string {
  const notes = notesOf(chart).map((note) => `<p class="small">${escapeHtml(note)}</p>`);
  return [
    '<figure aria-labelledby="title">',
    `<figcaption><h1 id="title">${escapeHtml(chart.title.plain)}</h1>`,
    `${chart.subtitle.plain && `<p class="subtitle">${escapeHtml(chart.subtitle.plain)}</p>`}</figcaption>`,
    `<div class="drawing">${drawing}</div>`,
    ...notes,
    ...chart.sources.map((source) => `<p class="small">${sourceHtml(source)}</p>`),
    ...(pinned ? [`<p class="small">${pinnedHtml(pinned, more)}</p>`] : []),
    dataHtml(chart),
    moreHtml(more, site),
    '</figure>',
  ].join('\n');
}

export function quoteFigure({ quote, title }: Extract<Embed, { kind: 'quote' }>, more: More, site: Site) {
  const { html, attribution } = quote;
  const said = attribution.plain && `<figcaption>— ${escapeHtml(attribution.plain)}</figcaption>`;
  return [
    `<h1>${escapeHtml(title)}</h1>`,
    `<figure><blockquote>${cleanHtml(html).trim()}</blockquote>${said}</figure>`,
    moreHtml(more, site),
  ].join('\n');
}

/** The same without its links, to reckon how much room it takes. */
export function pinnedText({ release, newer }: Pinned): string {
  const stays = `This chart stays with the figures released on ${formatDate(release)}.`;
  return newer ? `${stays} Newer figures came out on ${formatDate(newer)}.` : stays;
}

function pinnedHtml(pinned: Pinned, { article }: More): string {
  const { newer } = pinned;
  if (!newer) return pinnedText(pinned);
  const said = 'Newer figures';
  return pinnedText(pinned).replace(said, `<a href="${article}" target="_blank" rel="noopener">${said}</a>`);
}

function moreHtml({ article, gone }: More, site: Site): string {
  const said = gone === 'story' ? 'Read more at' : 'Read the full story at';
  const link = `<a href="${article}" target="_blank" rel="noopener">${said} ${escapeHtml(site.name)}</a>`;
  return `<p class="small more">${link}</p>`;
}

function dataHtml({ description, table, title }: Chart): string {
  return `<details><summary>This chart in words and numbers</summary>
<p>${escapeHtml(description)}</p>
<section class="scroll" tabindex="0" aria-label="${escapeHtml(`Data: ${title.plain}`)}">${tableHtml(table, 'n')}</section>
</details>`;
}

/** @param numeric class of cells that hold numbers; none where markup has to be plain */
export function tableHtml({ columns, rows }: ChartTable, numeric = ''): string {
  const header = Math.max(
    columns.findIndex((column) => !column.numeric),
    0,
  );
  const mark = (index: number) => (columns[index]?.numeric && numeric ? ` class="${numeric}"` : '');
  const head = columns.map(({ label }, i) => `<th scope="col"${mark(i)}>${escapeHtml(label)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, i) =>
      i === header
        ? `<th scope="row"${mark(i)}>${escapeHtml(cell)}</th>`
        : `<td${mark(i)}>${escapeHtml(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}
