import { filePlace } from '../tables/filePlace.ts';
import type { Origin } from '../tables/origin.ts';
import type { Value } from './result.ts';
import type { Point, Series } from './series.ts';

/** Origins of the cells behind a figure, those in one column of a file together. */
export function originsOf({ series, points, beside }: Value): Origin[] {
  const others = new Set<Point>(beside && beside.series !== series ? beside.points : []);
  const own = points.filter((point) => !others.has(point)).map((point) => originOf(series, point));
  const all = [...own, ...[...others].map((point) => originOf(beside?.series ?? series, point))];
  const groups = Map.groupBy(
    all.flatMap((origin) => origin ?? []),
    (origin) => JSON.stringify({ ...origin, numbers: undefined }),
  );
  return [...groups.values()].flatMap((group) => merged(group) ?? []);
}

function originOf({ table, column }: Series, { value, line }: Point): Origin | null {
  if (value === null) return null;
  const place = filePlace(table.found, column.name, line);
  if (!place) return { how: 'computed', formula: column.formula };
  const { corrected, number, ...rest } = place;
  const { how } = table.sources.find(({ id }) => id === place.source)?.obtained ?? { how: 'original' };
  const isOwn = how === 'original' ? 'published' : how;
  return { how: corrected ? 'corrected' : isOwn, ...rest, numbers: [number] };
}

function merged(group: readonly Origin[]): Origin | undefined {
  const [first] = group;
  if (!first || first.how === 'computed') return first;
  const numbers = group.flatMap((origin) => (origin.how === 'computed' ? [] : origin.numbers));
  return { ...first, numbers: [...new Set(numbers)].toSorted((a, b) => a - b) };
}
