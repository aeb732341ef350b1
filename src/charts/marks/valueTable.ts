import { scaleLinear } from 'd3';
import type { Series } from '../../figures/series.ts';
import type { Break } from '../../tables/breaks.ts';
import type { Form } from '../form.ts';
import { widest, wrapText } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import { stroked } from '../paint.ts';
import { fixed, type Wish } from '../place.ts';
import type { Shade } from '../shades.ts';
import { element, type Markup, round } from '../svg.ts';
import { boxes } from './boxes.ts';
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

interface Columns {
  readonly before?: ValueColumn | undefined;
  readonly after: readonly ValueColumn[];
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

/** A column where it lies. */
interface Laid extends ValueColumn {
  /** Lines of its heading. */
  readonly head: readonly string[];
  readonly edges: Edges;
  /** Room for bars of its own; else they lie beneath its values. */
  readonly own: Edges | null;
}

/**
 * Rows with a value before a small line and values after it, in shades or with bars: beside a lone column of values,
 * beneath the values of several.
 */
export function valueTable(rows: readonly TableRow[], columns: Columns, breaks: readonly Break[]): Mark {
  return {
    room: (form) => {
      const lines = layOut(columns, form, 0).laid.map(({ head }) => head.length);
      return { top: Math.max(...lines) * form.leading + 8 };
    },
    draw(frame): Drawn {
      const { form, left, y } = frame;
      const { line, laid, right } = layOut(columns, form, left);
      const lines = rows.map(({ series, main }, row) => {
        return { series, role: main ? ('highlight' as const) : ('axis' as const), middle: y(row) };
      });
      return {
        ground: [rulesBetween(rows, right, frame), ...laid.flatMap((column) => groundOf(column, frame))],
        shapes: [
          ...sparklines(lines, breaks, line),
          ...laid.flatMap((column) => (column.hasBars ? barsOf(column, rows, frame) : [])),
        ],
        labels: laid.flatMap((column) => textsOf(column, rows, frame)),
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

function layOut({ before, after }: Columns, form: Form, left: number) {
  const start = before ? left + widthOf([before], form) : left;
  const width = widthOf(after, form);
  const isLone = after.length === 1;
  const hasOwn = isLone && after[0]?.hasBars;
  const rest = after.length * width + (hasOwn ? GAP + form.width * BARS : 0);
  const line = { left: start, right: Math.min(start + LONGEST, form.width - rest - GAP) };
  // A lone column stands beside its line; several end where the picture does.
  const begin = Math.max(start - GAP, isLone ? line.right : form.width - rest);
  const end = begin + after.length * width;
  const own = hasOwn && end + 2 * GAP < form.width ? { left: end + GAP, right: form.width } : null;
  const at = (column: ValueColumn, from: number, to: number): Laid => {
    const head = wrapText(column.heading, width - GAP, form.size);
    return { ...column, head, edges: { left: from, right: to }, own };
  };
  const laid = [
    ...(before ? [at(before, left, start - GAP)] : []),
    ...after.map((column, index) => at(column, begin + index * width + GAP, begin + (index + 1) * width)),
  ];
  return { line, laid, right: own ? form.width : end };
}

function textsOf(
  { cells, bold = false, hasBars, own, edges, head }: Laid,
  rows: readonly TableRow[],
  { form, top, y }: Frame,
): Wish[] {
  const at = (y: number) => ({ x: edges.right - PADDING, y, anchor: 'end' }) as const;
  const lift = hasBars && !own ? 2 : 0;
  return [
    fixed(head, at(top - 6 - (head.length * form.leading) / 2), { role: 'muted' }),
    ...cells.map(({ text, shade }, row) => {
      const style = { bold: bold || rows[row]?.main === true, role: shade?.ink ?? 'ink' };
      return fixed(text, at(y(row) - lift), style);
    }),
  ];
}

/** Above the first row, and between two that no words part. */
function rulesBetween(rows: readonly TableRow[], right: number, { y, top }: Frame): Markup {
  const d = rows.flatMap(({ rule }, row) => {
    if (rule !== undefined) return [];
    return [`M0 ${round(row === 0 ? top : y(row - 0.5))}H${round(right)}`];
  });
  return element('path', { d: d.join(''), ...stroked('grid') });
}

/** Shades behind values. */
function groundOf({ cells, edges: { left, right } }: Laid, { y }: Frame): Markup[] {
  return boxes(
    cells.flatMap(({ shade }, row) => {
      const box = { x: left, y: Math.round(y(row)) - HALF, width: right - left, height: 2 * HALF };
      return shade ? [{ role: shade.role, ...box }] : [];
    }),
  );
}

/** All from zero. */
function barsOf({ cells, edges, own }: Laid, rows: readonly TableRow[], { y }: Frame): Markup[] {
  const [height, below] = own ? [12, -6] : [4, HALF - 2];
  const { left, right } = own ?? { ...edges, right: edges.right - PADDING };
  const values = cells.map(({ value }) => value ?? 0);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = scaleLinear([low, high > low ? high : low + 1], [left, right]);
  const bars = cells.flatMap(({ value }, row) => {
    if (!value) return [];
    const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
    const role = rows[row]?.main ? ('highlight' as const) : ('context' as const);
    return [{ role, x: from, y: y(row) + below, width: to - from, height }];
  });
  const zero = rows.map((_, row) => `M${round(x(0))} ${round(y(row) - 9)}v18`).join('');
  return [...boxes(bars), ...(own ? [element('path', { d: zero, ...stroked('axis') })] : [])];
}
