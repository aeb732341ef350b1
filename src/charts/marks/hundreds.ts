import type { Mark } from '../mark.ts';
import { filled, outlined } from '../paint.ts';
import { element, type Markup, round } from '../svg.ts';

const CELL = 13;

/** Height and width of a square of a hundred. */
export const HUNDRED = CELL * 10;

/** Ten by ten squares for each percentage, filled from the bottom left; the last one in part. */
export function hundreds(percentages: readonly number[]): Mark {
  return {
    draw: ({ y, left }) => ({
      shapes: percentages.flatMap((value, row) => {
        const at = [left, y(row) - HUNDRED / 2] as const;
        const shapes: Markup[] = [];
        if (value < 100)
          shapes.push(element('path', { d: squares(value, 100, ...at), ...outlined('track', 'axis', 0.8) }));
        if (value > 0) shapes.push(element('path', { d: squares(0, value, ...at), ...filled('highlight') }));
        return shapes;
      }),
    }),
  };
}

function squares(from: number, to: number, left: number, top: number): string {
  const side = CELL - 2;
  let path = '';
  for (let index = Math.floor(from); index < to; index++) {
    const [start, end] = [Math.max(from - index, 0), Math.min(to - index, 1)];
    const x = left + (index % 10) * CELL + start * side;
    const y = top + (9 - Math.floor(index / 10)) * CELL;
    path += `M${round(x)} ${round(y)}h${round((end - start) * side)}v${side}H${round(x)}z`;
  }
  return path;
}
