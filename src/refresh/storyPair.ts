import type { NewsroomData } from '../editions/newsroomData.ts';
import type { ToldStory } from '../editions/newsroomEditions.ts';
import type { Story } from '../editions/story.ts';
import type { Told } from '../editions/tell.ts';
import type { Area } from '../newsroom/area.ts';

/** One edition, told from the old figures and from the new ones; null where it is not told. */
export interface EditionPair {
  readonly area: Area;
  readonly before: Told | null;
  readonly after: Told | null;
}

/** One story, told twice. */
export interface StoryPair {
  readonly slug: string;
  readonly before: { readonly story: Story; readonly data: NewsroomData } | null;
  readonly after: { readonly story: Story; readonly data: NewsroomData } | null;
  /** National first, then by name. */
  readonly editions: readonly EditionPair[];
}

/** Pairs both tellings of each edition. */
export function storyPair(
  slug: string,
  before: { readonly told: ToldStory; readonly data: NewsroomData } | null,
  after: { readonly told: ToldStory; readonly data: NewsroomData } | null,
): StoryPair {
  const [old, fresh] = [before, after].map(
    (side) => new Map(side?.told.editions.map(({ area, told }) => [area.code, { area, told }])),
  );
  const areas = new Map([...(fresh ?? []), ...(old ?? [])].map(([code, { area }]) => [code, area]));
  const editions = [...areas].map(([code, area]) => {
    return { area, before: old?.get(code)?.told ?? null, after: fresh?.get(code)?.told ?? null };
  });
  const [national, ...local] = editions;
  const byName = local.toSorted((a, b) => (a.area.name < b.area.name ? -1 : 1));
  return {
    slug,
    before: before && { story: before.told.story, data: before.data },
    after: after && { story: after.told.story, data: after.data },
    editions: national ? [national, ...byName] : [],
  };
}
