import type { Area } from '../newsroom/area.ts';
import type { Desk } from './desk.ts';
import type { Edition } from './edition.ts';
import { historyOf } from './history.ts';
import { NATIONAL_SLUG, type Story } from './story.ts';

/** What is known of an edition before it is told. */
export type Outline = Pick<
  Edition,
  | 'story'
  | 'area'
  | 'national'
  | 'slug'
  | 'path'
  | 'byline'
  | 'published'
  | 'modified'
  | 'updates'
  | 'corrections'
  | 'draft'
>;

export function outlineOf(story: Story, area: Area, desk: Pick<Desk, 'nation' | 'site'>): Outline {
  const national = area === desk.nation;
  const slug = national ? NATIONAL_SLUG : area.slug;
  return {
    story: story.slug,
    area,
    national,
    slug,
    path: national ? `/${story.slug}/` : `/${story.slug}/${area.slug}/`,
    byline: story.meta.byline ?? desk.site.byline,
    published: story.meta.published,
    ...historyOf(story.meta, slug),
    draft: story.meta.draft,
  };
}

const UNTOLD = [
  'headline',
  'standfirst',
  'description',
  'picture',
  'body',
  'known',
  'attested',
  'sources',
  'tables',
  'digest',
] as const;

/** An edition that another machine tells: here it can be linked to, and nothing else. */
export function untold(outline: Outline): Edition {
  const refusals = UNTOLD.map((key) => {
    const get = () => {
      throw new RangeError(`told on another machine: ${key} of ${outline.path}`);
    };
    return [key, { get }];
  });
  return Object.defineProperties({ ...outline }, Object.fromEntries(refusals)) as Edition;
}
