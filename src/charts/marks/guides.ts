import { type Caption, setCaption } from '../axes/captions.ts';
import type { Mark } from '../mark.ts';
import { stroked } from '../paint.ts';
import { element, round } from '../svg.ts';

export interface Guided {
  /** Of the bar that it leads to. */
  readonly row: number;
  readonly value: number;
  /** Above that bar. */
  readonly caption: Caption | undefined;
}

/** From the end of each bar up to the one that it is a part of, but through no words. */
export function guides(all: readonly Guided[], thickness: number): Mark {
  return {
    draw: ({ x, y, form }) => ({
      shapes: all.slice(1).map(({ row, value, caption }, index) => {
        const set = caption && setCaption(caption, form);
        const top = y(all[index]?.row ?? 0) + thickness / 2;
        const bottom = y(row) - thickness / 2 - (set && set.width >= x(value) ? set.height : 0);
        const d = `M${round(x(value))} ${round(top)}V${round(Math.max(top, bottom))}`;
        return element('path', { d, ...stroked('axis'), 'stroke-dasharray': '2 3' });
      }),
    }),
  };
}
