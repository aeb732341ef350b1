import { filePlace } from '../tables/filePlace.ts';
import type { Origin } from '../tables/origin.ts';
import type { Table } from '../tables/table.ts';
import type { Value } from './result.ts';
import type { Point, Series } from './series.ts';

/** Origins of the cells behind a figure, those in one column of a file together. */
export function originsOf({ series, points, beside }: Value): Origin[] {
  const others = new Set<Point>(beside && beside.series !== series ? beside.points : []);
  const own = points.filter((point) => !others.has(point)).flatMap((point) => originsAt(series, point));
  const all = [...own, ...[...others].flatMap((point) => originsAt(beside?.series ?? series, point))];
  const groups = Map.groupBy(all, (origin) => JSON.stringify({ ...origin, numbers: undefined }));
  return [...groups.values()].flatMap((group) => merged(group) ?? []);
}

function originsAt({ table, column }: Series, { value, line }: Point): Origin[] {
  if (value === null) return [];
  const found = foundAt(table, column.name, line);
  if (found) return [found];
  // A formula is written with the names of columns.
  const words = column.formula?.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const inputs = words.flatMap((word) => (table.columns.has(word) && foundAt(table, word, line)) || []);
  return [{ how: 'computed', formula: column.formula }, ...inputs];
}

function foundAt(table: Table, column: string, line: number): Origin | null {
  const place = filePlace(table.found, column, line);
  if (!place) return null;
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
