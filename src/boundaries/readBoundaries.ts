import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FaultList } from '../faults/fault.ts';
import { readYaml } from '../faults/yaml.ts';
import type { Area, Areas } from '../newsroom/area.ts';
import { areaNamed, nearestAreaName } from '../newsroom/areas.ts';
import { foldersIn } from '../newsroom/foldersIn.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { rawBytes } from '../sources/rawBytes.ts';
import type { Boundaries, Shape } from './boundaries.ts';
import { type BoundarySpec, boundarySchema } from './boundarySchema.ts';
import { type Add, type RawShape, type RawTopology, readTopology } from './readTopology.ts';
import { ringFault } from './ringFault.ts';

/** A file of this size takes a fifth of a second to read. */
const MOST_BYTES = 8_000_000;

/**
 * Reads the folders under `data/boundaries`, in alphabetical order; those with a fault are left out.
 * @param options whether shapes of unknown areas are left out, rather than faults
 */
export function readBoundaries(
  newsroom: Newsroom,
  areas: Areas,
  faults: FaultList,
  { isPast = false } = {},
): Boundaries[] {
  return foldersIn(newsroom.boundaries).flatMap((id) => {
    const own = new FaultList();
    const read = readFolder(newsroom, id, areas, isPast, own);
    faults.addAll(own.all);
    return read && own.all.length === 0 ? [read] : [];
  });
}

function readFolder(
  newsroom: Newsroom,
  id: string,
  areas: Areas,
  isPast: boolean,
  faults: FaultList,
): Boundaries | null {
  const folder = path.join(newsroom.boundaries, id);
  const yaml = path.join(folder, 'source.yaml');
  const file = shownPath(newsroom, yaml);
  if (!existsSync(yaml)) {
    const what = 'boundaries without a description: the file is missing';
    const mend =
      'say in a source.yaml who published the file, under which licence, and which property is the area';
    faults.add({ file, line: 0, column: 0, what, mend });
    return null;
  }
  const read = readYaml(readFileSync(yaml, 'utf8'), file, boundarySchema, faults);
  if (!read) return null;
  const spec = read.value;
  if (spec.licence && !spec.attribution) {
    const mend = 'add attribution: …, the sentence that the licence asks for';
    const what = 'licence without an attribution';
    faults.add({ file, ...read.locate(['licence'], 'key'), what, mend });
  }
  const raw = path.join(folder, spec.file);
  const shown = shownPath(newsroom, raw);
  const bytes = rawBytes(raw, shown, { ...spec, date: id }, faults);
  const add: Add = (fault) => faults.add({ file: shown, line: 0, column: 0, ...fault });
  if (!bytes || faults.all.length > 0) return null;
  if (bytes.length > MOST_BYTES) {
    const mend = 'take the publisher’s generalised boundaries: a map on a page shows no more';
    add({ what: `file is too large: ${bytes.length} bytes`, expected: `at most ${MOST_BYTES} bytes`, mend });
    return null;
  }
  const topology = readTopology(new TextDecoder().decode(bytes), add);
  if (!topology) return null;
  const geometries = geometriesOf(topology, spec, add);
  for (const each of geometries) {
    const fault = ringFault(each, topology.arcs);
    if (fault) add({ what: `broken file: ${fault}`, mend: 'download the file again' });
  }
  const shapes = shapesOf(geometries, spec, areas, isPast || spec.leftOut !== undefined, add);
  return { ...spec, id, arcs: topology.arcs, shapes };
}

function geometriesOf({ objects }: RawTopology, { object }: BoundarySpec, add: Add): RawShape[] {
  const names = Object.keys(objects);
  const name = object ?? (names.length === 1 ? names[0] : undefined);
  const found = name !== undefined && Object.hasOwn(objects, name) ? objects[name] : undefined;
  if (found) return found.geometries;
  add({
    what: object ? `unknown object: ${object}` : `several objects: ${names.join(', ')}`,
    expected: `one of ${names.join(', ')}`,
    mend: `say in source.yaml which holds the shapes: object: ${names[0] ?? '…'}`,
  });
  return [];
}

/** Shapes by the code of their area. */
function shapesOf(all: readonly RawShape[], spec: BoundarySpec, areas: Areas, leavesOut: boolean, add: Add) {
  const shapes = new Map<string, Shape>();
  for (const [index, { properties, type, arcs }] of all.entries()) {
    const name = properties[spec.area];
    if (typeof name !== 'string') {
      const known = Object.keys(properties).join(', ') || 'none';
      const mend = 'say in source.yaml which property names the area: area: …';
      add({ what: `shape ${index + 1} without ${spec.area}`, expected: `a property among ${known}`, mend });
      continue;
    }
    const area = areaNamed(areas, name);
    if (!area) {
      if (!leavesOut) add(strange(name, areas));
    } else if (shapes.has(area.code)) {
      add({ what: `two shapes of one area: ${area.name}`, expected: 'one, which may have several parts' });
    } else {
      shapes.set(area.code, { type: 'MultiPolygon', arcs: type === 'Polygon' ? [arcs] : arcs });
    }
  }
  return shapes;
}

function strange(name: string, areas: Areas) {
  const meant = nearestAreaName(areas, name);
  const area: Area | null = meant === null ? null : areaNamed(areas, meant);
  const others = 'if your areas leave such shapes out on purpose, say why in source.yaml: leftOut: …';
  return {
    what: `shape of an unknown area: ${name}`,
    expected: 'a code, name or alias of data/areas.csv',
    mend: area ? `if it is ${area.name}, add this name to its aliases in data/areas.csv; ${others}` : others,
  };
}
