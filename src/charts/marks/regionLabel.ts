import type { MeshShape } from '../../boundaries/mesh.ts';
import { scanline } from '../../boundaries/scanline.ts';
import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { MappedArea } from '../mappedAreas.ts';
import { type Box, boxOf, type Place, type Wish } from '../place.ts';

/** An area on a map of shapes. */
export interface Region extends MappedArea {
  readonly shape: MeshShape;
  /** Whether name and value stand on the map. */
  readonly labelled: boolean;
}

/** How far labels may stand from their area, in lines of text; the highlighted one, which must be read, farther. */
const DISTANCES = [1.5, 2.5, 3.5, 5, 7];
const FARTHER = [...DISTANCES, 9, 12, 15, 19];
/** Sideways first. */
const DIRECTIONS = [0, 8, 1, 15, 7, 9, 2, 14, 6, 10, 3, 13, 5, 11, 4, 12].map((step) => (step * Math.PI) / 8);

/**
 * Name and value of an area: within it where they fit, else in the sea, joined to it by a line.
 * @param at its point
 * @param scale of the mesh
 */
export function regionLabel(region: Region, at: Point, scale: number, form: Form): Wish {
  const { area, value, highlighted, shade } = region;
  const lines = [...wrapText(area.name, form.names, form.size, true), value];
  const text = { lines, bold: highlighted };
  const size = {
    width: widest(lines, form.size, highlighted) / scale,
    height: (lines.length * form.leading) / scale,
  };
  const within = roomIn(region, size);
  if (within)
    return {
      ...text,
      at: [{ ...onPicture(within, region, at, scale), anchor: 'middle' }],
      role: shade?.ink ?? 'ink',
      halo: !shade,
      keep: 'fixed',
    };
  const places = placesAround(at, highlighted ? FARTHER : DISTANCES, form);
  const beside = places.filter(
    (place) => !isAcross(region, boxOf({ ...text, at: [] }, place, form), at, scale),
  );
  return {
    ...text,
    // A label across the border of its area could be read as its neighbour’s.
    at: [...beside, ...places.filter((place) => !beside.includes(place))],
    halo: true,
    ...(highlighted && { keep: 'must' }),
    leader: { ...at, role: 'ink', rim: true },
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function onPicture({ x, y }: Point, { shape: { point } }: Region, at: Point, scale: number): Point {
  return { x: at.x + (x - point[0]) * scale, y: at.y + (y - point[1]) * scale };
}

/** From the height of the area’s point, in heights of the label. */
const LEVELS = [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2];

/** The middle of a box that lies within an area, near its point; in units of the mesh. */
function roomIn(
  { shape: { rings, point } }: Region,
  { width, height }: { readonly width: number; readonly height: number },
): Point | null {
  for (const level of LEVELS) {
    const y = point[1] + level * height;
    const stretches = [-0.6, -0.3, 0, 0.3, 0.6].map((share) => scanline(rings, y + share * height));
    for (const [from, to] of stretches[2] ?? []) {
      const x = Math.abs(level) > 0 ? (from + to) / 2 : point[0];
      const isWithin = ([start, end]: readonly [number, number]) =>
        start <= x - width * 0.55 && end >= x + width * 0.55;
      if (stretches.every((each) => each.some(isWithin))) return { x, y };
    }
  }
  return null;
}

/** Whether a box of the picture touches an area. */
function isAcross({ shape: { rings, point } }: Region, box: Box, at: Point, scale: number): boolean {
  const [left, right] = [box.left, box.right].map((x) => point[0] + (x - at.x) / scale) as [number, number];
  return [box.top, (box.top + box.bottom) / 2, box.bottom].some((y) =>
    scanline(rings, point[1] + (y - at.y) / scale).some(([from, to]) => from < right && to > left),
  );
}

function placesAround({ x, y }: Point, distances: readonly number[], { leading }: Form): Place[] {
  return distances.flatMap((distance) =>
    DIRECTIONS.map((direction): Place => {
      const [across, down] = [Math.cos(direction), Math.sin(direction)];
      const anchor = across > 0.3 ? 'start' : across < -0.3 ? 'end' : 'middle';
      return { x: x + across * distance * leading, y: y + down * distance * leading, anchor };
    }),
  );
}
