import { arcsAround, type Boundaries } from '../boundaries/boundaries.ts';
import type { Profiles } from '../editions/site.ts';
import { type Area, NOWHERE } from '../newsroom/area.ts';
import { neighboursOf } from '../newsroom/areaGroup.ts';
import { hasEnded } from '../newsroom/areaLife.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { areasAround, profiledAreas } from './profiles.ts';

/** The areas around an area that have pages. */
export interface Relations {
  /** Those that contain it, the smallest first. */
  readonly within: readonly Area[];
  readonly neighbours: readonly Area[];
  /** Those that it contains directly, by name. */
  readonly inside: readonly Area[];
}

export function relationsOf(area: Area, profiles: Profiles): Relations {
  const { areas, boundaries } = profiles;
  const known = profiledAreas(profiles);
  const named = neighboursOf(area).flatMap((name) => areas.byName.get(name.toLowerCase()) ?? []);
  const drawn = boundaries.flatMap((each) => [...(touching(each).get(area.code) ?? [])]);
  const beside = named.length > 0 ? named : drawn.flatMap((code) => areas.byCode.get(code) ?? []);
  const hasPage = (other: Area) => other !== NOWHERE && known.has(other);
  return {
    within: areasAround(area.code, areas).filter(hasPage),
    neighbours: byName(beside.filter((other) => other !== area && hasPage(other) && !hasEnded(other))),
    inside: childrenOf(profiles).get(area.code) ?? [],
  };
}

function byName(all: readonly Area[]): Area[] {
  return [...new Set(all)].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** By the code of their parent. */
const childrenOf = memoizeWeak((profiles: Profiles): ReadonlyMap<string, readonly Area[]> => {
  const living = byName([...profiledAreas(profiles)].filter((area) => !hasEnded(area)));
  return Map.groupBy(living, ({ parent }) => parent ?? '');
});

/** Codes of the areas that share a border with each. */
const touching = memoizeWeak(({ shapes }: Boundaries): ReadonlyMap<string, ReadonlySet<string>> => {
  const sides = new Map<number, string[]>();
  for (const [code, shape] of shapes) {
    for (const arc of arcsAround(shape)) sides.set(arc, [...(sides.get(arc) ?? []), code]);
  }
  const found = new Map<string, Set<string>>();
  for (const [one, other] of sides.values()) {
    if (one === undefined || other === undefined) continue;
    for (const [code, beside] of [
      [one, other],
      [other, one],
    ] as const) {
      found.set(code, (found.get(code) ?? new Set()).add(beside));
    }
  }
  return found;
});
