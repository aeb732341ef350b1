import type { NewsroomData } from '../editions/newsroomData.ts';
import { editionsByArea, type Profiles, type StoryModel } from '../editions/site.ts';
import type { Story } from '../editions/story.ts';
import { type Area, type Areas, NOWHERE } from '../newsroom/area.ts';
import { areaAt, hasEnded, heirsOf } from '../newsroom/areaLife.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { keyColumns } from './keyColumns.ts';

export function profilesOf(
  { areas, nation, boundaries = [], tables }: NewsroomData,
  stories: readonly { readonly story: Story; readonly model: StoryModel }[],
): Profiles {
  const bound = stories.filter(({ story }) => !story.meta.draft).flatMap(({ story }) => story.bindings);
  return {
    ...{ areas, nation, boundaries },
    tables: [...tables.values()].map((table) => ({ table, columns: keyColumns(table, bound) })),
    stories: stories.map(({ story, model }) => ({ model, kind: story.meta.editions.areas })),
  };
}

/** The areas that have a page: those with an edition, with figures, or with such areas in them. */
export const profiledAreas = memoizeWeak(
  ({ areas, nation, tables, stories }: Profiles): ReadonlySet<Area> => {
    const told = stories.flatMap(({ model }) => [
      ...(model.national ? [nation] : []),
      ...model.editions.map(({ area }) => area),
    ]);
    const known = new Set(tables.flatMap(({ table }) => table.rows.areas.map(({ code }) => code)));
    const wanted = new Set(told.map(({ code }) => code));
    for (const area of areas.all) if (known.has(area.code)) wanted.add(area.code);
    for (const code of [...wanted]) for (const above of areasAround(code, areas)) wanted.add(above.code);
    return new Set(
      areas.all.filter((area) => area !== NOWHERE && wanted.has(area.code) && !isReplaced(area, areas)),
    );
  },
);

/** One that became others has a page that leads to them. */
function isReplaced(area: Area, areas: Areas): boolean {
  return hasEnded(area) && heirsOf(area, areas).length > 0;
}

/** The areas that contain an area, the smallest first. */
export function areasAround(code: string, areas: Areas): Area[] {
  const parentOf = (inner: string) => areas.byCode.get(areas.byCode.get(inner)?.parent ?? '');
  const around: Area[] = [];
  for (let area = parentOf(code); area && !around.includes(area); area = parentOf(area.code))
    around.push(area);
  return around;
}

/** The finished editions of an area, in the order of the stories. */
export function editionsFor(area: Area, { stories, nation }: Profiles) {
  return stories.flatMap(({ model }) => {
    const edition = area === nation ? model.national : editionsByArea(model).get(area.slug);
    return edition && !edition.draft ? [{ story: model, edition }] : [];
  });
}

/** Areas of one kind: the same array for all of them, so that they are ranked once. */
export function peersOf({ kind }: Pick<Area, 'kind'>, { areas }: Pick<Profiles, 'areas'>): readonly Area[] {
  return byKind(areas).get(kind) ?? [];
}

const byKind = memoizeWeak((areas: Areas) => Map.groupBy(areas.all, ({ kind }) => kind));

/** The area with a page at a slug, of today or of before. */
export function areaAtSlug(profiles: Profiles, slug: string): Area | undefined {
  const found = areaAt(slug, profiles.areas);
  return found && profiledAreas(profiles).has(found) ? found : undefined;
}
