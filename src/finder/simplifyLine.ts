import { segmentDistance } from './geometry.ts';

export type Line = readonly (readonly number[])[];

/**
 * Leaves out points that lie within a distance of what is left (Douglas and Peucker). What `boundaries/mesh.ts` does
 * for maps measures what is cut off, which may be long and thin: here it must not be far.
 */
export function simplifyLine(line: Line, tolerance: number): Line {
  const kept = new Set([0, line.length - 1]);
  const open: (readonly [first: number, last: number])[] = [[0, line.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const at = farthest(line, part, tolerance);
    if (at === null) continue;
    kept.add(at);
    open.push([part[0], at], [at, part[1]]);
  }
  return line.filter((_, index) => kept.has(index));
}

/** The point farthest from a segment; null where none is farther than the tolerance. */
function farthest(line: Line, [first, last]: readonly [number, number], tolerance: number): number | null {
  const [fromX = 0, fromY = 0] = line[first] ?? [];
  const [toX = 0, toY = 0] = line[last] ?? [];
  let [most, at]: [number, number | null] = [tolerance, null];
  for (let index = first + 1; index < last; index += 1) {
    const [x = 0, y = 0] = line[index] ?? [];
    const distance = segmentDistance(x, y, fromX, fromY, toX, toY);
    if (distance > most) [most, at] = [distance, index];
  }
  return at;
}
