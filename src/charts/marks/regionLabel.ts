import { scanline } from '../../boundaries/scanline.ts';
import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { Place, Wish } from '../place.ts';
import type { Region } from './region.ts';

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
  if (fits(region, widest(lines, form.size, highlighted) / scale, (lines.length * form.leading) / scale))
    return {
      ...text,
      at: [{ ...at, anchor: 'middle' }],
      role: shade?.ink ?? 'ink',
      halo: !shade,
      keep: 'fixed',
    };
  return {
    ...text,
    at: placesAround(at, highlighted ? FARTHER : DISTANCES, form),
    halo: true,
    ...(highlighted && { keep: 'must' }),
    leader: { ...at, role: 'ink', rim: true },
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether a box around its point lies within an area; in units of the mesh. */
function fits({ shape: { rings, point } }: Region, width: number, height: number): boolean {
  const [x, y] = point;
  return [-0.6, -0.3, 0, 0.3, 0.6].every((share) =>
    scanline(rings, y + share * height).some(
      ([from, to]) => from <= x - width * 0.55 && to >= x + width * 0.55,
    ),
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
