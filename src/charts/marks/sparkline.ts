import { scaleLinear } from 'd3';
import { knownPoints, type Series } from '../../figures/series.ts';
import type { Role } from '../../newsroom/palette.ts';
import type { Break } from '../../tables/breaks.ts';
import type { Period } from '../../tables/period.ts';
import type { Frame } from '../mark.ts';
import { seriesLine } from '../overTime.ts';
import { stroked } from '../paint.ts';
import { element, type Markup, round } from '../svg.ts';

const HEIGHT = 8;
/** A line that is shorter says nothing. */
const SHORTEST = 24;

interface SparkFrame extends Frame {
  /** Of its row. */
  readonly middle: number;
  readonly first: Period;
  readonly last: Period;
}

/** Each on a scale of its own, from its lowest to its highest value: it shows shape, not size. */
export function sparkline(series: Series, role: Role, breaks: readonly Break[], frame: SparkFrame): Markup[] {
  const { middle } = frame;
  if (frame.right - frame.left < SHORTEST) return [];
  const values = knownPoints(series).map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear(
    [frame.first.index, Math.max(frame.last.index, frame.first.index + 1)],
    [frame.left, frame.right],
  );
  const y = scaleLinear(high === low ? [low - 1, high + 1] : [low, high], [middle + HEIGHT, middle - HEIGHT]);
  const d = breaks.map(({ period }) => `M${round(x(period.index - 0.5))} ${round(middle - 11)}v22`).join('');
  const rules = d ? [element('path', { d, ...stroked('axis'), 'stroke-dasharray': '2 2' })] : [];
  const line = seriesLine(series, { role, width: 1.8 }, 3).draw({ ...frame, x, y });
  return [...rules, ...(line.shapes ?? [])];
}
