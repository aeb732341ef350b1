import { memoizeWeak } from '../tables/memoize.ts';
import type { Area, Areas } from './area.ts';
import { listOf } from './areaRow.ts';

/** Areas that one is set among, other than all of its kind. */
export interface AreaGroup {
  /** Column of `data/areas.csv`. */
  readonly by: string;
  /** What it says of the area: `Uplands`; of neighbours and of no group, nothing. */
  readonly name: string;
  /** With the area itself. The same array for all areas of a group. */
  readonly areas: readonly Area[];
}

/** The column that names areas, and not what they share. */
export const NEIGHBOURS = 'neighbours';

/** Whether areas can be grouped by a column. */
export function isGrouping(areas: Areas, by: string): boolean {
  return by === 'parent' || areas.all.some(({ groups }) => groups && Object.hasOwn(groups, by) && groups[by]);
}

/** @param peers areas of the kind, the same array for all editions of a story */
export function areaGroup(area: Area, by: string, peers: readonly Area[], areas: Areas): AreaGroup {
  const text = by === 'parent' ? (area.parent ?? '') : (area.groups?.[by] ?? '');
  const key = by === NEIGHBOURS ? `${by} ${area.code}` : `${by} ${text}`;
  const groups = groupsOf(peers);
  const known = groups.get(key);
  if (known) return known;
  const made = { by, ...madeOf(area, by, text, peers, areas) };
  groups.set(key, made);
  GROUPS.add(made.areas);
  return made;
}

const GROUPS = new WeakSet<readonly Area[]>();

/** Whether these are some of the areas of a kind only. */
export function isGroup(areas: readonly Area[]): boolean {
  return GROUPS.has(areas);
}

const groupsOf = memoizeWeak((_peers: readonly Area[]) => new Map<string, AreaGroup>());

function madeOf(
  area: Area,
  by: string,
  text: string,
  peers: readonly Area[],
  areas: Areas,
): Omit<AreaGroup, 'by'> {
  if (text === '') return { name: '', areas: [] };
  if (by === NEIGHBOURS) {
    const named = new Set(neighboursOf(area).map((name) => areas.byName.get(name.toLowerCase())));
    return { name: '', areas: peers.filter((peer) => peer === area || named.has(peer)) };
  }
  if (by !== 'parent') return { name: text, areas: peers.filter(({ groups }) => groups?.[by] === text) };
  const name = areas.byCode.get(text)?.name ?? '';
  return { name, areas: peers.filter(({ parent }) => parent === text) };
}

/** Names, aliases or codes, as the file has them. */
export function neighboursOf({ groups }: Area): string[] {
  return listOf(groups?.[NEIGHBOURS] ?? '');
}
