import { scaleLinear } from 'd3';
import { knownPoints, type Series } from '../../figures/series.ts';
import type { Break } from '../../tables/breaks.ts';
import type { Period } from '../../tables/period.ts';
import type { Language } from '../../words/language.ts';
import { widest } from '../labels.ts';
import type { Drawn, Frame, Mark } from '../mark.ts';
import { seriesLine } from '../overTime.ts';
import { stroked } from '../paint.ts';
import type { Wish } from '../place.ts';
import { element, type Markup, round } from '../svg.ts';

export interface Spark {
  readonly series: Series;
  /** What stands out. */
  readonly main: boolean;
}

/** A long sparkline loses its shape. */
const LONGEST = 160;
const GAP = 12;
const HEIGHT = 8;

/** A row for each series: its first value, a small line without a scale, and its last value. */
export function sparks(all: readonly Spark[], breaks: readonly Break[], language: Language): Mark {
  const periods = all[0]?.series.points.map(({ period }) => period) ?? [];
  const [first, last] = [periods[0], periods.at(-1)] as [Period, Period];
  const textOf = ({ column, points }: Series, { index }: Period) => {
    const value = points.find((point) => point.period.index === index)?.value ?? null;
    return value === null ? language.charts.none : language.numbers.label(value, column);
  };
  const heads = [first, last].map(language.periods.label);
  const ends = all.map(({ series }) => [textOf(series, first), textOf(series, last)] as const);
  return {
    room: ({ leading }) => ({ top: leading + 6 }),
    draw(frame): Drawn {
      const { form, left, head } = frame;
      const value = widest([...ends.flat(), ...heads], form.size, true);
      const before = left + value;
      const right = Math.min(form.width, before + LONGEST + value + 2 * GAP);
      const sides = [before, right];
      const label = (text: string, column: number, y: number, bold: boolean, role: 'ink' | 'muted'): Wish => {
        return {
          lines: [text],
          at: [{ x: sides[column] ?? 0, y, anchor: 'end' }],
          bold,
          role,
          keep: 'fixed',
        };
      };
      const spark = { ...frame, left: before + GAP, right: right - value - GAP };
      return {
        ground: all.map((_, row) => ruleAbove(row, all.length, right, frame)),
        shapes: all.flatMap((one, row) => drawSpark(one, breaks, { ...spark, row, first, last })),
        labels: [
          ...heads.map((text, column) => label(text, column, head + form.leading / 2, false, 'muted')),
          ...ends.flatMap((texts, row) =>
            texts.map((text, column) => label(text, column, frame.y(row), column > 0, 'ink')),
          ),
        ],
      };
    },
  };
}

/** Between two rows, or above the first. */
function ruleAbove(row: number, count: number, right: number, { y, top }: Frame): Markup {
  const at = row === 0 || count === 1 ? top : (y(row - 1) + y(row)) / 2;
  return element('path', { d: `M0 ${round(at)}H${round(right)}`, ...stroked('grid') });
}

interface SparkFrame extends Frame {
  readonly row: number;
  readonly first: Period;
  readonly last: Period;
}

/** Each on a scale of its own, from its lowest to its highest value: it shows shape, not size. */
function drawSpark({ series, main }: Spark, breaks: readonly Break[], frame: SparkFrame): Markup[] {
  const middle = frame.y(frame.row);
  const values = knownPoints(series).map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear(
    [frame.first.index, Math.max(frame.last.index, frame.first.index + 1)],
    [frame.left, frame.right],
  );
  const y = scaleLinear(high === low ? [low - 1, high + 1] : [low, high], [middle + HEIGHT, middle - HEIGHT]);
  const role = main ? 'highlight' : 'axis';
  const d = breaks.map(({ period }) => `M${round(x(period.index - 0.5))} ${round(middle - 11)}v22`).join('');
  const rules = d ? [element('path', { d, ...stroked('axis'), 'stroke-dasharray': '2 2' })] : [];
  const line = seriesLine(series, { role, text: role, width: 1.8 }, 3).draw({ ...frame, x, y });
  return [...rules, ...(line.shapes ?? [])];
}
