import type { Role } from '../../newsroom/palette.ts';
import type { Form } from '../form.ts';
import { dodge, textWidth, widest, wrapText } from '../labels.ts';
import type { Drawn, Mark } from '../mark.ts';
import { fixed } from '../place.ts';
import type { At } from './line.ts';

/** The end of a line, and what is to be read there: its name, if any, and its value. */
export interface End extends At {
  readonly name: string;
  /** After the name, on its last line where that has room; '' for none. */
  readonly value: string;
  readonly role: Role;
  readonly bold?: boolean;
}

const GAP = 12;

/** In narrow lines; in wider ones, where those are fewer than else three. */
function linesOf(end: End, { names, size }: Form): string[] {
  const narrow = linesIn(end, names * 0.7, size);
  const wide = narrow.length > 2 ? linesIn(end, names, size) : narrow;
  return wide.length < narrow.length ? wide : narrow;
}

function linesIn({ name, value }: End, width: number, size: number): string[] {
  const lines = wrapText(name, width, size, true);
  const last = `${lines.at(-1) ?? ''} ${value}`;
  if (value === '') return lines;
  return lines.length > 0 && textWidth(last, size, true) <= width
    ? [...lines.slice(0, -1), last]
    : [...lines, value];
}

/** Names and values at one side of a plot, in place of a key, moved apart where they would touch. */
export function ends(all: readonly End[], side: 'left' | 'right' = 'right'): Mark {
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
      const texts = all.map((end) => linesOf(end, form));
      const slots = all.map((end, index) => {
        return { at: y(end.y), size: (texts[index]?.length ?? 0) * form.leading + 3 };
      });
      const levels = dodge(slots, Math.max(0, top - form.leading), bottom + 6);
      const labels = all.map(({ role, bold = true, ...end }, index) => {
        const anchor = side === 'left' ? 'end' : 'start';
        const place = { x: edge + way * GAP, y: levels[index] ?? 0, anchor } as const;
        const leader = { x: x(end.x) + way * 5, y: y(end.y), role };
        return fixed(texts[index] ?? [], place, { role, bold, leader });
      });
      return { labels };
    },
  };
}
