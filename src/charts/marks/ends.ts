import type { Role } from '../../newsroom/palette.ts';
import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { Drawn, Mark } from '../mark.ts';
import type { Wish } from '../place.ts';
import type { At } from './line.ts';

/** The end of a line, and what is to be read there: its name, if any, and its value. */
export interface End extends At {
  readonly name: string;
  /** On a line of its own; '' for none. */
  readonly value: string;
  readonly role: Role;
  readonly bold?: boolean;
}

const GAP = 12;

/** Names and values at one side of a plot, in place of a key, moved apart where they would touch. */
export function ends(all: readonly End[], side: 'left' | 'right' = 'right'): Mark {
  const linesOf = ({ name, value }: End, { names, size }: Form) =>
    [...wrapText(name, names * 0.7, size, true), value].filter((line) => line !== '');
  return {
    x: all.map((end) => end.x),
    y: all.map((end) => end.y),
    room(form) {
      const lines = all.flatMap((end) => linesOf(end, form));
      return { [side]: GAP + widest(lines, form.size, true) };
    },
    height: (form) => all.reduce((sum, end) => sum + linesOf(end, form).length * form.leading + 3, 0),
    draw({ form, x, y, left, right, top, bottom }): Drawn {
      const [edge, way] = side === 'left' ? [left, -1] : [right, 1];
      const labels = all.map((end): Wish => {
        const at = { x: edge + way * GAP, y: y(end.y), anchor: side === 'left' ? 'end' : 'start' } as const;
        return {
          lines: linesOf(end, form),
          at: [at],
          role: end.role,
          bold: end.bold ?? true,
          keep: { column: side, from: Math.max(0, top - form.leading), to: bottom + 6 },
          leader: { x: x(end.x) + way * 5, y: y(end.y), role: end.role },
        };
      });
      return { labels };
    },
  };
}
