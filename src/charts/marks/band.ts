import { area as areaPath } from 'd3';
import type { Role } from '../../newsroom/palette.ts';
import type { Mark } from '../mark.ts';
import { filled } from '../paint.ts';
import { element } from '../svg.ts';

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
