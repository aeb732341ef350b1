import type { Role } from '../../newsroom/palette.ts';
import type { Mark } from '../mark.ts';
import { type At, boxAround, dot } from './line.ts';

/** Dots of one look; `apart` ones are hollow. */
export function dots(points: readonly At[], role: Role, r = 4): Mark {
  return {
    x: points.map((point) => point.x),
    y: points.map((point) => point.y),
    draw: (frame) => ({
      shapes: points.map((point) => dot(point, role, r, frame)),
      blocks: points.map((point) => boxAround(frame.x(point.x), frame.y(point.y), r)),
    }),
  };
}
