import { nearest } from '../faults/nearest.ts';
import { type Gazetteer, type KnownArea, namesOf } from '../gazetteer/gazetteer.ts';
import { nameKey } from '../gazetteer/nameKey.ts';
import type { SeenArea } from './areaColumns.ts';

export interface MatchedAreas {
  readonly known: readonly { readonly seen: SeenArea; readonly area: KnownArea }[];
  /** Not in the gazetteer, but with a code. */
  readonly coded: readonly SeenArea[];
  /** Neither, with the names that come closest. */
  readonly unknown: readonly { readonly name: string; readonly near: readonly string[] }[];
}

/**
 * Finds the areas of a file in the gazetteer, by code or else by name.
 * @param wanted kind to prefer where a name stands for areas of several; the most common one if not given
 */
export function matchAreas(
  seen: readonly SeenArea[],
  gazetteer: Gazetteer,
  wanted: string | undefined,
): MatchedAreas {
  const found = seen.map((area) => ({ seen: area, candidates: candidates(area, gazetteer) }));
  const preferred = [wanted, mostCommonKind(found.map((each) => each.candidates))];
  const known = found.flatMap(({ seen: each, candidates: areas }) => {
    const [area] = areas.toSorted((a, b) => rank(a, preferred) - rank(b, preferred));
    return area ? [{ seen: each, area }] : [];
  });
  const others = found.filter((each) => each.candidates.length === 0).map((each) => each.seen);
  return {
    known,
    coded: others.filter(({ code }) => code !== ''),
    unknown: others
      .filter(({ code }) => code === '')
      .map(({ name }) => ({ name, near: nearby(name, gazetteer) })),
  };
}

function candidates({ code, name }: SeenArea, { byCode, byName }: Gazetteer): readonly KnownArea[] {
  const coded = byCode.get(code) ?? byCode.get(name);
  if (coded) return [coded];
  // A code that is not known belongs to another area, whatever its name.
  return code === '' ? (byName.get(nameKey(name)) ?? []) : [];
}

function mostCommonKind(found: readonly (readonly KnownArea[])[]): string | null {
  const counts = new Map<string, number>();
  for (const { kind = '' } of found.flat()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function rank({ kind }: KnownArea, preferred: readonly (string | null | undefined)[]): number {
  const at = preferred.indexOf(kind ?? '');
  return at < 0 ? preferred.length : at;
}

const CLOSE = 3;

/** The closest name, then those that share a word with it. */
function nearby(name: string, { areas }: Gazetteer): string[] {
  const names = areas.flatMap((area) => namesOf(area));
  const closest = nearest(name, names);
  const words = nameKey(name)
    .split(' ')
    .filter((word) => word.length > 3);
  const alike = names.filter((each) =>
    nameKey(each)
      .split(' ')
      .some((word) => words.includes(word)),
  );
  return [...new Set([...(closest === null ? [] : [closest]), ...alike])].slice(0, CLOSE);
}
