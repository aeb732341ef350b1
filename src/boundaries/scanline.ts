/** A closed line on a plane, without its first point at the end. */
export type Ring = readonly (readonly [x: number, y: number])[];

/** Where a level line lies inside of rings, from left to right; a ring within another is a hole. */
export function scanline(rings: readonly Ring[], y: number): [from: number, to: number][] {
  const crossings = rings.flatMap((ring) =>
    ring.flatMap(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      return y1 <= y === y2 <= y ? [] : x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }),
  );
  const sorted = crossings.toSorted((a, b) => a - b);
  return sorted.flatMap((from, index): [number, number][] => {
    const to = sorted[index + 1];
    return index % 2 === 0 && to !== undefined ? [[from, to]] : [];
  });
}

/** Twice the area, of either sign. */
export function doubleArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** A point well within an area: the middle of the widest piece of the level line through its largest part. */
export function innerPoint(rings: readonly Ring[]): readonly [x: number, y: number] {
  const largest = rings.toSorted((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)))[0] ?? [];
  const heights = largest.map(([, y]) => y);
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  const tried = [0.5, 0.42, 0.58, 0.34, 0.66].map((share) => {
    const y = top + (bottom - top) * share;
    const pieces = scanline(rings, y).toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]));
    return { y, piece: pieces[0] ?? ([largest[0]?.[0] ?? 0, largest[0]?.[0] ?? 0] as const) };
  });
  const best = tried.reduce((a, b) => (b.piece[1] - b.piece[0] > (a.piece[1] - a.piece[0]) * 1.2 ? b : a));
  return [(best.piece[0] + best.piece[1]) / 2, best.y];
}
