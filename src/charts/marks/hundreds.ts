import type { Mark } from '../mark.ts';
import { filled, outlined } from '../paint.ts';
import { type Attributes, element, round } from '../svg.ts';

/** Ten by ten squares in the first row, `side` long in all, filled from the bottom left; the last one in part. */
export function hundreds(percentage: number, side: number): Mark {
  return {
    draw({ y, left }) {
      const path = (from: number, to: number, paint: Attributes) => {
        if (from >= to) return [];
        const d = squares(from, to, side / 10, left, y(0) - side / 2);
        return [element('path', { d, ...paint })];
      };
      return {
        shapes: [
          ...path(percentage, 100, outlined('track', 'axis', 0.8)),
          ...path(0, percentage, filled('highlight')),
        ],
      };
    },
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
