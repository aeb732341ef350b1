import { scaleLinear } from 'd3';
import { knownPoints, type Series } from '../../figures/series.ts';
import type { Role } from '../../newsroom/palette.ts';
import type { Break } from '../../tables/breaks.ts';
import { stroked } from '../paint.ts';
import { runsOf } from '../rows.ts';
import { element, type Markup, round } from '../svg.ts';

export interface Sparkline {
  readonly series: Series;
  readonly role: Role;
  /** Of its row. */
  readonly middle: number;
}

const HEIGHT = 8;
/** A line that is shorter says nothing. */
const SHORTEST = 24;

/**
 * Each on a scale of its own, from its lowest to its highest value: they show shape, not size. All of one colour are
 * one path, in whole steps from point to point: a table has scores of them.
 */
export function sparklines(
  all: readonly Sparkline[],
  breaks: readonly Break[],
  { left, right }: { readonly left: number; readonly right: number },
): Markup[] {
  if (right - left < SHORTEST) return [];
  const periods = all[0]?.series.points.map(({ period }) => period.index) ?? [];
  const [first = 0, last = 0] = [periods[0], periods.at(-1)];
  const x = scaleLinear([first, Math.max(last, first + 1)], [left, right]);
  const rules = all.flatMap(({ middle }) =>
    breaks.map(({ period }) => `M${round(x(period.index - 0.5))} ${round(middle - 11)}v22`),
  );
  const alike = [...Map.groupBy(all, ({ role }) => role)];
  return [
    ...(rules.length > 0
      ? [element('path', { d: rules.join(''), ...stroked('axis'), 'stroke-dasharray': '2 2' })]
      : []),
    ...alike.flatMap(([role, own]): Markup[] => {
      const drawn = own.map(({ series, middle }) => pathOf(series, middle, x));
      const [lines, dots] = [drawn.map(({ line }) => line).join(''), drawn.map(({ dots }) => dots).join('')];
      return [
        ...(lines ? [element('path', { d: lines, ...stroked(role, 1.8), 'stroke-linejoin': 'round' })] : []),
        element('path', { d: dots, ...stroked(role, 6), 'stroke-linecap': 'round' }),
      ];
    }),
  ];
}

/** A line, and dots at its last point and at those that are joined to none; at all where figures come at intervals. */
function pathOf(series: Series, middle: number, x: (index: number) => number) {
  const known = knownPoints(series);
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = scaleLinear(high === low ? [low - 1, high + 1] : [low, high], [middle + HEIGHT, middle - HEIGHT]);
  const runs = runsOf(series).map((run) =>
    run.map(({ period, value }) => [Math.round(x(period.index)), Math.round(y(value))] as const),
  );
  const line = runs.flatMap(([from, ...to]) => {
    if (!from || to.length === 0) return [];
    let [left, top] = from;
    const steps = to.map(([right, level]) => {
      const step = `l${right - left} ${level - top}`;
      [left, top] = [right, level];
      return step;
    });
    return [`M${from[0]} ${from[1]}${steps.join('')}`];
  });
  const ends = runs.flatMap((run, index) => {
    if (series.table.gapped) return run;
    return run.length === 1 || index === runs.length - 1 ? run.slice(-1) : [];
  });
  return { line: line.join(''), dots: ends.map(([left, top]) => `M${left} ${top}h0`).join('') };
}
