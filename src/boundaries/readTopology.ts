import { z } from 'zod';
import type { Fault } from '../faults/fault.ts';
import type { Arcs } from './boundaries.ts';

/** Adds a fault of the file. */
export type Add = (fault: Pick<Fault, 'what' | 'expected' | 'mend'>) => void;

const ring = z.array(z.int()).min(1);
const properties = z.record(z.string(), z.unknown()).default({});
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), arcs: z.array(ring).min(1), properties }),
  z.object({ type: z.literal('MultiPolygon'), arcs: z.array(z.array(ring).min(1)).min(1), properties }),
]);
const pair = z.tuple([z.number(), z.number()]);

/** Arcs hold most of the file and are checked by `decoded`. */
const schema = z.object({
  type: z.literal('Topology'),
  transform: z.object({ scale: pair, translate: pair }).optional(),
  objects: z.record(
    z.string(),
    z.object({ type: z.literal('GeometryCollection'), geometries: z.array(geometry) }),
  ),
  arcs: z.array(z.unknown()),
});

export type RawTopology = z.output<typeof schema>;
export type RawShape = z.output<typeof geometry>;

/** Points of all arcs together: a map of ten thousand areas has fewer. */
const MOST_POINTS = 1_000_000;

/** @returns null when a fault was added */
export function readTopology(text: string, add: Add): (RawTopology & { readonly arcs: Arcs }) | null {
  const json = parsed(text, add);
  if (json === undefined) return null;
  const read = schema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    add({
      what: `not a TopoJSON file of areas: ${issue?.path.join('.') || 'the file'} is ${issue?.message}`,
      expected: 'a Topology whose objects are collections of Polygon and MultiPolygon',
      mend: 'make one of GeoJSON: npx mapshaper areas.geojson -o areas.topojson format=topojson',
    });
    return null;
  }
  const arcs = decoded(read.data, add);
  return arcs && { ...read.data, arcs };
}

function parsed(text: string, add: Add): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    add({
      what: `not JSON: ${error instanceof Error ? error.message : ''}`,
      mend: 'download the file again',
    });
    return undefined;
  }
}

/** Arcs as degrees: TopoJSON may write each point as steps from the one before it. */
function decoded({ arcs, transform }: RawTopology, add: Add): Arcs | null {
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [tx, ty] = transform?.translate ?? [0, 0];
  let points = 0;
  const all: [number, number][][] = [];
  for (const [index, arc] of arcs.entries()) {
    if (!Array.isArray(arc) || arc.length < 2) return broken(index, 'has fewer than two points', add);
    points += arc.length;
    if (points > MOST_POINTS) return tooMany(add);
    let [x, y] = [0, 0];
    const line: [number, number][] = [];
    for (const point of arc) {
      if (!isPoint(point))
        return broken(index, `holds what is no point: ${JSON.stringify(point)?.slice(0, 60)}`, add);
      [x, y] = transform ? [x + point[0], y + point[1]] : [point[0], point[1]];
      const [longitude, latitude] = [x * kx + tx, y * ky + ty];
      if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90))
        return otherSystem([longitude, latitude], add);
      line.push([longitude, latitude]);
    }
    all.push(line);
  }
  return all;
}

function isPoint(point: unknown): point is [number, number] {
  return Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);
}

function broken(index: number, why: string, add: Add): null {
  add({ what: `broken file: arc ${index} ${why}`, mend: 'download the file again' });
  return null;
}

function tooMany(add: Add): null {
  add({
    what: `too many points: more than ${MOST_POINTS}`,
    expected: 'boundaries for maps of a country, which are generalised',
    mend: 'take the publisher’s generalised boundaries, or: npx mapshaper areas.topojson -simplify 5% -o smaller.topojson format=topojson',
  });
  return null;
}

function otherSystem(point: readonly number[], add: Add): null {
  add({
    what: `coordinates that are no longitude and latitude: ${point.join(', ')}`,
    expected: 'degrees of WGS84 (EPSG:4326)',
    mend: 'ask the publisher for the file in WGS84, which most offer beside the national grid',
  });
  return null;
}
