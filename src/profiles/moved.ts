import { areaPath } from '../addresses/areaAddresses.ts';
import { editionsByArea, type Profiles, type StoryModel, storyPath } from '../editions/site.ts';
import type { Area } from '../newsroom/area.ts';
import { hasEnded, heirsOf } from '../newsroom/areaLife.ts';
import { slugOf } from '../newsroom/slug.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { profiledAreas } from './profiles.ts';

/** An address at which an area was found, and where it is found now. */
export interface Moved {
  /** From the root of the site. */
  readonly path: string;
  /** What was there. */
  readonly old: { readonly name: string; readonly ended: string | null };
  /** Never empty. */
  readonly to: readonly { readonly name: string; readonly path: string }[];
}

/** All such addresses: of areas that have another slug now, or became others. */
export const movedAddresses = memoizeWeak((profiles: Profiles): ReadonlyMap<string, Moved> => {
  const { areas, stories } = profiles;
  const found = areas.all.flatMap((area) => {
    const slugs = area.formerly ?? [];
    const isGone = hasEnded(area);
    if (slugs.length === 0 && !isGone) return [];
    const later = heirsOf(area, areas);
    const heirs = later.length > 0 ? later : [area];
    const places = [movedFrom('/areas/', area, heirs, profiles, null)];
    for (const { model, kind } of stories) {
      if (area.kind === kind) places.push(movedFrom(storyPath(model), area, heirs, profiles, model));
    }
    return places.flat();
  });
  return new Map(found.map((moved) => [moved.path, moved]));
});

/** @param folder that the addresses begin with */
function movedFrom(
  folder: string,
  area: Area,
  heirs: readonly Area[],
  profiles: Profiles,
  story: StoryModel | null,
): Moved[] {
  const to = heirs.flatMap((heir) => targetFor(heir, profiles, story));
  if (to.length === 0) return [];
  const { slug, formerly = [], life } = area;
  // Where the area still has a page of its own, only its older addresses lead elsewhere.
  const isHere = story ? isTold(area, story) || !life?.to : heirs[0] === area;
  const slugs = isHere ? formerly : [...formerly, slug];
  return slugs.map((old) => ({
    path: `${folder}${old}/`,
    old: { name: nameOf(area, old), ended: life?.to ?? null },
    to: isTold(area, story) && story ? [{ name: area.name, path: `${folder}${slug}/` }] : to,
  }));
}

/** The edition of the story for an area; its page, where the story has none. */
function targetFor(heir: Area, profiles: Profiles, story: StoryModel | null): Moved['to'] {
  const edition = story && editionsByArea(story).get(heir.slug);
  if (edition) return [{ name: heir.name, path: edition.path }];
  return profiledAreas(profiles).has(heir) ? [{ name: heir.name, path: areaPath(heir) }] : [];
}

function isTold({ slug }: Area, story: StoryModel | null): boolean {
  return story !== null && editionsByArea(story).has(slug);
}

/** The former name whose address it is; the name of today where only the address changed. */
function nameOf({ name, aliases, formerly = [] }: Area, slug: string): string {
  if (!formerly.includes(slug)) return name;
  return aliases.find((alias) => slugOf(alias) === slug) ?? name;
}
