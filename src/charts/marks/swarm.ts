import type { Role } from '../../newsroom/palette.ts';
import type { Drawn, Mark } from '../mark.ts';
import { stroked } from '../paint.ts';
import { element, round } from '../svg.ts';

/** Dots along an axis, moved off it where they would cover each other. */
export interface Swarm {
  /** From the middle of the swarm, in units of the picture, by the order of the dots. */
  readonly offsets: readonly number[];
  readonly r: number;
  /** From the middle to the outermost edge of a dot. */
  readonly reach: number;
}

const RADII = [5, 4.5, 4, 3.5, 3];
const LEAST = 2.5;
const GAP = 1;
/** Radius of the dot that stands out. */
export const MAIN_RADIUS = 7.5;

/**
 * Each dot as near to the middle as those before it allow; the one that stands out comes first and lies in the middle.
 * @param xs places along the axis
 * @param main index of the dot that stands out; −1 for none
 * @param most half the height that the swarm may have: dots become smaller to fit, and at their smallest, overlap
 */
export function packDots(xs: readonly number[], main: number, most: number): Swarm {
  // What is too small even for dots without gaps is not tried.
  const room = 2 * most * (Math.max(...xs) - Math.min(...xs) + 2 * MAIN_RADIUS);
  for (const r of RADII) {
    if (xs.length * (2 * r + GAP) ** 2 > room) continue;
    const packed = packWith(xs, main, r);
    if (packed.reach <= most) return packed;
  }
  const packed = packWith(xs, main, LEAST);
  const squeeze = Math.min(1, (most - packed.r) / (packed.reach - packed.r));
  return {
    ...packed,
    offsets: packed.offsets.map((offset) => offset * squeeze),
    reach: Math.min(packed.reach, most),
  };
}

function packWith(xs: readonly number[], main: number, r: number): Swarm {
  const order = xs.map((_, index) => index).sort((a, b) => Number(b === main) - Number(a === main));
  const offsets: number[] = xs.map(() => 0);
  const radiusOf = (index: number) => (index === main ? MAIN_RADIUS : r);
  for (const [place, index] of order.entries()) {
    const taken: Taken[] = [];
    for (let before = 0; before < place; before++) {
      const other = order[before] ?? 0;
      const apart = radiusOf(index) + radiusOf(other) + GAP;
      const across = Math.abs((xs[index] ?? 0) - (xs[other] ?? 0));
      if (across >= apart) continue;
      const half = Math.sqrt(apart * apart - across * across);
      const at = offsets[other] ?? 0;
      taken.push({ from: at - half, to: at + half });
    }
    offsets[index] = nearestFree(taken);
  }
  const reach = offsets.reduce(
    (most, offset) => Math.max(most, Math.abs(offset) + r),
    main < 0 ? r : MAIN_RADIUS,
  );
  return { offsets, r, reach };
}

interface Taken {
  readonly from: number;
  readonly to: number;
}

/** The place nearest to zero that is not taken. */
function nearestFree(taken: readonly Taken[]): number {
  let up = 0;
  for (const { from, to } of taken.toSorted((a, b) => a.from - b.from)) if (from < up && to > up) up = to;
  let down = 0;
  for (const { from, to } of taken.toSorted((a, b) => b.to - a.to)) if (to > down && from < down) down = from;
  return up <= -down ? up : down;
}

export interface SwarmDot {
  readonly value: number;
  /** Heads the row of the data table. */
  readonly row: string;
}

/** Draws a swarm round a level of the plot; the dot that stands out is left to another mark. */
export function swarm(all: readonly SwarmDot[], { offsets, r }: Swarm, main: number, middle: number): Mark {
  return {
    x: all.map(({ value }) => value),
    draw({ x, y }): Drawn {
      const spots = all.map(({ value, row }, index) => {
        return { row, x: x(value), y: y(middle) + (offsets[index] ?? 0) };
      });
      // Lines without length and with round ends: a tenth of the bytes of as many circles.
      const others = spots.filter((_, index) => index !== main);
      const d = others.map((spot) => `M${round(spot.x)} ${round(spot.y)}h0`).join('');
      const role: Role = 'context';
      const dots = element('path', { d, ...stroked(role, 2 * r), 'stroke-linecap': 'round' });
      return { shapes: [dots], spots };
    },
  };
}
