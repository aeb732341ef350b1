import type { AreaIndex, Names } from '../finder/names.ts';
import { memoizeWeak } from '../tables/memoize.ts';

/** Of a wide area with more smaller ones in it, none is the reader's. */
const MOST_WITHIN = 8;

/**
 * Where a name that stands for these areas leads: to themselves, or where they have no edition, to the area around
 * them that has one, or to those within them.
 */
export function areaOffers(
  areas: readonly AreaIndex[],
  names: Pick<Names, 'areas' | 'nation'>,
  has: ReadonlySet<AreaIndex>,
): AreaIndex[] {
  const own = areas.filter((area) => has.has(area));
  if (own.length > 0) return own;
  return [...new Set(areas.flatMap((area) => around(area, names, has) ?? within(area, names, has)))];
}

/** Not the nation, which has every area in it. */
function around(
  area: AreaIndex,
  { areas, nation }: Pick<Names, 'areas' | 'nation'>,
  has: ReadonlySet<AreaIndex>,
): AreaIndex | null {
  const parents = parentsOf(area, areas);
  return parents.find((parent) => parent !== nation && has.has(parent)) ?? null;
}

function within(area: AreaIndex, { areas }: Pick<Names, 'areas'>, has: ReadonlySet<AreaIndex>): AreaIndex[] {
  const found = membersIn(areas)(has).get(area) ?? [];
  return found.length > MOST_WITHIN ? [] : found;
}

/** Those of a set by each area that contains them. Once for all: a letter may find thousands of names. */
const membersIn = memoizeWeak((areas: Names['areas']) =>
  memoizeWeak((has: ReadonlySet<AreaIndex>) => {
    const members = new Map<AreaIndex, AreaIndex[]>();
    for (const one of has) {
      for (const parent of parentsOf(one, areas)) {
        const known = members.get(parent);
        if (known) known.push(one);
        else members.set(parent, [one]);
      }
    }
    return members;
  }),
);

/** The areas that contain one, the smallest first. */
function parentsOf(area: AreaIndex, areas: Names['areas']): AreaIndex[] {
  const parents: AreaIndex[] = [];
  for (
    let at = areas[area]?.[2];
    at !== undefined && at !== null && !parents.includes(at);
    at = areas[at]?.[2]
  )
    parents.push(at);
  return parents;
}

/** Reads runs of indices, first and last of each. */
export function editionSet(runs: readonly AreaIndex[]): Set<AreaIndex> {
  const has = new Set<AreaIndex>();
  for (let run = 0; run < runs.length; run += 2) {
    for (let area = runs[run] ?? 0; area <= (runs[run + 1] ?? -1); area += 1) has.add(area);
  }
  return has;
}
