import { element, type Markup, round } from './svg.ts';
import type { Picture, Spot } from './type.ts';

/** A picture within another. */
export interface Piece {
  readonly picture: Picture;
  readonly x: number;
  readonly y: number;
}

/** Several pictures as one. A row of the data table may have a spot in each. */
export function composed(pieces: readonly Piece[]): Picture {
  const body = pieces.map(({ picture, x, y }) => moved(picture.body, x, y));
  const spots = pieces.flatMap(({ picture, x, y }) =>
    (picture.spots ?? []).map((spot): Spot => ({ row: spot.row, x: spot.x + x, y: spot.y + y })),
  );
  return { height: Math.max(...pieces.map(({ picture, y }) => y + picture.height)), body, spots };
}

/** To the right and down. */
export function moved(body: readonly Markup[], x: number, y: number): Markup {
  return element('g', { transform: `translate(${round(x)} ${round(y)})` }, body);
}
