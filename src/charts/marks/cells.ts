import { min } from 'd3';
import type { Role } from '../../newsroom/palette.ts';
import { widest } from '../labels.ts';
import type { Mark } from '../mark.ts';
import { stroked, strokeOf } from '../paint.ts';
import { fixed, type Wish } from '../place.ts';
import { element, type Markup, round } from '../svg.ts';
import { symbol, use } from '../symbols.ts';

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
 * The cells of each shade, as strokes along rows that are one unit high, and cells that are one unit wide. Written once
 * for all forms: a table has hundreds.
 * @param width in units of the x axis
 */
export function cellSymbols(all: readonly Cell[], width: number): Markup[] {
  const first = min(all, ({ x }) => x) ?? 0;
  return shadesOf(all).map(([, alike], index) => {
    let [x, y] = [0, 0];
    const d = runsOf(alike, width).map(({ row, from, to }) => {
      const [start, end] = [(from - first) / width, (to - first) / width + 1];
      const move = `m${round(start - x)} ${row - y}h${round(end - start)}`;
      [x, y] = [end, row];
      return move;
    });
    return symbol(index, d.join(''));
  });
}

/** Cells with their values, where there is room for all of them. @param gap between rows */
export function cells(all: readonly Cell[], width: number, gap: number): Mark {
  const columns = [...new Set(all.map(({ x }) => x))].toSorted((a, b) => a - b);
  return {
    x: columns,
    y: all.map(({ row }) => row),
    draw(frame) {
      const { x, y, form, top, bottom } = frame;
      const texts = all.map(({ text }) => text);
      const isFull = all.length <= MOST_VALUES && widest(texts, form.size) + 6 <= x(width) - x(0);
      const edge = (at: number) => round(x(at - width / 2));
      const pitch = y(1) - y(0);
      const transform = `translate(${edge(columns[0] ?? 0)} ${round(y(0))}) scale(${round(x(width) - x(0))} ${round(pitch)})`;
      const between = columns.slice(1).map((at) => `M${edge(at)} ${round(top)}V${round(bottom)}`);
      const strokes = { 'stroke-width': round((pitch - gap) / pitch), transform, 'pointer-events': 'none' };
      const shades = shadesOf(all).map(([role], index) => element('g', strokeOf(role), [use(index)]));
      return {
        shapes: [
          element('g', { fill: 'none', ...strokes }, shades),
          element('path', { d: between.join(''), ...stroked('page', 2) }),
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
