import { range, scaleBand, scaleLinear } from 'd3';
import { z } from 'zod';
import { isKnown, knownPoints, type Point, type Series } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import { breaksSeries } from '../tables/status.ts';
import { axisWidth, gridLines, periodLabels, periodTicks, type ValueAxis, valueAxis } from './axis.ts';
import { breakHeader, breakNotes, breakWords, shownBreaks } from './breaks.ts';
import type { ChartContext } from './chart.ts';
import { seriesTable } from './dataTable.ts';
import type { Form } from './form.ts';
import { textWidth, widest } from './labels.ts';
import { seriesNotes } from './notes.ts';
import { filled, label, outlined } from './paint.ts';
import { areaAt, columnAt } from './references.ts';
import { periodsWithin, seriesIn, trimmed } from './rows.ts';
import { areaRef, columnRef, common, periodRef } from './settings.ts';
import { element, type Markup } from './svg.ts';
import { chartType, type Picture, refuse } from './type.ts';
import { courseOf, courseText, endsText, extremesText, inFull } from './words.ts';

const schema = z.strictObject({
  ...common,
  column: columnRef,
  area: areaRef.default('area'),
  from: periodRef.optional(),
  to: periodRef.optional(),
});

/** One column over time for one area, as upright bars; the latest is highlighted. */
export const column = chartType({
  schema,
  draw(settings, context) {
    const series = pickSeries(settings, context);
    const { language } = context;
    const { charts, places } = language;
    const breaks = shownBreaks(series.table, periodsOf(series));
    const start = charts.starts.column(series.column, series.area, series.points[0]?.period);
    const full = charts.says(start, courseText(series, language));
    const broken = breakWords(breaks, language);
    return {
      alt: [[full, charts.says(start, endsText(series, language))], [broken]],
      description: inFull([full, extremesText(series, language), broken]),
      data: seriesTable([series], (one) => one.column.title, language),
      notes: [
        ...breakNotes(breaks, language),
        ...seriesNotes([series], () => places.the(series.area), language),
      ],
      column: settings.column,
      picture: (form) => draw(series, form),
    };
  },
});

function pickSeries(settings: z.output<typeof schema>, context: ChartContext): Series {
  const of = columnAt(settings.column, context);
  const series = seriesIn(of, areaAt(settings.area, context), periodsWithin(of.table, settings));
  const known = knownPoints(series);
  if (known.length < 2) {
    refuse({
      key: 'column',
      what: `columns for ${known.length === 1 ? 'one period' : 'no period'}: ${settings.column}`,
      expected: 'at least two periods with values',
      mend: 'draw a number or a bar chart',
    });
  }
  return trimmed([series])[0] ?? series;
}

function periodsOf(series: Series): Period[] {
  return series.points.map((point) => point.period);
}

function draw(series: Series, form: Form): Picture {
  const values = knownPoints(series).map((point) => point.value);
  const axis = valueAxis(values, series.column, form.name === 'wide' ? 5 : 4, form.language);
  const texts = values.map((value) => form.language.numbers.label(value, series.column));
  const slot = form.width / series.points.length;
  // Where every column has its value on it, an axis would only repeat them.
  const all = widest(texts, form.size, true) + 6 <= slot;
  const left = all ? 0 : axisWidth(axis, form);
  const band = scaleBand<number>(evenly(periodsOf(series)), [left, form.width]).padding(0.25);
  const x = (index: number) => (band(index) ?? 0) + band.bandwidth() / 2;
  const edge = (period: Period) => x(period.index) - band.step() / 2;
  const breaks = shownBreaks(series.table, periodsOf(series));
  const header = breakHeader(breaks, edge, form.width, form);
  const top = header.height + form.size * 1.6;
  const bottom = top + (form.name === 'wide' ? 240 : 190);
  const y = scaleLinear(axis.domain, [bottom, top]);
  const ticks = periodTicks(periodsOf(series), (period) => x(period.index), form);
  // Values that hang below zero have their labels below them.
  const foot = bottom + form.size * (Math.min(...values) < 0 ? 2.6 : 1.5);
  return {
    height: foot + form.size * 0.4,
    body: [
      gridLines(all ? baseline(axis) : axis, y, left, form.width, form),
      header.draw(bottom),
      ...series.points.map((point) => drawColumn(point, series, { x, y, width: band.bandwidth(), left })),
      ...drawValues(series, all, { x, y, width: band.bandwidth(), left }, form),
      periodLabels(ticks, foot, form.width, form),
    ],
    spots: series.points.map(({ period, value }) => {
      return { row: form.language.periods.label(period), x: x(period.index), y: y(value ?? 0) };
    }),
  };
}

