import { line as linePath } from 'd3';
import type { Role } from '../../newsroom/palette.ts';
import type { Frame, Mark } from '../mark.ts';
import { filled, outlined, stroked } from '../paint.ts';
import type { Box } from '../place.ts';
import { element, type Markup } from '../svg.ts';

/** A point in the units of the scales. */
export interface At {
  readonly x: number;
  readonly y: number;
  /** Not comparable with the point before it: its dot is hollow. */
  readonly apart?: boolean;
}

export interface LineStyle {
  readonly role: Role;
  readonly width?: number;
  /** Radius of dots. */
  readonly r?: number;
  /** At every point. */
  readonly dots?: boolean;
}

/** Stretches of a line. A point that is joined to none, and the last of all, has a dot. */
export function line(
  runs: readonly (readonly At[])[],
  { role, width = 2, r = 4, dots = false }: LineStyle,
): Mark {
  const points = runs.flat();
  const last = points.at(-1);
  const lone = runs.flatMap((run) => (run.length === 1 ? run : []));
  const some = last && !lone.includes(last) ? [...lone, last] : lone;
  const dotted = dots ? points : some;
  return {
    x: points.map((point) => point.x),
    y: points.map((point) => point.y),
    draw(frame) {
      const path = linePath<At>(
        (point) => frame.x(point.x),
        (point) => frame.y(point.y),
      ).digits(1);
      const d = runs.flatMap((run) => (run.length > 1 ? [path(run) ?? ''] : [])).join('');
      const drawn = d ? [element('path', { ...stroked(role, width), d, 'stroke-linejoin': 'round' })] : [];
      return {
        shapes: [...drawn, ...dotted.map((point) => dot(point, role, r, frame))],
        blocks: runs.flatMap((run) => along(run, frame)),
      };
    },
  };
}

/** A dot, hollow where its point stands apart. */
export function dot({ x, y, apart }: At, role: Role, r: number, frame: Frame): Markup {
  const paint = apart ? outlined('page', role, 2) : filled(role);
  return element('circle', { cx: frame.x(x), cy: frame.y(y), r, ...paint });
}

/** Boxes along a line, close enough for no label to slip between them. */
function along(run: readonly At[], frame: Frame): Box[] {
  return run.slice(1).flatMap((to, index) => {
    const from = run[index] ?? to;
    const [x, y] = [frame.x(from.x), frame.y(from.y)];
    const [dx, dy] = [frame.x(to.x) - x, frame.y(to.y) - y];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / 10));
    return Array.from({ length: steps + 1 }, (_, step) =>
      boxAround(x + (dx * step) / steps, y + (dy * step) / steps, 2),
    );
  });
}

export function boxAround(x: number, y: number, r: number): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}
