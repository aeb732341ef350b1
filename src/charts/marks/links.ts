import type { Role } from '../../newsroom/palette.ts';
import type { Mark } from '../mark.ts';
import { stroked } from '../paint.ts';
import { element, round } from '../svg.ts';
import type { At } from './line.ts';

export interface Link {
  readonly from: At;
  readonly to: At;
  readonly role: Role;
  readonly width?: number;
}

/** Straight lines between two points each, such as a value and the one that followed it. */
export function links(all: readonly Link[]): Mark {
  const ends = all.flatMap(({ from, to }) => [from, to]);
  return {
    x: ends.map((end) => end.x),
    y: ends.map((end) => end.y),
    draw: ({ x, y }) => ({
      shapes: all.map(({ from, to, role, width = 1.5 }) => {
        const d = `M${round(x(from.x))} ${round(y(from.y))}L${round(x(to.x))} ${round(y(to.y))}`;
        return element('path', { d, ...stroked(role, width), 'stroke-linejoin': 'round' });
      }),
    }),
  };
}
