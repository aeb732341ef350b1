import { type GeoProjection, geoConicEqualArea } from 'd3';
import { type Arcs, arcsAround, type Boundaries } from './boundaries.ts';

/**
 * Arcs on a plane: an equal-area conic projection around the middle of the areas, so that the colour of a large area
 * weighs as much as its land does. Its scale is one radian, and its axis points down.
 */
export function projected({ arcs, shapes }: Boundaries): Arcs {
  const used = new Set([...shapes.values()].flatMap((shape) => [...arcsAround(shape)]));
  const points = [...used].flatMap((arc) => arcs[arc] ?? []);
  const project = projectionFor(points);
  return arcs.map((arc, index) => (used.has(index) ? arc.map((point) => at(project, point)) : UNUSED));
}

const UNUSED: [number, number][] = [
  [0, 0],
  [0, 0],
];

function at(project: GeoProjection, [longitude = 0, latitude = 0]: readonly number[]): [number, number] {
  return project([longitude, latitude]) ?? [0, 0];
}

function projectionFor(points: readonly (readonly number[])[]): GeoProjection {
  let [south, north] = [90, -90];
  for (const [, latitude = 0] of points) {
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const sixth = (north - south) / 6;
  return geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-middleOf(points.map(([longitude = 0]) => longitude)), 0])
    .translate([0, 0])
    .precision(0)
    .scale(1);
}

/** Opposite the widest gap between longitudes, so that islands on both sides of the date line lie together. */
function middleOf(longitudes: readonly number[]): number {
  const sorted = longitudes.toSorted((a, b) => a - b);
  let widest = { gap: -1, middle: 0 };
  sorted.forEach((longitude, index) => {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + 360;
    const gap = next - longitude;
    if (gap > widest.gap) widest = { gap, middle: (longitude + next) / 2 };
  });
  return widest.middle + 180;
}