/** The periods, and those between at which a column would stand: time goes on where figures do not. */
function evenly(periods: readonly Period[]): number[] {
  const indexes = periods.map(({ index }) => index);
  const [first = 0, last = 0] = [indexes[0], indexes.at(-1)];
  return range(first, last + 1, indexes.map((index) => index - first).reduce(commonStep, 0) || 1);
}

/** Greatest common divisor. */
function commonStep(a: number, b: number): number {
  return b === 0 ? a : commonStep(b, a % b);
}

function baseline(axis: ValueAxis): ValueAxis {
  return { ...axis, ticks: [{ value: 0, label: '' }] };
}

interface Plot {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly width: number;
  /** Where the axis ends and the columns begin. */
  readonly left: number;
}

function drawColumn(point: Point, series: Series, plot: Plot): Markup {
  const latest = point.period.index === knownPoints(series).at(-1)?.period.index;
  const role = latest ? 'highlight' : 'context';
  const [zero, end] = [plot.y(0), plot.y(point.value ?? 0)];
  return element('rect', {
    x: plot.x(point.period.index) - plot.width / 2,
    y: Math.min(zero, end),
    width: plot.width,
    height: Math.abs(zero - end),
    ...(breaksSeries(point) ? outlined('page', role, 2) : filled(role)),
  });
}

/** On every column if all have room; else on the last and the highest, and the first where it is free. */
function drawValues(series: Series, all: boolean, plot: Plot, form: Form): Markup[] {
  const course = courseOf(series);
  if (!course) return [];
  const missing = series.points.filter((point) => !isKnown(point));
  const some = new Set<Point>([course.last, course.peak, course.first, ...missing]);
  const taken: Box[] = [];
  return [...(all ? series.points : some)].flatMap((point) => {
    const box = boxOf(point, series, plot, form);
    const lifted = point === course.last && !all ? lift(box, series, plot) : box;
    const crowded = !all && point !== course.last && lift(box, series, plot).y !== box.y;
    if (crowded || taken.some((other) => overlaps(lifted, other))) return [];
    taken.push(lifted);
    const known = isKnown(point);
    const role = point === course.last && known ? 'highlight' : known ? 'ink' : 'muted';
    return [label(box.text, box.x, lifted.y, { anchor: 'middle', bold: known, halo: true, role })];
  });
}

/** A value on its column; `y` is its baseline. */
interface Box {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly size: number;
}

function boxOf(point: Point, series: Series, plot: Plot, { size, width, language }: Form): Box {
  const text = isKnown(point) ? language.numbers.label(point.value, series.column) : language.charts.none;
  const half = textWidth(text, size, true) / 2;
  const x = Math.min(Math.max(plot.x(point.period.index), plot.left + half), width - half);
  const below = (point.value ?? 0) < 0;
  return { text, x, y: plot.y(point.value ?? 0) + (below ? size + 2 : -6), half, size };
}

/** Above the columns beside it that a value would lie on. */
function lift(box: Box, series: Series, plot: Plot): Box {
  const beside = knownPoints(series).filter((point) => {
    const apart = Math.abs(plot.x(point.period.index) - box.x);
    return apart > 1 && apart < box.half + plot.width / 2;
  });
  const inWay = beside.filter(
    ({ value }) => plot.y(Math.max(value, 0)) < box.y && plot.y(Math.min(value, 0)) > box.y - box.size,
  );
  return { ...box, y: Math.min(box.y, ...inWay.map(({ value }) => plot.y(Math.max(value, 0)) - 6)) };
}

function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < a.half + b.half + 4 && Math.abs(a.y - b.y) < a.size;
}
