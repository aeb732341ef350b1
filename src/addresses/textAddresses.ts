import type { Edition } from '../editions/edition.ts';

/** Forms in which a newsroom's own system can take an edition over. */
export const TEXT_FORMS = ['txt', 'html', 'json'] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

/** From the root of the site: `/story/area/article.txt`. */
export function textPath({ story, slug }: Pick<Edition, 'story' | 'slug'>, form: TextForm): string {
  return `/${story}/${slug}/article.${form}`;
}

/** All editions of a story, with where each of them is to be had. */
export function indexPath(story: string): string {
  return `/${story}/index.json`;
}
