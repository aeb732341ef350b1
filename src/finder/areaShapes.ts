import { arcsAround, type Boundaries } from '../boundaries/boundaries.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { metresPerDegree } from './geometry.ts';
import type { AreaIndex, AreaShapes } from './names.ts';
import { type Line, simplifyLine } from './simplifyLine.ts';

/** In metres. Publishers' generalised boundaries are no finer; where areas are large, coarse ones do. */
const [FINEST, COARSEST] = [20, 500];

/** Of the side of an area, as if all were squares of one size: a border may move by that much. */
const SHARE = 1 / 100;

/** All boundaries of a newsroom, simplified for a point to be looked for in them; null without any. */
export function areaShapes(
  all: readonly Boundaries[],
  indices: ReadonlyMap<string, AreaIndex>,
): AreaShapes | null {
  if (all.length === 0) return null;
  const parts = all.map((boundaries) => simplified(boundaries));
  const arcs: number[][] = [];
  const unit = finestOf(parts);
  const areas = all.flatMap(({ shapes }, part) => {
    const own = parts[part]?.arcs ?? [];
    const at = new Map<number, number>();
    return [...shapes].flatMap(([code, shape]) => {
      const index = indices.get(code);
      if (index === undefined) return [];
      const around = [...arcsAround(shape)];
      for (const arc of around) if (!at.has(arc)) at.set(arc, arcs.push(steps(own[arc] ?? [], unit)) - 1);
      return [[index, ...around.map((arc) => at.get(arc) ?? 0)] as const];
    });
  });
  const attribution = [...new Set(all.map((one) => one.attribution ?? one.publisher))].join('; ');
  const error = Math.ceil(Math.max(...parts.map((part) => part.error)));
  return { arcs, unit, error, areas, attribution };
}

/** One for all. */
function finestOf(parts: readonly Simplified[]): AreaShapes['unit'] {
  const [wide, high] = [0, 1].map((axis) => Math.min(...parts.map(({ unit }) => unit[axis] ?? 1)));
  return [wide ?? 1, high ?? 1];
}

interface Simplified {
  /** In degrees. */
  readonly arcs: readonly Line[];
  readonly unit: AreaShapes['unit'];
  /** In metres. */
  readonly error: number;
}

const simplified = memoizeWeak(({ arcs, shapes }: Boundaries): Simplified => {
  const [east, north] = [0, 1].map((axis) => extent(arcs.flat().map((point) => point[axis] ?? 0)));
  const [wide, high] = metresPerDegree(north?.middle ?? 0);
  const area = (east?.size ?? 0) * wide * (north?.size ?? 0) * high;
  const tolerance = Math.min(COARSEST, Math.max(FINEST, Math.sqrt(area / shapes.size) * SHARE));
  const lines = arcs.map((arc) => {
    const metres = arc.map(([x = 0, y = 0]) => [x * wide, y * high]);
    return simplifyLine(metres, tolerance).map(([x = 0, y = 0]) => [x / wide, y / high]);
  });
  const unit = [tolerance / 2 / wide, tolerance / 2 / high] as const;
  // Rounding to a unit moves a point by half of its diagonal at most.
  return { arcs: lines, unit, error: tolerance * (1 + Math.SQRT2 / 4) };
});

function extent(values: readonly number[]): { readonly size: number; readonly middle: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return { size: most - least, middle: (least + most) / 2 };
}

/** In whole units, each point as a step from the one before. */
function steps(arc: Line, [wide, high]: readonly [number, number]): number[] {
  let [fromX, fromY] = [0, 0];
  return arc.flatMap(([x = 0, y = 0], index) => {
    const [atX, atY] = [Math.round(x / wide), Math.round(y / high)];
    const step = [atX - fromX, atY - fromY];
    [fromX, fromY] = [atX, atY];
    return index > 0 && step[0] === 0 && step[1] === 0 ? [] : step;
  });
}
