import { isLean } from '../ledger/isLean.ts';
import type { Area } from '../newsroom/area.ts';
import { type Edition, type PartsThat, partsThat } from './edition.ts';
import { historyOf } from './history.ts';
import type { NewsroomData } from './newsroomData.ts';
import { NATIONAL_SLUG, type Story } from './story.ts';

/** The parts of an edition that are known before it is told. */
export type Outline = Pick<Edition, PartsThat<'before'>>;

export function outlineOf(
  story: Story,
  area: Area,
  data: Pick<NewsroomData, 'nation' | 'site' | 'ledger'>,
): Outline {
  const national = area === data.nation;
  const slug = national ? NATIONAL_SLUG : area.slug;
  return {
    story: story.slug,
    area,
    national,
    slug,
    path: national ? `/${story.slug}/` : `/${story.slug}/${area.slug}/`,
    formerly: earlier(story, { slug, ...(area.formerly && !national && { formerly: area.formerly }) }),
    byline: story.meta.byline ?? data.site.byline,
    published: story.meta.published,
    ...historyOf(story.meta, slug),
    draft: story.meta.draft,
    ...(isLean(data, story.slug) && { lean: true as const }),
  };
}

/** All earlier names of story and area, with each other and with today's. */
function earlier(
  { slug: name, meta }: Pick<Story, 'slug' | 'meta'>,
  { slug, formerly = [] }: Pick<Area, 'slug' | 'formerly'>,
): Edition['formerly'] {
  const all = [name, ...meta.formerly].flatMap((story) =>
    [slug, ...formerly].map((each) => ({ story, slug: each })),
  );
  return all.slice(1);
}

type ToldParts = Omit<Edition, keyof Outline>;

/** Has its getters once for all: of ten thousand editions, each would hold a dozen closures. */
class LazyEdition {
  static {
    for (const part of partsThat('before', false))
      Object.defineProperty(LazyEdition.prototype, part, {
        get(this: LazyEdition) {
          return this.#told()[part];
        },
      });
  }

  readonly #told: () => ToldParts;

  constructor(outline: Outline, told: () => ToldParts) {
    const known = partsThat('before', true).filter((part) => part in outline);
    Object.assign(this, Object.fromEntries(known.map((part) => [part, outline[part]])));
    this.#told = told;
  }
}

/** An edition whose other parts are told on demand. They are not its own properties: copies are outlines. */
export function lazyEdition(outline: Outline, told: () => ToldParts): Edition {
  return new LazyEdition(outline, told) as unknown as Edition;
}
