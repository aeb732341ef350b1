import { scaleLinear } from 'd3';
import type { Series } from '../../figures/series.ts';
import type { Break } from '../../tables/breaks.ts';
import type { Period } from '../../tables/period.ts';
import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import { filled } from '../paint.ts';
import type { Wish } from '../place.ts';
import type { Shade } from '../shades.ts';
import { element, type Markup, round } from '../svg.ts';
import { sparkline } from './sparkline.ts';

/** A column of a table: a value in each row, on a scale of its own. */
export interface ValueColumn {
  readonly heading: string;
  readonly cells: readonly {
    readonly value: number | null;
    readonly text: string;
    readonly shade?: Shade | undefined;
  }[];
  readonly hasBars: boolean;
}

const GAP = 10;
const LONGEST = 160;
/** Of a shade, from the middle of its row. */
const HALF = 10;
const BAR = 4;

/** A small line in each row, and columns of values, in shades or with bars beneath them. */
export function valueColumns(
  rows: readonly { readonly series: Series; readonly main: boolean }[],
  columns: readonly ValueColumn[],
  breaks: readonly Break[],
): Mark {
  const periods = rows[0]?.series.points.map(({ period }) => period) ?? [];
  const [first, last] = [periods[0], periods.at(-1)] as [Period, Period];
  const heads = (form: Form) =>
    columns.map(({ heading }) => wrapText(heading, widthOf(columns, form) - GAP, form.size));
  return {
    room: (form) => ({ top: Math.max(...heads(form).map(({ length }) => length)) * form.leading + 8 }),
    draw(frame): Drawn {
      const { form, left, top, y } = frame;
      const width = widthOf(columns, form);
      const begin = form.width - columns.length * width;
      const line = { left, right: Math.min(left + LONGEST, begin - GAP) };
      const edges = columns.map((_, index) => ({
        left: begin + index * width + GAP,
        right: begin + (index + 1) * width,
      }));
      const at = (index: number, level: number) =>
        [{ x: (edges[index]?.right ?? 0) - 4, y: level, anchor: 'end' }] as const;
      return {
        ground: columns.flatMap(({ cells }, index) =>
          cells.flatMap(({ shade }, row) => (shade ? [ground(shade, edges[index], y(row))] : [])),
        ),
        shapes: [
          ...rows.flatMap(({ series, main }, row) => {
            const room = { ...frame, ...line, first, last, middle: y(row) };
            return sparkline(series, main ? 'highlight' : 'axis', breaks, room);
          }),
          ...columns.flatMap((column, index) => barsOf(column, rows, edges[index], frame)),
        ],
        labels: [
          ...heads(form).map((lines, index): Wish => {
            const level = top - 6 - (lines.length * form.leading) / 2;
            return { lines, at: at(index, level), role: 'muted', keep: 'fixed' };
          }),
          ...columns.flatMap(({ cells, hasBars }, index) =>
            cells.map(({ text, shade }, row): Wish => {
              const level = y(row) - (hasBars ? BAR / 2 : 0);
              const bold = rows[row]?.main ?? false;
              return { lines: [text], at: at(index, level), bold, role: shade?.ink ?? 'ink', keep: 'fixed' };
            }),
          ),
        ],
      };
    },
  };
}

/** All alike: as wide as the widest value, or as there is room for words above them. */
function widthOf(columns: readonly ValueColumn[], { width, size }: Form): number {
  const texts = columns.flatMap(({ cells }) => cells.map(({ text }) => text));
  const words = columns.flatMap(({ heading }) => heading.split(' '));
  return Math.max(
    widest(texts, size, true) + GAP + 8,
    Math.min(widest(words, size) + GAP + 4, width * 0.24),
    width * 0.15,
  );
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

function ground({ role }: Shade, { left, right }: Edges = { left: 0, right: 0 }, middle: number): Markup {
  const box = { x: round(left), y: round(middle) - HALF, width: round(right - left), height: 2 * HALF };
  return element('rect', { ...box, ...filled(role) });
}

/** All from zero. */
function barsOf(
  { cells, hasBars }: ValueColumn,
  rows: readonly { readonly main: boolean }[],
  { left, right }: Edges = { left: 0, right: 0 },
  { y }: Frame,
): Markup[] {
  const values = cells.map(({ value }) => value ?? 0);
  const x = scaleLinear([Math.min(0, ...values), Math.max(0, ...values) || 1], [left, right - 4]);
  return cells.flatMap(({ value }, row): Markup[] => {
    if (!hasBars || !value) return [];
    const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
    const box = { x: round(from), y: round(y(row)) + HALF - BAR + 1, width: round(to - from), height: BAR };
    return [element('rect', { ...box, ...filled(rows[row]?.main ? 'highlight' : 'context') })];
  });
}
