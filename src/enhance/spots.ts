/** Where a row of a chart's data table is drawn, in units of the picture. */
export interface Spot {
  /** Index of the row. */
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** Reads `29,310 88,275/301,80 - 206,118`: the positions of each row, or a dash if not drawn. */
export function readSpots(text: string): Spot[] {
  return text.split(' ').flatMap((place, row) => {
    return place.split('/').flatMap((each) => {
      const [x = Number.NaN, y = Number.NaN] = each.split(',').map(Number);
      return Number.isNaN(x + y) ? [] : [{ row, x, y }];
    });
  });
}

/**
 * The spot that a pointer means: along a line the nearest by x alone, on a map the nearest.
 */
export function nearestSpot(spots: readonly Spot[], x: number, y: number): Spot | undefined {
  const line = spots.every((spot, index) => index === 0 || spot.x > (spots[index - 1]?.x ?? 0));
  const distance = (spot: Spot) => Math.hypot(spot.x - x, line ? 0 : spot.y - y);
  return spots.reduce<Spot | undefined>(
    (best, spot) => (best && distance(best) <= distance(spot) ? best : spot),
    undefined,
  );
}

/** The first spot of each row. */
export function rowSpots(spots: readonly Spot[]): Spot[] {
  return spots.filter(({ row }, index) => spots[index - 1]?.row !== row);
}

/** The row of a shape of a map: shapes are numbered like the rows of the table. */
export function rowOfShape(reference: string | null): number | undefined {
  const number = /-s(\d+)$/.exec(reference ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
]);

/** The index that a key leads to; undefined for keys that mean something else. */
export function stepFor(key: string, index: number, count: number): number | undefined {
  const step = STEPS.get(key);
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, index + step));
}

/** Whether a link that is called `West Moors: 15.1` is that of an area; not of one whose name only begins alike. */
export function isSaidOf(said: string, name: string): boolean {
  return said.startsWith(name) && /^\s?:/.test(said.slice(name.length));
}
