import type { Role } from '../../newsroom/palette.ts';
import { textWidth } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import { stroked } from '../paint.ts';
import type { Place } from '../place.ts';
import { element, round } from '../svg.ts';

export interface Rule {
  readonly value: number;
  readonly text: string;
  readonly role?: Role;
}

/** An upright line at a value of the x axis, named above the plot: `Albia 6.0`; '' for none. */
export function uprightRule({ value, text, role = 'ink' }: Rule): Mark {
  return {
    x: [value],
    room: ({ leading }) => (text ? { top: leading + 6 } : {}),
    draw({ x, head, top: plotTop, bottom, form }): Drawn {
      const [at, y] = [x(value), head + form.leading / 2];
      const half = textWidth(text, form.size) / 2;
      const middle = Math.min(Math.max(at, half), form.width - half);
      const places: Place[] = [
        { x: middle, y, anchor: 'middle' },
        { x: at - 4, y },
        { x: at + 4, y, anchor: 'end' },
        // Where another line is close by.
        { x: at + 1, y },
        { x: at - 1, y, anchor: 'end' },
      ];
      const top = text ? head + form.leading + 2 : plotTop;
      const d = `M${round(at)} ${round(top)}V${round(bottom)}`;
      return {
        shapes: [element('path', { d, ...stroked(role, 1.5) })],
        labels: text ? [{ lines: [text], at: places, role, keep: 'must', rank: 9 }] : [],
        blocks: [{ left: at - 2, right: at + 2, top: top + 1, bottom }],
      };
    },
  };
}

/** A level line at a value of the y axis, named above or below it where there is room. */
export function levelRule({ value, text, role = 'ink' }: Rule): Mark {
  return {
    y: [value],
    draw({ y, left, right, form }: Frame): Drawn {
      const at = y(value);
      const places = [at - form.leading * 0.6, at + form.leading * 0.7].flatMap((level): Place[] => [
        { x: right - 4, y: level, anchor: 'end' },
        { x: (left + right) / 2, y: level, anchor: 'middle' },
        { x: left + 4, y: level },
      ]);
      const d = `M${round(left)} ${round(at)}H${round(right)}`;
      return {
        shapes: [element('path', { d, ...stroked(role, 1.5) })],
        labels: [{ lines: [text], at: places, role, halo: true, keep: 'must', rank: 7 }],
        blocks: [{ left, right, top: at - 1, bottom: at + 1 }],
      };
    },
  };
}
