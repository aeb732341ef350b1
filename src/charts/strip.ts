import { values } from './axes/values.ts';
import type { Form } from './form.ts';
import type { Mark } from './mark.ts';
import { flags } from './marks/flags.ts';
import { intervals } from './marks/intervals.ts';
import { dots } from './marks/line.ts';
import { MAIN_RADIUS, packDots, swarm } from './marks/swarm.ts';
import { drawPlot, type Picture } from './plot.ts';
import { AIR, feetOf, headsOf, type Strip } from './stripFlags.ts';

/** Beside the axis, for half of the largest dot. */
const EDGE = MAIN_RADIUS + 2;

/** A dot for each area on one axis; above it the area that stands out and the reference, below it ends and median. */
export function drawStrip(strip: Strip, form: Form): Picture {
  const { ranked, highlight } = strip;
  const main = ranked.findIndex(({ area }) => area.code === highlight.code);
  const all = ranked.map(({ point }) => point.value);
  const { x, axis } = axisOf(strip, main, form);
  const packed = packDots(all.map(x), main, form.plot * 0.3);
  const level = Math.max(packed.reach, form.plot * 0.06) + AIR;
  const above = flags(headsOf(strip, main, level, packed, form), 'above', x, form);
  const below = flags(feetOf(strip, main, level, packed, form), { below: 2 * level }, x, form);
  const areas = ranked.map(({ area, point }) => ({ value: point.value, row: area.name }));
  const marks: Mark[] = [
    { room: () => ({ left: EDGE, right: EDGE }), draw: () => ({}) },
    // Lines lie under the dots, which they would hide where many stand on one value.
    above.mark,
    below.mark,
    swarm(areas, packed, main, level),
    ...ownDot(strip, main, level),
  ];
  return drawPlot({ x: () => axis, marks, height: 2 * level + below.height }, form);
}

/** Far from zero, an axis that holds it would leave the dots no room. */
export function holdsZero(low: number, high: number): boolean {
  return low < high / 3;
}

/** The axis, and where it lies: marks are arranged by their places on it. */
function axisOf({ ranked, of, reference }: Strip, main: number, form: Form) {
  const { bounds } = (of.column.bounds && ranked[main]?.point) || {};
  const held = [
    ...ranked.map(({ point }) => point.value),
    ...(reference ? [reference.value] : []),
    ...(bounds ? [bounds.lower, bounds.upper] : []),
  ];
  const axis = values(of.column, { zero: holdsZero(Math.min(...held), Math.max(...held)) })(held, form, 'x');
  const { left = 0, right = 0 } = axis.room ?? {};
  return { axis, x: axis.scale(left + EDGE, form.width - right - EDGE) };
}

function ownDot({ ranked }: Strip, main: number, level: number): Mark[] {
  const own = ranked[main];
  if (!own) return [];
  const { value, bounds } = own.point;
  const interval =
    bounds && own.series.column.bounds ? [{ at: level, low: bounds.lower, high: bounds.upper }] : [];
  return [intervals(interval, 'x', 'highlight'), dots([{ x: value, y: level }], 'highlight', MAIN_RADIUS)];
}
