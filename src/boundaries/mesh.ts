import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Arcs, Boundaries } from './boundaries.ts';
import { projected } from './projected.ts';
import { doubleArea, innerPoint, type Ring } from './scanline.ts';

/** Areas as they are drawn. One serves all editions and forms. */
export interface Mesh {
  /** In units of its own, whole ones. */
  readonly width: number;
  readonly height: number;
  /** By area code, in the order of the file. */
  readonly shapes: ReadonlyMap<string, MeshShape>;
}

export interface MeshShape {
  readonly rings: readonly Ring[];
  /** For a `path`. */
  readonly d: string;
  /** Well inside the area. */
  readonly point: readonly [x: number, y: number];
}

/** Half of a pixel where a map is drawn at its largest. */
const BOX = { width: 880, height: 1040 };

/** In square units: corners that cut off less are left out, and so are islands that are smaller. */
const FINEST = 4;

/** Projects and simplifies boundaries. Neighbours share their borders, so no gaps open between them. */
export const meshOf = memoizeWeak((boundaries: Boundaries): Mesh => {
  const { arcs, width, height } = fitted(projected(boundaries));
  const topology = { type: 'Topology', objects: {}, arcs } as const;
  const simple = simplify(presimplify(topology), FINEST);
  const shapes = [...boundaries.shapes].map(([code, shape]) => {
    const rings = ringsOf(feature(simple, shape).geometry.coordinates);
    return [code, { rings, d: pathOf(rings), point: innerPoint(rings) }] as const;
  });
  return { width, height, shapes: new Map(shapes) };
});

/** Arcs that fill the box. */
function fitted(arcs: Arcs) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x = 0, y = 0] of arcs.flat()) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const scale = Math.min(BOX.width / (right - left), BOX.height / (bottom - top));
  const at = ([x = 0, y = 0]: readonly number[]) => [(x - left) * scale, (y - top) * scale];
  return {
    arcs: arcs.map((arc) => arc.map(at)),
    width: Math.ceil((right - left) * scale),
    height: Math.ceil((bottom - top) * scale),
  };
}

/** In whole units, without islands too small to see; but each area keeps its largest part. */
function ringsOf(polygons: readonly (readonly Position[][])[]): Ring[] {
  const rings = polygons
    .flat()
    .map((ring) => whole(ring))
    .toSorted((a, b) => size(b) - size(a));
  const [largest = []] = rings;
  return size(largest) === 0
    ? [dotAt(largest[0] ?? [0, 0])]
    : rings.filter((ring) => ring === largest || size(ring) >= FINEST);
}

type Position = readonly number[];

function size(ring: Ring): number {
  return Math.abs(doubleArea(ring)) / 2;
}

/** Without points that coincide once rounded. */
function whole(ring: readonly Position[]): Ring {
  const points = ring.map(([x = 0, y = 0]) => [Math.round(x), Math.round(y)] as const);
  const apart = points.filter(([x, y], index) => {
    const [beforeX, beforeY] = points.at(index - 1) ?? [];
    return x !== beforeX || y !== beforeY;
  });
  return apart.length > 0 ? apart : points.slice(0, 1);
}

/** For an area that would vanish. */
function dotAt([x, y]: readonly [number, number]): Ring {
  return [
    [x - 2, y - 2],
    [x + 2, y - 2],
    [x + 2, y + 2],
    [x - 2, y + 2],
  ];
}

/** In steps from point to point, which are short. */
function pathOf(rings: readonly Ring[]): string {
  return rings
    .map(([first = [0, 0], ...others]) => {
      let [fromX, fromY] = first;
      const steps = others.map(([x, y]) => {
        const step = `${x - fromX} ${y - fromY}`;
        [fromX, fromY] = [x, y];
        return step;
      });
      return `M${first.join(' ')}l${steps.join(' ')}z`;
    })
    .join('')
    .replaceAll(' -', '-');
}
