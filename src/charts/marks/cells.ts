import { min } from 'd3';
import type { Role } from '../../newsroom/palette.ts';
import { widest } from '../labels.ts';
import type { Mark } from '../mark.ts';
import { filled, stroked } from '../paint.ts';
import { fixed, type Wish } from '../place.ts';
import { element, type Markup, round } from '../svg.ts';
import { symbol, use } from '../symbols.ts';
import { boxPath } from './boxes.ts';

/** A cell of a table of shades. */
export interface Cell {
  readonly x: number;
  readonly row: number;
  readonly text: string;
  /** Null where there is no value: not a shade that could be read as a low one. */
  readonly role: Role | null;
  readonly ink: Role;
}

/** Beyond this, values are a haze, and an embed of them too heavy: a pointer and the data table tell them. */
const MOST_VALUES = 160;

/**
 * The cells of each shade, one unit wide and one unit high. Written once for all forms: a table has hundreds.
 * @param width in units of the x axis
 */
export function cellSymbols(all: readonly Cell[], width: number): Markup[] {
  const first = min(all, ({ x }) => x) ?? 0;
  return shadesOf(all).map(([, alike], index) => {
    const runs = runsOf(alike, width).map(({ row, from, to }) => {
      return { x: (from - first) / width, y: row, width: (to - from) / width + 1, height: 1 };
    });
    return symbol(index, boxPath(runs));
  });
}

/** Cells with their values, where there is room for all of them. @param gap between them; less of narrow ones */
export function cells(all: readonly Cell[], width: number, gap: number): Mark {
  const columns = [...new Set(all.map(({ x }) => x))].toSorted((a, b) => a - b);
  return {
    x: columns,
    y: all.map(({ row }) => row),
    draw({ x, y, form, left, right, top, bottom }) {
      const texts = all.map(({ text }) => text);
      const isFull = all.length <= MOST_VALUES && widest(texts, form.size) + 6 <= x(width) - x(0);
      const [across, down] = [round(x(width) - x(0)), round(y(1) - y(0))];
      const start = { x: round(x((columns[0] ?? 0) - width / 2)), y: round(y(-0.5)) };
      const transform = `translate(${start.x} ${start.y}) scale(${across} ${down})`;
      const shades = shadesOf(all).map(([role], index) => use(index, filled(role)));
      // The dashes of two lines as broad as the table are what lies between all cells.
      const between = (d: string, breadth: number, pitch: number) => {
        const dash = Math.min(gap, round(pitch * 0.15));
        const dashes = {
          'stroke-dasharray': `${dash} ${round(pitch - dash)}`,
          'stroke-dashoffset': dash / 2,
        };
        return element('path', { d, ...stroked('page', breadth), ...dashes });
      };
      return {
        shapes: [
          element('g', { transform, 'pointer-events': 'none' }, shades),
          between(`M${start.x} ${round((top + bottom) / 2)}H${round(right)}`, bottom - top, across),
          between(`M${round((left + right) / 2)} ${start.y}V${round(bottom)}`, right - left, down),
        ],
        labels: all.flatMap((cell): Wish[] => {
          const place = { x: Math.round(x(cell.x)), y: y(cell.row), anchor: 'middle' } as const;
          return isFull ? [fixed(cell.text, place, { role: cell.ink })] : [];
        }),
      };
    },
  };
}

function shadesOf(all: readonly Cell[]): [Role, Cell[]][] {
  return [...Map.groupBy(all, ({ role }) => role)].flatMap(([role, alike]) => (role ? [[role, alike]] : []));
}

interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Neighbours of one shade. */
function runsOf(alike: readonly Cell[], width: number): Run[] {
  const runs: Run[] = [];
  for (const { row, x } of alike) {
    const last = runs.at(-1);
    if (last?.row === row && x - last.to <= width) runs[runs.length - 1] = { ...last, to: x };
    else runs.push({ row, from: x, to: x });
  }
  return runs;
}
