import { line as linePath, scaleLinear } from 'd3';
import { type KnownPoint, knownPoints, type Series } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import { breaksSeries } from '../tables/status.ts';
import { axisWidth, gridLines, periodLabels, periodTicks, valueAxis } from './axis.ts';
import { breakHeader, type ShownBreak } from './breaks.ts';
import { drawEndLabels, type EndLabel, endLabels, labelRoom } from './endLabels.ts';
import type { Form } from './form.ts';
import { textWidth } from './labels.ts';
import { filled, label, outlined, stroked } from './paint.ts';
import { runsOf } from './rows.ts';
import type { SeriesStyle } from './seriesStyle.ts';
import { element, join, type Markup, NOTHING } from './svg.ts';
import type { Picture } from './type.ts';
import { courseOf } from './words.ts';

/** Everything that both forms of a line chart show. */
export interface Lines {
  readonly series: readonly Series[];
  readonly names: readonly string[];
  readonly styles: readonly SeriesStyle[];
  readonly main: Series;
  readonly periods: readonly Period[];
  readonly breaks: readonly ShownBreak[];
  readonly zero: boolean;
}

interface Plot {
  readonly x: (period: Period) => number;
  /** Position of the break that a period begins. */
  readonly rule: (period: Period) => number;
  readonly y: (value: number) => number;
  readonly head: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Lines with their names at their ends, breaks as dashed rules, gaps where values are missing. */
export function drawLines(lines: Lines, form: Form): Picture {
  const { periods, series, main } = lines;
  const values = series.flatMap(knownPoints).map((point) => point.value);
  const axis = valueAxis(values, main.column, form.name === 'wide' ? 5 : 4, form.language, lines.zero);
  const left = axisWidth(axis, form) + 4;
  const ends = endLabels(series, lines.names, lines.styles, form);
  const right = form.width - labelRoom(ends);
  const first = periods[0]?.index ?? 0;
  const x = scaleLinear([first, periods.at(-1)?.index ?? 1], [left + 6, right]);
  const rule = (period: Period) => x(period.index - 0.5);
  const header = breakHeader(lines.breaks, rule, form.width, form);
  const top = header.height + form.size * 1.4;
  const bottom = top + (form.name === 'wide' ? 280 : 220);
  const plot: Plot = {
    x: (period) => x(period.index),
    rule,
    y: scaleLinear(axis.domain, [bottom, top]),
    ...{ head: header.height, bottom, left, right },
  };
  const ticks = periodTicks(periods, plot.x, form);
  return {
    height: bottom + form.size * 1.9,
    body: [
      gridLines(axis, plot.y, left, right, form),
      header.draw(bottom),
      periodLabels(ticks, bottom + form.size * 1.5, form.width, form),
      ...drawSeries(lines, plot),
      peakLabel(lines, plot, ends, form),
      drawEndLabels(ends, plot, form),
    ],
    spots: main.points.map(({ period, value }) => {
      return {
        row: form.language.periods.label(period),
        x: plot.x(period),
        y: value === null ? bottom : plot.y(value),
      };
    }),
  };
}

/** The highlighted series lies on top of the others. */
function drawSeries(lines: Lines, plot: Plot): Markup[] {
  const drawn = lines.series.map((one, index) => {
    const style = lines.styles[index] as SeriesStyle;
    return { main: one === lines.main, markup: drawLine(one, style, plot) };
  });
  return drawn.sort((a, b) => Number(a.main) - Number(b.main)).map(({ markup }) => markup);
}

function drawLine(series: Series, style: SeriesStyle, plot: Plot): Markup {
  const path = linePath<KnownPoint>(
    (point) => plot.x(point.period),
    (point) => plot.y(point.value),
  ).digits(1);
  const runs = runsOf(series);
  const d = runs.flatMap((run) => (run.length > 1 ? [path(run) ?? ''] : [])).join('');
  const last = knownPoints(series).at(-1);
  // A value joined to no neighbour would vanish without a dot.
  const lone = runs.flatMap((run) => (run.length === 1 ? run : []));
  const some = [...lone, ...(last && !lone.includes(last) ? [last] : [])];
  // Where figures come at intervals, readers see which points are counted and which only joined.
  const dots = series.table.gapped ? knownPoints(series) : some;
  const dot = (point: KnownPoint) => {
    const paint = breaksSeries(point) ? outlined('page', style.role, 2) : filled(style.role);
    return element('circle', { cx: plot.x(point.period), cy: plot.y(point.value), r: 4, ...paint });
  };
  const joined = { d, 'stroke-dasharray': style.dash, 'stroke-linejoin': 'round' };
  return join([
    d ? element('path', { ...stroked(style.role, style.width), ...joined }) : NOTHING,
    ...dots.map(dot),
  ]);
}

/** Middle of a label over a point that lies after all breaks: within the plot, and no rule goes through it. */
function besideRules({ breaks }: Lines, plot: Plot, point: number, half: number): number {
  const middle = Math.max(point, plot.left + half);
  const rule = breaks.map(({ period }) => plot.rule(period)).find((x) => Math.abs(x - middle) < half + GAP);
  const beside = rule === undefined ? middle : rule + half + GAP;
  return beside + half > plot.right + 8 ? middle : beside;
}

/** Between a rule and a label. */
const GAP = 3;

/** The peak of the highlighted series since its last break, unless it is the end, or too near to it to have room. */
function peakLabel(lines: Lines, plot: Plot, ends: readonly EndLabel[], form: Form): Markup {
  const course = courseOf(lines.main);
  const style = lines.styles[lines.series.indexOf(lines.main)];
  if (!course || !style || course.peak.value === course.last.value) return NOTHING;
  const text = form.language.numbers.label(course.peak.value, lines.main.column);
  const half = textWidth(text, form.size, true) / 2;
  const middle = besideRules(lines, plot, plot.x(course.peak.period), half);
  if (ends.length > 0 && middle + half > plot.right + 8) return NOTHING;
  const y = plot.y(course.peak.value) - 9;
  return join([
    element('circle', {
      cx: plot.x(course.peak.period),
      cy: plot.y(course.peak.value),
      r: 4,
      ...(breaksSeries(course.peak) ? outlined('page', style.role, 2) : filled(style.role)),
    }),
    label(text, middle, y, { anchor: 'middle', bold: true, halo: true, role: style.text }),
  ]);
}
