import {
  embedPath,
  HOST_SCRIPT,
  oembedPath,
  pinnedPath,
  pinnedPicturePath,
} from '../../addresses/embedAddresses.ts';
import { chartFilePath } from '../../addresses/fileAddresses.ts';
import { absolute } from '../../addresses/href.ts';
import type { Edition } from '../../editions/edition.ts';
import { type ChartEmbed, type Embed, releaseOf, subjectOf, titleOf } from '../../editions/embed.ts';
import { chartPictureSize } from '../../graphics/chartPicture.ts';
import type { Site } from '../../newsroom/site.ts';
import { escapeHtml } from '../../prose/escapeHtml.ts';
import { nameIn } from '../../prose/quote.ts';
import type { Language } from '../../words/language.ts';
import { languageOf } from '../../words/languages.ts';
import { embedHeight, reservedHeight } from './heights.ts';

/** Width in snippets, for hosts that only accept a number. */
export const SNIPPET_WIDTH = 640;

export interface Snippet {
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly use: string;
  readonly code: string;
  /** What the code reserves where the address asks for no title. */
  readonly bare?: string;
}

type From = Pick<Edition, 'story' | 'slug' | 'path' | 'lean'>;

/**
 * What another site pastes to show a chart: with the newest figures, or pinned to today's. What it says of a live one
 * stays true of any figures: it stands there while the chart moves on.
 */
export function chartSnippets(embed: ChartEmbed, edition: From, site: Site, pinned: boolean): Snippet[] {
  const { snippets: words } = languageOf(site).embeds;
  const snippets: Snippet[] = [
    {
      ...words.frame,
      code: frameSnippet(embed, edition, site, pinned),
      bare: reservedHeight(untitled(embed), pinnedOf(embed, pinned), site),
    },
    { ...words.script, code: scriptSnippet(embed, edition, site, pinned) },
    // The one picture of a lean edition belongs to its release.
    ...(pinned || !edition.lean
      ? [{ ...words.picture, code: pictureSnippet(embed, edition, site, pinned) }]
      : []),
  ];
  return pinned ? snippets : [...snippets, addressSnippet(embed, edition, site)];
}

/** The same of a quote, which has one form: what somebody said is not said anew. */
export function quoteSnippets(embed: Embed, edition: From, site: Site): Snippet[] {
  const { frame, script } = languageOf(site).embeds.snippets;
  return [
    { ...frame, code: frameSnippet(embed, edition, site) },
    { ...script, code: scriptSnippet(embed, edition, site, false) },
    addressSnippet(embed, edition, site),
  ];
}

/** Short enough to be read at a glance: a frame, the link for those who see none, a script. */
function scriptSnippet(embed: Embed, edition: From, site: Site, pinned: boolean): string {
  const language = languageOf(site);
  const height = embedHeight(embed, SNIPPET_WIDTH, pinnedOf(embed, pinned), site);
  const frame = `<iframe src="${addressOf(embed, edition, site, pinned)}" title="${frameTitle(embed, language, pinned)}" width="100%" height="${height}" loading="lazy"></iframe>`;
  return `${frame}\n<p>${articleLink(embed, edition, site, pinned)}</p>\n<script async src="${absolute(site, HOST_SCRIPT)}"></script>`;
}

function untitled({ chart, ...embed }: ChartEmbed): ChartEmbed {
  const none = { html: '', plain: '' };
  return { ...embed, chart: { ...chart, title: none, subtitle: none } };
}

/** Systems that support oEmbed find the second address by the first. */
function addressSnippet(embed: Embed, edition: From, site: Site): Snippet {
  return {
    ...languageOf(site).embeds.snippets.address,
    code: `${addressOf(embed, edition, site, false)}\n${absolute(site, oembedPath(edition, embed.id))}`,
  };
}

/** Reserves height by the frame's width; the plain number is for browsers without container units. */
export function frameSnippet(embed: Embed, edition: From, site: Site, pinned = false): string {
  const language = languageOf(site);
  const stays = pinnedOf(embed, pinned);
  const height = embedHeight(embed, SNIPPET_WIDTH, stays, site);
  const reserve = reservedHeight(embed, stays, site);
  const style = `height:auto;min-height:${reserve};border:0;padding:0;frame-sizing:content-height`;
  const frame = `<iframe src="${addressOf(embed, edition, site, pinned)}" title="${frameTitle(embed, language, pinned)}" width="100%" height="${height}" loading="lazy" style="${style}"></iframe>`;
  // A container has no width of its own: where a page centres what is in a column, it would be none at all.
  return `<div style="container-type:inline-size;width:100%">${frame}\n${articleLink(embed, edition, site, pinned)}</div>`;
}

/** Markup that even strict systems accept: a link in a blockquote, then a frame with few attributes. */
export function bareFrame(embed: Embed, edition: From, site: Site, width: number): string {
  const link = `<blockquote>${articleLink(embed, edition, site, false)}</blockquote>`;
  const language = languageOf(site);
  const height = embedHeight(embed, width, null, site);
  return `${link}<iframe src="${absolute(site, embedPath(edition, embed.id))}" title="${frameTitle(embed, language, false)}" width="100%" height="${height}" frameborder="0"></iframe>`;
}

function pictureSnippet(embed: ChartEmbed, edition: From, site: Site, pinned: boolean): string {
  const { chart } = embed;
  const language = languageOf(site);
  const file = pinned
    ? pinnedPicturePath(edition, chart.id, releaseOf(chart), 'png')
    : chartFilePath(edition, chart, 'png');
  const article = absolute(site, edition.path);
  const { width, height } = chartPictureSize(chart, site);
  const alt = pinned
    ? escapeHtml(language.texts.titled(chart.title.plain, chart.alt))
    : frameTitle(embed, language, false);
  const picture = `<img src="${absolute(site, file)}" alt="${alt}" width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto">`;
  return `<figure><a href="${article}">${picture}</a><figcaption>${creditOf(embed, language, pinned)} ${articleLink(embed, edition, site, pinned)}</figcaption></figure>`;
}

/** Source and licence of the figures, which must accompany the chart. */
function creditOf({ chart }: ChartEmbed, { sources }: Language, pinned: boolean): string {
  const lines = new Set(chart.sources.map(pinned ? sources.plain : sources.lasting));
  return escapeHtml([...lines].join(' '));
}

function addressOf(embed: Embed, edition: From, site: Site, pinned: boolean): string {
  const stays = pinnedOf(embed, pinned);
  return absolute(site, stays ? pinnedPath(edition, embed.id, stays.release) : embedPath(edition, embed.id));
}

function pinnedOf(embed: Embed, pinned: boolean) {
  return pinned && embed.kind === 'chart' ? { release: releaseOf(embed.chart), newer: null } : null;
}

function nameOf(embed: Embed, language: Language, pinned: boolean): string {
  return pinned ? titleOf(embed, language) : subjectOf(embed, language);
}

function frameTitle(embed: Embed, language: Language, pinned: boolean): string {
  const name = nameOf(embed, language, pinned);
  return escapeHtml(embed.kind === 'chart' ? language.embeds.chart(name) : name);
}

/** A quote's has its speaker alone: the frame's title has the occasion. */
function articleLink(embed: Embed, edition: From, site: Site, pinned: boolean): string {
  const full = nameOf(embed, languageOf(site), pinned);
  const name = embed.kind === 'quote' ? nameIn(full) : full;
  return `<a href="${absolute(site, edition.path)}">${escapeHtml(name)} (${escapeHtml(site.name)})</a>`;
}
