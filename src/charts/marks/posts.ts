import type { Mark } from '../mark.ts';
import { stroked } from '../paint.ts';
import { element, round } from '../svg.ts';

/** Upright lines that values stand on. @param all in units of the x axis */
export function posts(all: readonly number[]): Mark {
  return {
    x: all,
    draw: ({ x, top, bottom }) => ({
      ground: all.map((at) =>
        element('path', { d: `M${round(x(at))} ${round(top)}V${round(bottom)}`, ...stroked('axis') }),
      ),
    }),
  };
}
