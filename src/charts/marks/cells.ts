import type { Role } from '../../newsroom/palette.ts';
import { widest } from '../labels.ts';
import type { Frame, Mark } from '../mark.ts';
import { outlined } from '../paint.ts';
import type { Wish } from '../place.ts';
import { element, round } from '../svg.ts';

/** A cell of a table of shades. */
export interface Cell {
  readonly x: number;
  readonly row: number;
  readonly text: string;
  /** Null where there is no value: not a shade that could be read as a low one. */
  readonly role: Role | null;
  readonly ink: Role;
}

/** Cells with their values, where there is room for all of them. @param width in units of the x axis */
export function cells(all: readonly Cell[], width: number, height: number): Mark {
  return {
    x: all.map(({ x }) => x),
    y: all.map(({ row }) => row),
    draw(frame) {
      const { x, y, form } = frame;
      const texts = all.map(({ text }) => text);
      const isFull = widest(texts, form.size) + 6 <= x(width) - x(0);
      // One path for each shade: a table has hundreds of cells.
      const shades = Map.groupBy(all, ({ role }) => role);
      return {
        shapes: [...shades].flatMap(([role, alike]) => {
          const d = alike.map((cell) => square(cell, width, height, frame)).join('');
          return role ? [element('path', { d, ...outlined(role, 'page', 1.5) })] : [];
        }),
        labels: all.flatMap((cell): Wish[] => {
          const at = [{ x: x(cell.x), y: y(cell.row), anchor: 'middle' }] as const;
          return isFull ? [{ lines: [cell.text], at, role: cell.ink, keep: 'fixed' }] : [];
        }),
      };
    },
  };
}

function square(cell: Cell, width: number, height: number, { x, y }: Frame): string {
  const [left, right] = [round(x(cell.x - width / 2)), round(x(cell.x + width / 2))];
  return `M${left} ${round(y(cell.row) - height / 2)}H${right}v${height}H${left}z`;
}
