import type { Chart } from '../charts/chart.ts';
import type { Quote } from '../prose/quote.ts';
import type { Language } from '../words/language.ts';
import { chartsOf } from './chartsOf.ts';
import type { Correction, Edition } from './edition.ts';

/** A part of an edition that other sites can embed, with its own URL. */
export type Embed =
  | {
      readonly kind: 'chart';
      readonly id: string;
      readonly chart: Chart;
      /** Of the release that it shows. */
      readonly corrections?: readonly Correction[];
    }
  | { readonly kind: 'quote'; readonly id: string; readonly quote: Quote };

export type ChartEmbed = Extract<Embed, { kind: 'chart' }>;

/** Charts first, then quotes, in the order of the text. */
export function embedsOf(edition: Pick<Edition, 'body' | 'corrections'>): Embed[] {
  const charts = chartsOf(edition).map((chart) => chartEmbed(chart, edition));
  const quotes = edition.body.flatMap((block): Embed[] => {
    return block.kind === 'quote' ? [{ kind: 'quote', id: block.quote.id, quote: block.quote }] : [];
  });
  return [...new Map([...charts, ...quotes].map((embed) => [embed.id, embed])).values()];
}

/**
 * @param told where the chart's corrections are
 * @param now the chart as it is called there
 */
export function chartEmbed(
  chart: Chart,
  told: Pick<Edition, 'corrections'> = { corrections: [] },
  now: Pick<Chart, 'id' | 'formerly'> = chart,
): ChartEmbed {
  const names = [now.id, ...(now.formerly ?? [])];
  const isOfIt = ({ chart: name = '', release }: Correction) =>
    names.includes(name) && release === releaseOf(chart);
  const corrections = told.corrections.filter(isOfIt);
  return { kind: 'chart', id: chart.id, chart, ...(corrections.length > 0 && { corrections }) };
}

/** The newest release behind a chart or table. Names the pinned embed. */
export function releaseOf({ sources }: Pick<Chart, 'sources'>): string {
  return (
    sources
      .map(({ released }) => released)
      .toSorted()
      .at(-1) ?? ''
  );
}

/** What a live embed is called where others keep it: true whatever the figures will be. */
export function subjectOf(embed: Embed, language: Language): string {
  return embed.kind === 'chart' ? embed.chart.subject : titleOf(embed, language);
}

export function titleOf(embed: Embed, { embeds }: Language): string {
  if (embed.kind === 'chart') return embed.chart.title.plain;
  const { attribution, paragraphs } = embed.quote;
  return embeds.quote(attribution.plain || paragraphs.join(' ').slice(0, 60));
}
