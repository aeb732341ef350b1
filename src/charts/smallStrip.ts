import { scaleLinear } from 'd3';
import type { Bounds } from '../tables/table.ts';
import { MAIN_RADIUS, packDots } from './marks/swarm.ts';
import { outlined, painted, stroked } from './paint.ts';
import { holdsZero } from './strip.ts';
import { element, type Markup, round } from './svg.ts';

/**
 * A strip without an axis, beside words that say its ends. The dots of all areas are a shape in a file that many pages
 * share; a page draws its own dot over them. So it changes when its own figure or an end does, and weighs little.
 */

const WIDTH = 320;
const HEIGHT = 44;
const MIDDLE = HEIGHT / 2;
const EDGE = MAIN_RADIUS + 1;
/** More dots than this would cover each other: there, each place on the strip is marked once. */
const MOST_DOTS = 300;

export interface Ends {
  readonly lowest: number;
  readonly highest: number;
}

function scaleOf({ lowest, highest }: Ends): (value: number) => number {
  const low = holdsZero(lowest, highest) ? Math.min(0, lowest) : lowest;
  return scaleLinear([low, highest > low ? highest : low + 1], [EDGE, WIDTH - EDGE]);
}

/** The shape of all dots. */
export function stripShape(id: string, values: readonly number[], ends: Ends): Markup {
  const places = values.map(scaleOf(ends));
  const { offsets, r } = places.length > MOST_DOTS ? { offsets: [], r: 0 } : packDots(places, -1, MIDDLE - 2);
  const marks =
    r > 0
      ? places.map((x, index) => `M${round(x)} ${round(MIDDLE + (offsets[index] ?? 0))}h0`)
      : [...new Set(places.map(Math.round))].toSorted((a, b) => a - b).map((x) => `M${x} ${MIDDLE - 8}v16`);
  const width = r > 0 ? round(2 * r) : 1;
  return element('path', { id, d: marks.join(''), 'stroke-width': width, 'stroke-linecap': 'round' });
}

export interface SmallStrip extends Ends {
  readonly own: number;
  /** Of an estimate. */
  readonly bounds: Bounds | null;
  /** The nation's value, drawn where it is on the scale. */
  readonly reference: number | null;
  /** Of the shape. */
  readonly href: string;
  readonly label: string;
}

export function smallStrip({ own, bounds, reference, href, label, ...ends }: SmallStrip): Markup {
  const x = scaleOf(ends);
  const at = reference === null ? null : x(reference);
  const isOn = at !== null && at >= EDGE && at <= WIDTH - EDGE;
  const within = (value: number) => round(Math.min(WIDTH - 1, Math.max(1, x(value))));
  const interval = bounds ? `M${within(bounds.lower)} ${MIDDLE}H${within(bounds.upper)}` : '';
  const svg = element(
    'svg',
    { class: 'small-strip', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label },
    [
      element('path', { d: `M${EDGE} ${MIDDLE}H${WIDTH - EDGE}`, ...stroked('grid') }),
      element('use', { href, ...stroked('context') }),
      ...(isOn ? [element('path', { d: `M${round(at)} 2V${HEIGHT - 2}`, ...stroked('series-2', 2) })] : []),
      ...(interval ? [element('path', { d: interval, ...stroked('highlight', 3) })] : []),
      element('circle', { cx: x(own), cy: MIDDLE, r: MAIN_RADIUS, ...outlined('highlight', 'page', 1.5) }),
    ],
  );
  return painted(svg);
}
