import type { Edition } from '../editions/edition.ts';

/**
 * Addresses that other sites rely on, so they never change. All are from the root of the site.
 * `id` is that of a chart or a quote.
 */

type Addressed = Pick<Edition, 'story' | 'slug'>;

/** The live embed: always the newest release. */
export function embedPath({ story, slug }: Addressed, id: string): string {
  return `/embed/${story}/${slug}/${id}/`;
}

/** The embed as it is with the releases up to a date, for ever. */
export function pinnedPath(edition: Addressed, id: string, release: string): string {
  return `${embedPath(edition, id)}pinned/${release}/`;
}

/** A chart as one `<figure>` to paste, without a frame round it. */
export function figurePath(edition: Addressed, id: string): string {
  return `${embedPath(edition, id)}figure.html`;
}

/** The picture of a pinned chart. */
export function pinnedPicturePath(
  edition: Addressed,
  id: string,
  release: string,
  kind: 'svg' | 'png',
): string {
  return `${pinnedPath(edition, id, release)}chart.${kind}`;
}

export function oembedPath({ story, slug }: Addressed, id: string): string {
  return `/oembed/${story}/${slug}/${id}.json`;
}

/** Where editors put an embed together. */
export const BUILDER_PATH = '/embed/';

/** The same, with an edition chosen, or a part of it. */
export function builderPath({ story, slug }: Addressed, id = ''): string {
  return `${BUILDER_PATH}?chart=${story}/${slug}${id && `/${id}`}`;
}

/** Sizes the frames of a page, where the page lets a script run. */
export const HOST_SCRIPT = '/embed.js';
