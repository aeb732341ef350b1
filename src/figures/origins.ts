import { type Counting, filePlace } from '../tables/filePlace.ts';
import type { Value } from './result.ts';
import type { Point, Series } from './series.ts';

/** Where some of the cells behind a figure come from: columns of a file, or a calculation. */
export type Origin = FoundOrigin | { readonly how: 'computed'; readonly formula?: string | undefined };

export interface FoundOrigin extends Counting {
  /** `transcribed` where the file is not the publisher's own, `corrected` where an override replaced the value. */
  readonly how: 'published' | 'transcribed' | 'corrected';
  /** Id of the source. */
  readonly source: string;
  /** ISO date of the release. */
  readonly released: string;
  /** Name of the file, and of the column there. */
  readonly file: string;
  readonly column: string;
  /** Lines, rows or items, in order. */
  readonly numbers: readonly number[];
}

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
  const isOwn = how === 'transcribed' ? how : 'published';
  return { how: corrected ? 'corrected' : isOwn, ...rest, numbers: [number] };
}

function merged(group: readonly Origin[]): Origin | undefined {
  const [first] = group;
  if (!first || first.how === 'computed') return first;
  const numbers = group.flatMap((origin) => (origin.how === 'computed' ? [] : origin.numbers));
  return { ...first, numbers: [...new Set(numbers)].toSorted((a, b) => a - b) };
}
