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
  /** A head at its end. */
  readonly arrow?: boolean;
}

/** Straight lines between two points each, such as a value and the one that followed it. */
export function links(all: readonly Link[]): Mark {
  const ends = all.flatMap(({ from, to }) => [from, to]);
  return {
    x: ends.map((end) => end.x),
    y: ends.map((end) => end.y),
    draw: ({ x, y }) => ({
      shapes: all.map(({ from, to, role, width = 1.5, arrow }) => {
        const [x1, y1, x2, y2] = [x(from.x), y(from.y), x(to.x), y(to.y)];
        const d = `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}${arrow ? head(x1, y1, x2, y2) : ''}`;
        return element('path', { d, ...stroked(role, width), 'stroke-linejoin': 'round' });
      }),
    }),
  };
}

const HEAD = 7;

function head(x1: number, y1: number, x2: number, y2: number): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const [a, b] = [angle + 2.6, angle - 2.6].map((turned) => {
    return `${round(x2 + HEAD * Math.cos(turned))} ${round(y2 + HEAD * Math.sin(turned))}`;
  });
  return `M${a}L${round(x2)} ${round(y2)}L${b}`;
}
