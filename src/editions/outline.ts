import type { Area } from '../newsroom/area.ts';
import type { Edition } from './edition.ts';
import { historyOf } from './history.ts';
import type { NewsroomData } from './newsroomData.ts';
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

export function outlineOf(story: Story, area: Area, data: Pick<NewsroomData, 'nation' | 'site'>): Outline {
  const national = area === data.nation;
  const slug = national ? NATIONAL_SLUG : area.slug;
  return {
    story: story.slug,
    area,
    national,
    slug,
    path: national ? `/${story.slug}/` : `/${story.slug}/${area.slug}/`,
    byline: story.meta.byline ?? data.site.byline,
    published: story.meta.published,
    ...historyOf(story.meta, slug),
    draft: story.meta.draft,
  };
}

const WORDS = [
  'headline',
  'standfirst',
  'description',
  'picture',
  'body',
  'known',
  'attested',
  'sources',
  'tables',
  'reading',
  'digest',
] as const;

/** What telling an edition adds to its outline. */
type Words = Pick<Edition, (typeof WORDS)[number]>;

/** An edition whose words are asked for when they are needed; copies of it are outlines. */
export function lazyEdition(outline: Outline, told: () => Words): Edition {
  const words = WORDS.map((key) => [key, { get: () => told()[key] }]);
  return Object.defineProperties({ ...outline }, Object.fromEntries(words)) as Edition;
}

/** An edition that is not told here, or not yet: it can be linked to, and nothing else. */
export function untold(outline: Outline): Edition {
  return lazyEdition(outline, () => {
    throw new RangeError(`not told here: ${outline.path}`);
  });
}
