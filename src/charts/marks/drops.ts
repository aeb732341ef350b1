import type { Mark } from '../mark.ts';
import { stroked } from '../paint.ts';
import { element, round } from '../svg.ts';

/** A place on the x axis that one row shows and a lower one takes up. */
export interface Guide {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Dotted lines down from one row to another. @param thickness of what the rows show */
export function drops(all: readonly Guide[], thickness: number): Mark {
  return {
    draw: ({ x, y }) => ({
      ground: all.map((guide) => {
        const [top, bottom] = [y(guide.from) + thickness / 2, y(guide.to) - thickness / 2];
        const d = `M${round(Math.max(x(guide.x) - 0.5, 0.5))} ${round(top)}V${round(bottom)}`;
        return element('path', { d, ...stroked('axis'), 'stroke-dasharray': '2 3' });
      }),
    }),
  };
}
