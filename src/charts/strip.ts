import { range } from 'd3';
import type { Area } from '../newsroom/area.ts';
import { values } from './axes/values.ts';
import { valueAxis } from './axis.ts';
import type { Form } from './form.ts';
import { widest } from './labels.ts';
import type { Mark } from './mark.ts';
import { dots } from './marks/dots.ts';
import { type Flag, flags } from './marks/flags.ts';
import { intervals } from './marks/intervals.ts';
import { MAIN_RADIUS, packDots, type Swarm, swarm } from './marks/swarm.ts';
import { drawPlot } from './plot.ts';
import type { Comparison } from './ranking.ts';
import type { Picture } from './type.ts';

/** What a strip marks besides the areas themselves. */
export interface Marked {
  readonly median: number;
  readonly reference: { readonly area: Area; readonly value: number } | null;
}

export interface Strip extends Marked {
  readonly comparison: Comparison;
  readonly highlight: Area;
}

/** Between the dots and the lines of the plot. */
const AIR = 5;

/** A dot for each area on one axis; above it the area that stands out and the reference, below it ends and median. */
export function drawStrip(strip: Strip, form: Form): Picture {
  const { ranked } = strip.comparison;
  const main = ranked.findIndex(({ area }) => area.code === strip.highlight.code);
  const all = ranked.map(({ point }) => point.value);
  const { x, axis, edge } = axisOf(strip, main, form);
  const packed = packDots(all.map(x), main, form.plot * 0.3);
  const level = Math.max(packed.reach, form.plot * 0.06) + AIR;
  const above = flags(headsOf(strip, main, level, packed, form), 'above', x, form);
  const below = flags(feetOf(strip, main, level, packed, form), { below: 2 * level }, x, form);
  const areas = ranked.map(({ area, point }) => ({ value: point.value, row: area.name }));
  const marks: Mark[] = [
    { room: () => ({ left: edge, right: edge }), draw: () => ({}) },
    // Lines lie under the dots, which they would hide where many stand on one value.
    above.mark,
    below.mark,
    swarm(areas, packed, main, level),
    ...ownDot(strip, main, level),
  ];
  return drawPlot({ x: () => axis, marks, height: 2 * level + below.height }, form);
}

/** The axis, and where it lies: marks are arranged by their places on it. */
function axisOf({ comparison: { ranked, of }, reference }: Strip, main: number, form: Form) {
  const { bounds } = (of.column.bounds && ranked[main]?.point) || {};
  const held = [
    ...ranked.map(({ point }) => point.value),
    ...(reference ? [reference.value] : []),
    ...(bounds ? [bounds.lower, bounds.upper] : []),
  ];
  const [low, high] = [Math.min(...held), Math.max(...held)];
  // Far from zero, an axis that holds it would leave the dots no room.
  const zero = low < high / 3;
  const axis = values(of.column, { zero })(held, form, 'x');
  const labels = range(1, form.ticks + 3).flatMap((count) =>
    valueAxis(held, of.column, count, form.language, zero).ticks.map(({ label }) => label),
  );
  const edge = Math.max(MAIN_RADIUS + 2, widest(labels, form.size) / 2);
  return { axis, edge, x: axis.scale(edge, form.width - edge) };
}

function headsOf(
  { comparison: { ranked, of }, reference }: Strip,
  main: number,
  level: number,
  { reach }: Swarm,
  { language: { numbers } }: Form,
): Flag[] {
  const text = (area: Area, value: number) => `${area.name} ${numbers.label(value, of.column)}`;
  const own = ranked[main];
  const rule = { role: 'series-2', width: 2, to: level + reach + AIR } as const;
  const pointer = { role: 'highlight', width: 1.5, to: level - MAIN_RADIUS } as const;
  return [
    ...(reference
      ? [
          {
            value: reference.value,
            text: text(reference.area, reference.value),
            role: rule.role,
            bold: true,
            line: rule,
          },
        ]
      : []),
    ...(own
      ? [
          {
            value: own.point.value,
            text: text(own.area, own.point.value),
            role: pointer.role,
            bold: true,
            line: pointer,
          },
        ]
      : []),
  ];
}

/** Lowest, highest and median. An end that the highlighted area has to itself is named above. */
function feetOf(
  { comparison: { ranked, of }, median }: Strip,
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
  if (ends.length < 2) return named;
  const text = charts.median(numbers.label(median, of.column));
  const line = { role: 'ink', width: 1.5, to: level - reach } as const;
  return [...named, { value: median, text, role: 'muted', line }];
}

function ownDot({ comparison: { ranked } }: Strip, main: number, level: number): Mark[] {
  const own = ranked[main];
  if (!own) return [];
  const { value, bounds } = own.point;
  const interval =
    bounds && own.series.column.bounds ? [{ at: level, low: bounds.lower, high: bounds.upper }] : [];
  return [intervals(interval, 'x', 'highlight'), dots([{ x: value, y: level }], 'highlight', MAIN_RADIUS)];
}
