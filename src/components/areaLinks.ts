import { href } from '../addresses/href.ts';
import type { AreaLink } from '../charts/paint.ts';
import type { StoryModel } from '../editions/site.ts';
import { memoizeWeak } from '../tables/memoize.ts';

/** The local editions of a story as charts link to them, by the slugs of their areas. Made once for all its pages. */
export const areaLinks = memoizeWeak(
  ({ editions }: StoryModel): ReadonlyMap<string, AreaLink> =>
    new Map(editions.map(({ area, path }) => [area.slug, { href: href(path), name: area.name }])),
);
