import type { Role } from '../../newsroom/palette.ts';
import type { Bounds } from '../../tables/table.ts';
import { textWidth } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import { filled, outlined } from '../paint.ts';
import type { Box, Place, Wish } from '../place.ts';
import { element, type Markup } from '../svg.ts';

/** An upright bar, or a piece of one. */
export interface Column {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly role: Role;
  /** Not comparable with the one before it: drawn hollow. */
  readonly apart?: boolean;
  readonly label?: ColumnLabel;
  /** Of an estimate: where its interval ends, beyond which its label stands. */
  readonly bounds?: Bounds | undefined;
}

export interface ColumnLabel {
  readonly text: string;
  readonly role: Role;
  readonly bold?: boolean;
  readonly rank?: number;
  readonly keep?: 'must';
}

/** Upright bars, each with its label above it, or below it where it hangs. @param width of a step of the x axis */
export function columns(all: readonly Column[], width = 0.75): Mark {
  return {
    x: all.map((one) => one.x),
    y: all.flatMap(({ from, to }) => [from, to]),
    room: ({ size }) => ({ top: size, bottom: all.some(({ to }) => to < 0) ? size : 0 }),
    draw(frame): Drawn {
      const boxes = all.map((one) => boxOfColumn(one, width, frame));
      return {
        shapes: all.map((one, index) => drawColumn(one, boxes[index] as Box)),
        labels: all.flatMap((one, index) => labelOf(one, boxes, index, frame)),
        blocks: boxes,
      };
    },
  };
}

function boxOfColumn({ x, from, to }: Column, width: number, frame: Frame): Box {
  const [left, right] = [frame.x(x - width / 2), frame.x(x + width / 2)];
  const [a, b] = [frame.y(from), frame.y(to)];
  return { left, right, top: Math.min(a, b), bottom: Math.max(a, b) };
}

function drawColumn({ role, apart }: Column, { left, right, top, bottom }: Box): Markup {
  const paint = apart ? outlined('page', role, 2) : filled(role);
  return element('rect', { x: left, y: top, width: right - left, height: bottom - top, ...paint });
}

/** At the end of its bar; where it is wider than the bar, above the bars beside it. */
function labelOf(
  { to, label, bounds }: Column,
  boxes: readonly Box[],
  index: number,
  { form, left, y }: Frame,
): Wish[] {
  const own = boxes[index];
  if (!label || !own) return [];
  const half = textWidth(label.text, form.size, label.bold) / 2;
  const middle = (own.left + own.right) / 2;
  const x = Math.min(Math.max(middle, left + half), form.width - half);
  if (to < 0)
    return [
      {
        ...label,
        lines: [label.text],
        at: [
          { x, y: Math.max(own.bottom, bounds ? y(bounds.lower) : 0) + form.size * 0.75, anchor: 'middle' },
        ],
        halo: true,
      },
    ];
  const beside = boxes.filter((box) => box.left < x + half && box.right > x - half).map(({ top }) => top);
  const highest = Math.min(own.top, bounds ? y(bounds.upper) : own.top);
  const at = [highest, ...beside.toSorted((a, b) => b - a)].map((top): Place => {
    return { x, y: top - form.size * 0.65, anchor: 'middle' };
  });
  return [{ ...label, lines: [label.text], at: label.keep ? at : at.slice(0, 1), halo: true }];
}
