import { scaleLinear } from 'd3';
import type { Series } from '../../figures/series.ts';
import type { Role } from '../../newsroom/palette.ts';
import type { Break } from '../../tables/breaks.ts';
import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import { filled, stroked } from '../paint.ts';
import type { Wish } from '../place.ts';
import type { Shade } from '../shades.ts';
import { boxesPath, element, type Markup, round } from '../svg.ts';
import { sparklines } from './sparklines.ts';

export interface TableRow {
  /** Drawn as a small line. */
  readonly series: Series;
  /** What stands out. */
  readonly main: boolean;
  /** Words on a line between this row and those above it. */
  readonly rule?: string;
}

/** A value in each row, on a scale of its own. */
export interface ValueColumn {
  readonly heading: string;
  readonly cells: readonly {
    readonly value: number | null;
    readonly text: string;
    readonly shade?: Shade | undefined;
  }[];
  readonly hasBars?: boolean;
  readonly bold?: boolean;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

const GAP = 10;
/** A long line loses its shape. */
const LONGEST = 160;
/** Of a shade, from the middle of its row. */
const HALF = 10;
/** Between a value and the edge of its shade. */
const PADDING = 4;
/** Of a picture's width, for bars that have room of their own. */
const BARS = 0.22;

/**
 * Rows with a value before a small line and values after it, in shades or with bars: beside a lone column of values,
 * beneath the values of several.
 */
export function valueTable(
  rows: readonly TableRow[],
  { before, after }: { readonly before?: ValueColumn | undefined; readonly after: readonly ValueColumn[] },
  breaks: readonly Break[],
): Mark {
  const columns = [...(before ? [before] : []), ...after];
  const heads = (form: Form) => {
    const width = widthOf(after, form) - GAP;
    return columns.map(({ heading }) => wrapText(heading, width, form.size));
  };
  return {
    room: (form) => ({ top: Math.max(...heads(form).map(({ length }) => length)) * form.leading + 8 }),
    draw(frame): Drawn {
      const { form, top, y } = frame;
      const { line, edges, bars, right } = layOut(frame, before, after);
      const lined = rows.map(({ series, main }, row) => {
        return { series, role: main ? ('highlight' as const) : ('axis' as const), middle: y(row) };
      });
      const hasOwn = bars !== null;
      const headings = heads(form);
      const place = (index: number, level: number) =>
        [{ x: (edges[index]?.right ?? 0) - PADDING, y: level, anchor: 'end' }] as const;
      return {
        ground: [
          rulesBetween(rows, right, frame),
          ...columns.flatMap(({ cells }, index) => groundOf(cells, edges[index], frame)),
        ],
        shapes: [
          ...sparklines(lined, breaks, line),
          ...columns.flatMap((column, index) => {
            const room = bars ?? edges[index];
            return column.hasBars && room ? barsOf(column, rows, room, hasOwn, frame) : [];
          }),
        ],
        labels: columns.flatMap(({ cells, bold = false, hasBars }, index): Wish[] => {
          const lines = headings[index] ?? [];
          const level = top - 6 - (lines.length * form.leading) / 2;
          const lift = hasBars && !hasOwn ? 2 : 0;
          return [
            { lines, at: place(index, level), role: 'muted', keep: 'fixed' },
            ...cells.map(({ text, shade }, row): Wish => {
              const isBold = bold || (rows[row]?.main ?? false);
              const at = place(index, y(row) - lift);
              return { lines: [text], at, bold: isBold, role: shade?.ink ?? 'ink', keep: 'fixed' };
            }),
          ];
        }),
      };
    },
  };
}

/** Values after the line are all as wide as the widest, or as there is room for words above them. */
function widthOf(columns: readonly ValueColumn[], { width, size }: Form): number {
  const texts = columns.flatMap(({ cells }) => cells.map(({ text }) => text));
  const words = columns.flatMap(({ heading }) => heading.split(' '));
  return Math.max(
    widest(texts, size, true) + GAP + 2 * PADDING,
    Math.min(widest(words, size) + GAP + PADDING, width * 0.24),
    columns.length > 1 ? width * 0.15 : 0,
  );
}

function layOut({ form, left }: Frame, before: ValueColumn | undefined, after: readonly ValueColumn[]) {
  const first = before && { left, right: left + widthOf([before], form) - GAP };
  const width = widthOf(after, form);
  const hasOwn = after.length === 1 && after[0]?.hasBars;
  const rest = after.length * width + (hasOwn ? GAP + form.width * BARS : 0);
  const start = first ? first.right + GAP : left;
  const line = { left: start, right: Math.min(start + LONGEST, form.width - rest - GAP) };
  // A lone column stands beside its line; several end where the picture does.
  const begin = Math.max(start - GAP, after.length > 1 ? form.width - rest : line.right);
  const values = after.map((_, index): Edges => {
    return { left: begin + index * width + GAP, right: begin + (index + 1) * width };
  });
  const end = begin + after.length * width;
  const bars = hasOwn && end + 2 * GAP < form.width ? { left: end + GAP, right: form.width } : null;
  return { line, edges: [...(first ? [first] : []), ...values], bars, right: bars ? form.width : end };
}

/** Above the first row, and between two that no words part. */
function rulesBetween(rows: readonly TableRow[], right: number, { y, top }: Frame): Markup {
  const d = rows.flatMap(({ rule }, row) => {
    if (rule !== undefined) return [];
    return [`M0 ${round(row === 0 ? top : (y(row - 1) + y(row)) / 2)}H${round(right)}`];
  });
  return element('path', { d: d.join(''), ...stroked('grid') });
}

/** Shades behind values: those that are alike as one path. */
function groundOf(
  cells: ValueColumn['cells'],
  { left, right }: Edges = { left: 0, right: 0 },
  { y }: Frame,
): Markup[] {
  const shaded = cells.flatMap(({ shade }, row) => {
    const box = { x: left, y: Math.round(y(row)) - HALF, width: right - left, height: 2 * HALF };
    return shade ? [{ role: shade.role, ...box }] : [];
  });
  return pathsOf(shaded);
}

/** One path for all boxes of a colour. */
function pathsOf(
  boxes: readonly ({ readonly role: Role } & Parameters<typeof boxesPath>[0][number])[],
): Markup[] {
  return [...Map.groupBy(boxes, ({ role }) => role)].map(([role, own]) => {
    return element('path', { d: boxesPath(own), ...filled(role) });
  });
}

/** All from zero, and those of one colour as one path. @param hasOwn room of their own, else beneath their values */
function barsOf(
  { cells }: ValueColumn,
  rows: readonly TableRow[],
  { left, right }: Edges,
  hasOwn: boolean,
  { y }: Frame,
): Markup[] {
  const [height, below] = hasOwn ? [12, -6] : [4, HALF - 2];
  const values = cells.map(({ value }) => value ?? 0);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = scaleLinear([low, high > low ? high : low + 1], [left, right - (hasOwn ? 0 : PADDING)]);
  const boxes = cells.flatMap(({ value }, row) => {
    if (!value) return [];
    const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
    const role = rows[row]?.main ? ('highlight' as const) : ('context' as const);
    return [{ role, x: from, y: y(row) + below, width: to - from, height }];
  });
  const zero = rows.map((_, row) => `M${round(x(0))} ${round(y(row) - 9)}v18`).join('');
  return [...pathsOf(boxes), ...(hasOwn ? [element('path', { d: zero, ...stroked('axis') })] : [])];
}
