import { pointAt, type Series } from '../../figures/series.ts';
import type { Break } from '../../tables/breaks.ts';
import type { Period } from '../../tables/period.ts';
import type { Language } from '../../words/language.ts';
import { widest } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import { filled, stroked } from '../paint.ts';
import type { Wish } from '../place.ts';
import type { Shade } from '../shades.ts';
import { element, type Markup, round } from '../svg.ts';
import { inlineBars } from './inlineBars.ts';
import { sparkline } from './sparkline.ts';

export interface Spark {
  readonly series: Series;
  /** What stands out. */
  readonly main: boolean;
  /** Words on a line between this row and those above it. */
  readonly rule?: string;
  /** Behind the last value. */
  readonly shade?: Shade | undefined;
}

/** A long sparkline loses its shape. */
const LONGEST = 160;
const GAP = 12;
/** Of a shade, from the middle of its row. */
const HALF = 10;
/** Of a picture's width, at least, for bars beside the last values. */
const BARS = 0.22;
/** Of a shade, on both sides of a value. */
const PADDING = 6;

/**
 * A row for each series: its first value, a small line without a scale, and its last value, which may have a bar
 * beside it. Values on both sides of a break are not set side by side: there the first is left out.
 */
export function sparks(
  all: readonly Spark[],
  breaks: readonly Break[],
  language: Language,
  hasBars = false,
): Mark {
  const periods = all[0]?.series.points.map(({ period }) => period) ?? [];
  const [first, last] = [periods[0], periods.at(-1)] as [Period, Period];
  const ends = breaks.length > 0 ? [last] : [first, last];
  const heads = ends.map(language.periods.label);
  const rows = all.map(({ series }) => ends.map((period) => textAt(series, period, language)));
  return {
    room: ({ leading }) => ({ top: leading + 6 }),
    draw(frame): Drawn {
      const { form, head, y } = frame;
      const value = widest([...rows.flat(), ...heads], form.size, true);
      const { sides, line, edge, right } = layOut(frame, all, value, ends.length > 1, hasBars);
      const label = (text: string, column: number, at: number, style: Pick<Wish, 'bold' | 'role'>): Wish => {
        const place = { x: sides[column] ?? 0, y: at, anchor: 'end' } as const;
        return { lines: [text], at: [place], ...style, keep: 'fixed' };
      };
      const inBars = all.map(({ series, main }, row) => ({
        value: pointAt(series, last).value,
        main,
        y: y(row),
      }));
      return {
        ground: all.flatMap(({ rule, shade }, row) => [
          ...(rule === undefined ? [ruleAbove(row, all.length, edge, frame)] : []),
          ...(shade ? [ground(shade, right - value - PADDING, right + PADDING, y(row))] : []),
        ]),
        shapes: [
          ...all.flatMap(({ series, main }, row) => {
            const room = { ...frame, ...line, first, last, middle: y(row) };
            return sparkline(series, main ? 'highlight' : 'axis', breaks, room);
          }),
          ...(hasBars ? inlineBars(inBars, right + GAP, edge) : []),
        ],
        labels: [
          ...heads.map((text, column) =>
            label(text, column, head + form.leading / 2, { bold: false, role: 'muted' }),
          ),
          ...rows.flatMap((texts, row) =>
            texts.map((text, column) => {
              const isLast = column === texts.length - 1;
              const ink = (isLast && all[row]?.shade?.ink) || 'ink';
              return label(text, column, y(row), { bold: isLast, role: ink });
            }),
          ),
        ],
      };
    },
  };
}

/** Right edges of the values, where the lines lie between them, and the edge of the table. @param value the widest */
function layOut(
  { form, left }: Frame,
  all: readonly Spark[],
  value: number,
  hasFirst: boolean,
  hasBars: boolean,
) {
  const padding = all.some(({ shade }) => shade) ? PADDING : 0;
  const begin = hasFirst ? left + value + GAP : left;
  const after = (hasBars ? form.width * BARS + GAP : 0) + padding;
  const right = Math.min(form.width - after, begin + LONGEST + value + GAP + padding);
  const isWide = hasBars || all.some(({ rule }) => rule !== undefined);
  return {
    right,
    sides: hasFirst ? [left + value, right] : [right],
    line: { left: begin, right: right - value - GAP - padding },
    edge: isWide ? form.width : right + padding,
  };
}

function textAt(series: Series, period: Period, { charts, numbers }: Language): string {
  const { value } = pointAt(series, period);
  return value === null ? charts.none : numbers.label(value, series.column);
}

function ground({ role }: Shade, left: number, right: number, middle: number): Markup {
  const size = { width: round(right - left), height: 2 * HALF };
  return element('rect', { x: round(left), y: round(middle) - HALF, ...size, ...filled(role) });
}

/** Between two rows, or above the first. */
function ruleAbove(row: number, count: number, right: number, { y, top }: Frame): Markup {
  const at = row === 0 || count === 1 ? top : (y(row - 1) + y(row)) / 2;
  return element('path', { d: `M0 ${round(at)}H${round(right)}`, ...stroked('grid') });
}
