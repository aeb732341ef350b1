import type { Mark } from '../mark.ts';
import { filled, outlined } from '../paint.ts';
import { element, type Markup, round } from '../svg.ts';

/** Ten by ten squares for each percentage, `side` long in all, filled from the bottom left; the last one in part. */
export function hundreds(percentages: readonly number[], side: number): Mark {
  return {
    draw: ({ y, left }) => ({
      shapes: percentages.flatMap((value, row) => {
        const at = [left, y(row) - side / 2] as const;
        const cell = side / 10;
        const shapes: Markup[] = [];
        if (value < 100)
          shapes.push(
            element('path', { d: squares(value, 100, cell, ...at), ...outlined('track', 'axis', 0.8) }),
          );
        if (value > 0)
          shapes.push(element('path', { d: squares(0, value, cell, ...at), ...filled('highlight') }));
        return shapes;
      }),
    }),
  };
}

function squares(from: number, to: number, cell: number, left: number, top: number): string {
  const side = round(cell * 0.86);
  let path = '';
  for (let index = Math.floor(from); index < to; index++) {
    const [start, end] = [Math.max(from - index, 0), Math.min(to - index, 1)];
    const x = left + (index % 10) * cell + start * side;
    const y = top + (9 - Math.floor(index / 10)) * cell;
    path += `M${round(x)} ${round(y)}h${round((end - start) * side)}v${side}H${round(x)}z`;
  }
  return path;
}
