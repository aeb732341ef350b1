import type { Area } from '../newsroom/area.ts';
import type { Form } from './form.ts';
import type { Flag } from './marks/flags.ts';
import { MAIN_RADIUS, type Swarm } from './marks/swarm.ts';
import type { Comparison } from './ranking.ts';

/** A ranking, and what its picture marks besides the areas themselves. */
export interface Strip extends Comparison {
  /** Null of so few that it says nothing. */
  readonly median: number | null;
  readonly reference: { readonly area: Area; readonly value: number } | null;
}

/** Between the dots and the lines of the plot. */
export const AIR = 5;

/** The highlighted area and the reference. @param level of the dots' middle, from the top of the plot */
export function headsOf(
  { ranked, of, reference }: Strip,
  main: number,
  level: number,
  { reach }: Swarm,
  { language: { numbers } }: Form,
): Flag[] {
  const flag = (area: Area, value: number, line: Flag['line']): Flag => {
    const text = `${area.name} ${numbers.label(value, of.column)}`;
    return { value, text, role: line.role, bold: true, line };
  };
  const own = ranked[main];
  const rule = { role: 'series-2', width: 2, to: level + reach + AIR } as const;
  const pointer = { role: 'highlight', width: 1.5, to: level - MAIN_RADIUS } as const;
  return [
    ...(reference ? [flag(reference.area, reference.value, rule)] : []),
    ...(own ? [flag(own.area, own.point.value, pointer)] : []),
  ];
}

/** Lowest, highest and median. An end that the highlighted area has to itself is named above. */
export function feetOf(
  { ranked, of, median }: Strip,
  main: number,
  level: number,
  { offsets, r, reach }: Swarm,
  { language: { numbers, charts } }: Form,
): Flag[] {
  const label = (value: number) => numbers.label(value, of.column);
  const ends = [...new Set([ranked.at(-1)?.value, ranked[0]?.value])];
  const named = ends.flatMap((end): Flag[] => {
    const sharers = ranked.flatMap((one, index) => (one.value === end ? [{ ...one, index }] : []));
    const [first] = sharers;
    if (!first || (sharers.length === 1 && first.index === main)) return [];
    const lowest = Math.max(...sharers.map(({ index }) => offsets[index] ?? 0));
    const name = sharers.length === 1 ? first.area.name : charts.areas(sharers.length);
    const line = { role: 'axis', width: 1, to: level + lowest + r } as const;
    return [{ value: first.point.value, text: `${name} ${label(first.point.value)}`, line }];
  });
  if (ends.length < 2 || median === null) return named;
  const text = charts.median(numbers.label(median, of.column));
  const line = { role: 'ink', width: 1.5, to: level - reach } as const;
  return [...named, { value: median, text, role: 'muted', line }];
}
