import { metresPerDegree, segmentDistance } from '../finder/geometry.ts';
import type { AreaIndex, AreaShapes } from '../finder/names.ts';

export interface Position {
  readonly longitude: number;
  readonly latitude: number;
  /** In metres. */
  readonly accuracy: number;
}

/** A position that is known less well than this says nothing. */
const WORST = 20_000;

/**
 * The areas that a position may lie in: first the one around it, then those whose border is as near as the borders and the
 * position are exact.
 */
export function areasAt({ arcs, unit, error, areas }: AreaShapes, position: Position): AreaIndex[] {
  const margin = error + Math.min(position.accuracy, WORST);
  const sides = arcs.map((arc) => seenFrom(arc, unit, position));
  const seen = areas.map(([area, ...around]) => {
    const own = around.flatMap((arc) => sides[arc] ?? []);
    const crossings = own.reduce((sum, side) => sum + side.crossings, 0);
    return { area, isAround: crossings % 2 === 1, isNear: own.some((side) => side.distance <= margin) };
  });
  const found = [...seen.filter(({ isAround }) => isAround), ...seen.filter(({ isNear }) => isNear)];
  return [...new Set(found.map(({ area }) => area))];
}

interface Side {
  /** How often a line due east from the position meets it: in all, an odd number from within an area. */
  readonly crossings: number;
  /** In metres. */
  readonly distance: number;
}

function seenFrom(steps: readonly number[], unit: AreaShapes['unit'], position: Position): Side {
  const [wide, high] = metresPerDegree(position.latitude);
  let [unitsX, unitsY] = [0, 0];
  let before: readonly [x: number, y: number] | null = null;
  let [crossings, distance] = [0, Number.POSITIVE_INFINITY];
  for (let at = 0; at < steps.length; at += 2) {
    [unitsX, unitsY] = [unitsX + (steps[at] ?? 0), unitsY + (steps[at + 1] ?? 0)];
    const x = (unitsX * unit[0] - position.longitude) * wide;
    const y = (unitsY * unit[1] - position.latitude) * high;
    if (before) {
      const [fromX, fromY] = before;
      const isAcross = fromY > 0 !== y > 0;
      if (isAcross && fromX + ((x - fromX) * fromY) / (fromY - y) > 0) crossings += 1;
      distance = Math.min(distance, segmentDistance(0, 0, fromX, fromY, x, y));
    }
    before = [x, y];
  }
  return { crossings, distance };
}
