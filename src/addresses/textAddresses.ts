import type { Edition } from '../editions/edition.ts';

/** Formats in which other systems can import an edition. */
export const TEXT_FORMS = ['txt', 'html', 'json'] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

/** From the root of the site: `/story/area/article.txt`. */
export function textPath({ story, slug }: Pick<Edition, 'story' | 'slug'>, form: TextForm): string {
  return `/${story}/${slug}/article.${form}`;
}

/** From the root of the site: all that another newsroom takes of an edition, in one file. */
export function packPath({ story, slug }: Pick<Edition, 'story' | 'slug'>): string {
  return `/${story}/${slug}/pack.zip`;
}

/** What the editions' ninjs can be validated by. */
export const NINJS_SCHEMA = '/ninjs.json';

/** Lists the editions of a story with their addresses. */
export function indexPath(story: string): string {
  return `/${story}/index.json`;
}

/** Lists its areas and, for each chart and quote, those that have it. */
export function areasPath(story: string): string {
  return `/${story}/areas.json`;
}

/** Its editions, those that were updated last first. */
export function storyFeedPath(story: string): string {
  return `/${story}/feed.xml`;
}
