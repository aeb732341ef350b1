import type { Area } from '../newsroom/area.ts';
import { values } from './axes/values.ts';
import type { Form } from './form.ts';
import type { Mark } from './mark.ts';
import { type Flag, flags } from './marks/flags.ts';
import { intervals } from './marks/intervals.ts';
import { dots } from './marks/line.ts';
import { MAIN_RADIUS, packDots, type Swarm, swarm } from './marks/swarm.ts';
import type { Plot } from './plot.ts';
import type { Comparison } from './ranking.ts';

/** A ranking, and what its picture marks besides the areas themselves. */
export interface Strip extends Comparison {
  /** Null of so few that it says nothing. */
  readonly median: number | null;
  readonly reference: { readonly area: Area; readonly value: number } | null;
}

/** Between the dots and the lines of the plot. */
const AIR = 5;
/** Beside the axis, for half of the largest dot. */
const EDGE = MAIN_RADIUS + 2;

/** A dot for each area on one axis; above it the area that stands out and the reference, below it ends and median. */
export function drawStrip(strip: Strip, form: Form): Plot {
  const { ranked, highlight, of, reference } = strip;
  const main = ranked.findIndex(({ area }) => area.code === highlight.code);
  const all = ranked.map(({ point }) => point.value);
  const own = ranked[main]?.point;
  const bounds = (of.column.bounds && own?.bounds) || null;
  const ends = bounds ? [bounds.lower, bounds.upper] : [];
  const held = [...all, ...(reference ? [reference.value] : []), ...ends];
  // Marks are arranged by their places on the axis, so it is made before them.
  const axis = values(of.column, { zero: holdsZero(Math.min(...held), Math.max(...held)) })(held, form, 'x');
  const { left = 0, right = 0 } = axis.room ?? {};
  const x = axis.scale(left + EDGE, form.width - right - EDGE);
  const packed = packDots(all.map(x), main, form.plot * 0.3);
  const level = Math.max(packed.reach, form.plot * 0.06) + AIR;
  const areas = ranked.map(({ area, point }) => ({ value: point.value, row: area.name }));
  const marks: Mark[] = [
    { room: () => ({ left: EDGE, right: EDGE }), draw: () => ({}) },
    // Lines lie under the dots, which they would hide where many stand on one value.
    flags(headsOf(strip, main, level, packed, form), 'above', x, form),
    flags(feetOf(strip, main, level, packed, form), { below: 2 * level }, x, form),
    swarm(areas, packed, main, level),
    intervals([{ at: level, bounds }], 'x', 'highlight'),
    dots(own ? [{ x: own.value, y: level }] : [], 'highlight', MAIN_RADIUS),
  ];
  return { x: () => axis, marks, height: 0 };
}

/** Far from zero, an axis that holds it would leave the dots no room. */
export function holdsZero(low: number, high: number): boolean {
  return low < high / 3;
}

/** The highlighted area and the reference. @param level of the dots' middle, from the top of the plot */
function headsOf(
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
function feetOf(
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
