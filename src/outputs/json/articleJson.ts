import { absolute } from '../../addresses/href.ts';
import { tablePath } from '../../addresses/tableAddresses.ts';
import { textPath } from '../../addresses/textAddresses.ts';
import type { Chart } from '../../charts/chart.ts';
import { notesOf } from '../../charts/chart.ts';
import type { Block, Edition } from '../../editions/edition.ts';
import type { Site } from '../../newsroom/site.ts';
import { cleanHtml } from '../../prose/cleanHtml.ts';
import { quoteHtml, quoteText } from '../../prose/quote.ts';
import { languageOf } from '../../words/languages.ts';
import type { EditionOutput } from '../output.ts';
import { bodyHtml } from '../parts/bodyHtml.ts';
import { bodyText } from '../parts/bodyText.ts';
import { correctionTexts } from '../parts/correctionTexts.ts';
import { midnight } from '../parts/identity.ts';
import { EXTENSION, standardOf } from '../parts/ninjs.ts';
import { jsonFile } from '../siteFile.ts';
import { associations } from './associations.ts';
import { newsItem, text } from './newsItem.ts';

export const json: EditionOutput = {
  of: 'edition',
  files: (edition, { site }) => [jsonFile(textPath(edition, 'json'), () => articleJson(edition, site))],
};

/** An edition for other news systems: an item of ninjs, with our figures as its extension. */
export function articleJson(edition: Edition, site: Site): object {
  const { standfirst, description, byline, sources, tables } = edition;
  const language = languageOf(site);
  const corrected = correctionTexts(edition.corrections, language);
  const licences = [...new Set(sources.flatMap(({ licence }) => licence?.url ?? []))];
  return {
    standard: standardOf(site),
    ...newsItem(edition, site),
    representationType: 'full',
    firstCreated: midnight(edition.published),
    pubStatus: 'usable',
    copyrightHolder: site.publisher.name,
    language: language.tag,
    by: byline,
    descriptions: [
      text('standfirst', standfirst.plain),
      ...(description === standfirst.plain ? [] : [text('summary', description)]),
    ],
    bodies: [
      text('main', bodyText(edition, site).join('\n\n')),
      { role: 'main', contentType: 'text/html', value: bodyHtml(edition, site) },
    ],
    subjects: tables.map(({ id, title }) => {
      return { name: title, rel: 'about', uri: absolute(site, tablePath(id)), literal: id };
    }),
    infoSources: sources.map(({ publisher, url, id }) => ({ name: publisher, uri: url, literal: id })),
    usageTerms: sources.map(language.sources.plain).join(' '),
    ...(licences.length === 1 && { rightsInfo: { linkedRights: licences[0] } }),
    ...(corrected.length > 0 && { edNote: corrected.join(' ') }),
    associations: associations(edition, site),
    [EXTENSION]: extension(edition, site),
  };
}

/** What the standard has no place for: the text by its blocks, every figure with its cells, what was changed. */
function extension(edition: Edition, site: Site): object {
  const { story, slug, area, national, published, modified, updates, corrections, sources } = edition;
  return {
    ...{ story, edition: slug, kind: area.kind, national, published, modified, updates, corrections },
    body: withTexts(edition.body).map((block) => {
      if (block.kind === 'text') return { ...block, html: cleanHtml(block.html).trim() };
      if (block.kind === 'chart') return { kind: 'chart', ...chartJson(block.chart) };
      const { id, alt, caption, credit } = block.picture;
      return { kind: 'picture', id, alt, caption: caption?.plain ?? '', credit };
    }),
    figures: edition.known.map(({ id: _, sources, ...figure }) => {
      return { ...figure, sources: sources.map((source) => source.id) };
    }),
    claims: edition.claims.map(({ id: _, sources: __, ...claim }) => claim),
    attested: edition.attested.map(({ id: _, ...claim }) => claim),
    accounted: edition.reading,
    sources,
    tables: edition.tables.map(({ id, title }) => {
      const csv = absolute(site, `/data/${id}.csv`);
      return { id, title, csv, metadata: `${csv}-metadata.json` };
    }),
  };
}

type JsonBlock =
  | Exclude<Block, { kind: 'prose' | 'quote' }>
  | { readonly kind: 'text'; readonly text: string; readonly html: string };

/** Merges quotes with the prose around them; the associations have them separately. */
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

function chartJson(chart: Chart): object {
  const { id, type, title, subtitle, alt, description, table, tableId, sources } = chart;
  return {
    ...{ id, type, title: title.plain, subtitle: subtitle.plain, alt, description },
    notes: notesOf(chart),
    table: tableId,
    columns: table.columns.map(({ label }) => label),
    rows: table.rows,
    sources: sources.map((source) => source.id),
  };
}
