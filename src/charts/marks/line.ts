import { area as areaPath, line as linePath } from 'd3';
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
  /** At every point; at those that are joined to none and at the last, unless it is given. */
  readonly dots?: 'all' | 'none';
}

/** Stretches of a line. */
export function line(
  runs: readonly (readonly At[])[],
  { role, width = 2, r = 4, dots: dotted }: LineStyle,
): Mark {
  const points = runs.flat();
  const lone = runs.flatMap((run) => (run.length === 1 ? run : []));
  const ends = [...new Set([...lone, ...points.slice(-1)])];
  const marked = dots(dotted === 'none' ? [] : dotted === 'all' ? points : ends, role, r);
  return {
    x: points.map((point) => point.x),
    y: points.map((point) => point.y),
    draw(frame) {
      const path = linePath<At>(
        (point) => frame.x(point.x),
        (point) => frame.y(point.y),
      ).digits(1);
      const d = runs.flatMap((run) => (run.length > 1 ? [path(run) ?? ''] : [])).join('');
      const look = { 'stroke-linejoin': 'round' };
      return {
        shapes: [
          ...(d ? [element('path', { ...stroked(role, width), d, ...look })] : []),
          ...(marked.draw(frame).shapes ?? []),
        ],
        blocks: runs.flatMap((run) => along(run, frame)),
      };
    },
  };
}

/** Dots of one look; `apart` ones are hollow. */
export function dots(points: readonly At[], role: Role, r = 4): Mark {
  return {
    x: points.map((point) => point.x),
    y: points.map((point) => point.y),
    draw: (frame) => ({
      shapes: points.map(({ x, y, apart }): Markup => {
        const paint = apart ? outlined('page', role, 2) : filled(role);
        return element('circle', { cx: frame.x(x), cy: frame.y(y), r, ...paint });
      }),
      blocks: points.map((point) => boxAround(frame.x(point.x), frame.y(point.y), r)),
    }),
  };
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

function boxAround(x: number, y: number, r: number): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/** From one value to another at a place on the x axis. */
export interface Extent {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** Filled stretches between two values: what is likely, or a share of a whole. @param opacity 1 unless it is given */
export function band(runs: readonly (readonly Extent[])[], role: Role, opacity?: number): Mark {
  const points = runs.flat();
  return {
    x: points.map((point) => point.x),
    y: points.flatMap(({ low, high }) => [low, high]),
    draw({ x, y }) {
      const path = areaPath<Extent>(
        (point) => x(point.x),
        (point) => y(point.low),
        (point) => y(point.high),
      ).digits(1);
      const d = runs.map((run) => path(run) ?? '').join('');
      return { shapes: d ? [element('path', { d, ...filled(role), 'fill-opacity': opacity })] : [] };
    },
  };
}
