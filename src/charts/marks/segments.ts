import type { Role } from '../../newsroom/palette.ts';
import { textWidth } from '../labels.ts';
import type { Mark } from '../mark.ts';
import { outlined } from '../paint.ts';
import { fixed, type Wish } from '../place.ts';
import { element } from '../svg.ts';

/** A piece of a bar in a row: pieces of one row lie end to end, or overlap where their values do. */
export interface Segment {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly role: Role;
  /** Written on it, where it fits. */
  readonly text: string;
  /** Up to here an empty bar shows what the piece lacks of a whole. */
  readonly track?: number;
}

/** Pieces of bars that lie on one scale. */
export function segments(all: readonly Segment[], thickness: number): Mark {
  return {
    x: all.flatMap(({ from, to, track = to }) => [from, to, track]),
    y: all.map(({ row }) => row),
    draw: ({ x, y, form }) => ({
      shapes: all.flatMap(({ row, from, to, role, track }) => {
        const box = (a: number, b: number) => {
          const [left, right] = [x(a), x(b)].toSorted((one, other) => one - other) as [number, number];
          return { x: left, y: y(row) - thickness / 2, width: right - left, height: thickness };
        };
        const rest =
          track !== undefined && track !== to
            ? [{ ...box(to, track), ...outlined('track', 'axis', 0.8) }]
            : [];
        const piece = from === to ? [] : [{ ...box(from, to), ...outlined(role, 'page', 1.5) }];
        return [...rest, ...piece].map((attributes) => element('rect', attributes));
      }),
      labels: all.flatMap(({ row, from, to, text }): Wish[] => {
        if (textWidth(text, form.size, true) + 8 > Math.abs(x(to) - x(from))) return [];
        const place = { x: (x(from) + x(to)) / 2, y: y(row), anchor: 'middle' } as const;
        return [fixed(text, place, { role: 'page', bold: true })];
      }),
    }),
  };
}
