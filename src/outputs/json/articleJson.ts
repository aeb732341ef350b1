import { embedPath, figurePath, oembedPath, pinnedPath } from '../../addresses/embedAddresses.ts';
import { chartFilePath } from '../../addresses/fileAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import { chartPngPath, isWritten } from '../../addresses/leanFiles.ts';
import { textPath } from '../../addresses/textAddresses.ts';
import type { Chart } from '../../charts/chart.ts';
import { notesOf } from '../../charts/chart.ts';
import type { Block, Edition } from '../../editions/edition.ts';
import { embedsOf, releaseOf } from '../../editions/embed.ts';
import type { Site } from '../../newsroom/site.ts';
import { cleanHtml } from '../../prose/cleanHtml.ts';
import { quoteHtml, quoteText } from '../../prose/quote.ts';
import { languageOf } from '../../words/languages.ts';
import type { EditionOutput } from '../output.ts';
import { photoOf } from '../parts/photo.ts';
import { jsonFile } from '../siteFile.ts';
import { editionAddresses } from './editionAddresses.ts';

export const json: EditionOutput = {
  of: 'edition',
  files: (edition, { site }) => [jsonFile(textPath(edition, 'json'), () => articleJson(edition, site))],
};

/** An edition for a program: its words, its figures with their cells, its charts with their addresses. */
export function articleJson(edition: Edition, site: Site): object {
  const { story, area, national, headline, standfirst, description, byline, published, modified } = edition;
  return {
    ...editionAddresses(edition, site),
    story,
    area: { code: area.code, name: area.name, slug: edition.slug, kind: area.kind },
    national,
    language: languageOf(site).tag,
    publisher: site.publisher,
    headline: headline.plain,
    standfirst: standfirst.plain,
    description,
    byline,
    published,
    modified,
    ...(edition.picture && { picture: photoOf(edition.picture, story, site) }),
    body: withTexts(edition.body).map((block) => {
      if (block.kind === 'text') return { ...block, html: cleanHtml(block.html).trim() };
      if (block.kind === 'picture') return { kind: 'picture', ...photoOf(block.picture, story, site) };
      return { kind: 'chart', ...chartJson(block.chart, edition, site) };
    }),
    quotes: quotesJson(edition, site),
    figures: edition.known.map(({ id: _, sources, ...figure }) => {
      return { ...figure, sources: sources.map((source) => source.id) };
    }),
    attested: edition.attested.map(({ id: _, ...claim }) => claim),
    accounted: edition.reading,
    updates: edition.updates,
    corrections: edition.corrections,
    sources: edition.sources,
    tables: edition.tables.map(({ id, title }) => {
      const csv = absolute(site, `/data/${id}.csv`);
      return { id, title, csv, metadata: `${csv}-metadata.json` };
    }),
  };
}

type JsonBlock =
  | Exclude<Block, { kind: 'prose' | 'quote' }>
  | { readonly kind: 'text'; readonly text: string; readonly html: string };

/** Merges quotes with the prose around them. `quotes` has them separately. */
function withTexts(body: readonly Block[]): JsonBlock[] {
  const blocks: JsonBlock[] = [];
  for (const block of body) {
    if (block.kind === 'chart' || block.kind === 'picture') blocks.push(block);
    else {
      const [text, html] =
        block.kind === 'quote' ? [quoteText(block.quote), quoteHtml(block.quote)] : [block.plain, block.html];
      const last = blocks.at(-1);
      if (last?.kind === 'text')
        blocks.splice(-1, 1, { kind: 'text', text: `${last.text}\n\n${text}`, html: last.html + html });
      else blocks.push({ kind: 'text', text, html });
    }
  }
  return blocks;
}

function chartJson(chart: Chart, edition: Edition, site: Site): object {
  const { id, type, title, subtitle, alt, description, table, tableId, sources } = chart;
  const at = (path: string) => (isWritten(edition, path) ? absolute(site, path) : undefined);
  return {
    id,
    type,
    title: title.plain,
    subtitle: subtitle.plain,
    alt,
    description,
    notes: notesOf(chart),
    table: tableId,
    columns: table.columns.map(({ label }) => label),
    rows: table.rows,
    sources: sources.map((source) => source.id),
    addresses: {
      embed: at(embedPath(edition, id)),
      pinned: at(pinnedPath(edition, id, releaseOf(chart))),
      oembed: at(oembedPath(edition, id)),
      figure: at(figurePath(edition, id)),
      svg: at(chartFilePath(edition, chart, 'svg')),
      png: at(chartPngPath(edition, chart)),
      csv: at(chartFilePath(edition, chart, 'csv')),
    },
  };
}

function quotesJson(edition: Edition, site: Site): object[] {
  return embedsOf(edition).flatMap((embed) => {
    if (embed.kind !== 'quote') return [];
    const { paragraphs, attribution } = embed.quote;
    const address = absolute(site, embedPath(edition, embed.id));
    return [{ id: embed.id, text: paragraphs.join(' '), attribution: attribution.plain, embed: address }];
  });
}
