import type { Profiles } from '../editions/site.ts';
import { type Area, NOWHERE } from '../newsroom/area.ts';
import { hasEnded } from '../newsroom/areaLife.ts';
import { slugOf } from '../newsroom/slug.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { profiledAreas } from './profiles.ts';

/** Areas of a list under a heading. */
export interface AreaGroup {
  /** The area that they belong to; null of others, and of a letter. */
  readonly of: Area | null;
  /** By which they are grouped where that is no area; ''. */
  readonly letter: string;
  readonly areas: readonly Area[];
}

/** As many as one page lists. */
export const MOST_LISTED = 600;

/** The areas of today that have a page, by name, without the nation. */
export const listedAreas = memoizeWeak((profiles: Profiles): readonly Area[] =>
  [...profiledAreas(profiles)]
    .filter((area) => area !== profiles.nation && !hasEnded(area))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
);

/** Whether there are more areas than one page lists. */
export function isLong(profiles: Profiles): boolean {
  return listedAreas(profiles).length > MOST_LISTED;
}

/** The areas that contain no other, by what they belong to, or by their first letter where that parts none. */
export const areaGroups = memoizeWeak((profiles: Profiles): readonly AreaGroup[] => {
  const { areas, nation } = profiles;
  const all = listedAreas(profiles);
  const parents = new Set(all.map(({ parent }) => parent));
  const leaves = all.filter(({ code }) => !parents.has(code));
  const above = Map.groupBy(leaves, ({ parent }) => areas.byCode.get(parent ?? '') ?? NOWHERE);
  const own = [...above].filter(([of]) => of !== NOWHERE && of !== nation);
  if (isLong(profiles) || own.length < 2) return letterGroups(profiles);
  const rest = [...above].filter(([of]) => of === NOWHERE || of === nation).flatMap(([, members]) => members);
  const inOrder = areas.all.flatMap((of): AreaGroup[] => {
    const members = of === nation ? undefined : above.get(of);
    return members ? [{ of, letter: '', areas: members }] : [];
  });
  return rest.length > 0 ? [...inOrder, { of: null, letter: '', areas: rest }] : inOrder;
});

export const letterGroups = memoizeWeak((profiles: Profiles): readonly AreaGroup[] => {
  const byLetter = Map.groupBy(listedAreas(profiles), letterOf);
  return [...byLetter].map(([letter, areas]) => ({ of: null, letter, areas }));
});

/** `A`; `0` of a name that begins with none. */
function letterOf({ name }: Area): string {
  const [first = '0'] = slugOf(name);
  return /[a-z]/.test(first) ? first.toUpperCase() : '0';
}
