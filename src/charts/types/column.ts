import { z } from 'zod';
import { isKnown, knownPoints, type Point, type Series } from '../../figures/series.ts';
import { breaksSeries } from '../../tables/status.ts';
import type { Language } from '../../words/language.ts';
import { annotationSettings, annotationsOf } from '../annotations.ts';
import { stepOf, time } from '../axes/time.ts';
import { values } from '../axes/values.ts';
import { breakSpans } from '../breaks.ts';
import { certaintyNotes, intervalsOf } from '../certainty.ts';
import type { ChartContext } from '../chart.ts';
import type { Form } from '../form.ts';
import { widest } from '../labels.ts';
import { barScale } from '../logScale.ts';
import { type Column, type ColumnLabel, columns } from '../marks/columns.ts';
import { overTime, pickSeries, spotsOf, tellOverTime } from '../overTime.ts';
import { drawPlot } from '../plot.ts';
import { areaAt, columnAt } from '../references.ts';
import { common, oneArea } from '../settings.ts';
import { chartType, refuse } from '../type.ts';
import { courseOf } from '../words.ts';

const schema = z.strictObject({
  ...common,
  ...oneArea,
  ...annotationSettings,
  scale: barScale,
});

/** One column over time for one area, as upright bars; the latest is highlighted. */
export const column = chartType({
  schema,
  fits: ({ ref, periods, isRate }) =>
    periods < 2 || periods > 15
      ? null
      : {
          score: isRate ? 40 : 70,
          why: `${periods} periods, each with its value`,
          settings: { column: ref },
        },
  draw(settings, context) {
    const series = seriesOf(settings, context);
    const { language } = context;
    const all = overTime([series], series, 'column', language);
    const start = language.charts.starts.column(series.column, series.area, all.periods[0]);
    const written = annotationsOf(
      settings,
      { ...series, points: topsOf(series), periods: all.periods, isLabelled: true },
      context,
    );
    const told = tellOverTime({ ...all, inText: () => language.places.the(series.area) }, start, language);
    return {
      ...told,
      description: [told.description, ...written.said].join(' '),
      notes: [...certaintyNotes([series], 'strokes', language), ...told.notes],
      picture(form) {
        const isFull = hasRoomForAll(series, form);
        const marks = [
          breakSpans(all.breaks, language),
          ...written.below,
          columns(columnsOf(series, isFull, language), stepOf(all.periods) * 0.75),
          intervalsOf(
            series.points.map((point) => ({ ...point, at: point.period.index })),
            'y',
          ),
          ...written.above,
          spotsOf(series, language),
        ];
        const drop = knownPoints(series).some(({ value }) => value < 0) ? form.size : 0;
        // Where every column has its value on it, an axis would only repeat them.
        const y = values(series.column, isFull ? { ticks: 'none' } : {});
        return drawPlot(
          { x: time(all.periods, { bands: true, drop }), y, marks, height: form.plot * 0.86 },
          form,
        );
      },
    };
  },
});

function seriesOf({ column, area, ...range }: z.output<typeof schema>, context: ChartContext): Series {
  const [series] = pickSeries([columnAt(column, context)], [areaAt(area, context)], range);
  const count = series ? knownPoints(series).length : 0;
  if (series && count > 1) return series;
  return refuse({
    key: 'column',
    what: `columns for ${count === 1 ? 'one period' : 'no period'}: ${column}`,
    expected: 'at least two periods with values',
    mend: 'draw a number or a bar chart',
  });
}

/** Where labels stand: above the bars, or above their intervals. */
function topsOf({ points }: Series): Point[] {
  return points.map((point) => ({ ...point, value: point.bounds?.upper ?? point.value }));
}

function hasRoomForAll({ points, column }: Series, { width, size, language }: Form): boolean {
  const texts = points.map(({ value }) =>
    value === null ? language.charts.none : language.numbers.label(value, column),
  );
  const periods = points.map(({ period }) => period);
  const span = (periods.at(-1)?.index ?? 0) - (periods[0]?.index ?? 0);
  return widest(texts, size, true) + 6 <= width / (span / stepOf(periods) + 1);
}

function columnsOf(series: Series, isFull: boolean, language: Language): Column[] {
  const course = courseOf(series);
  return series.points.map((point): Column => {
    const isLast = point === course?.last;
    return {
      x: point.period.index,
      from: 0,
      to: point.value ?? 0,
      role: isLast ? 'highlight' : 'context',
      apart: breaksSeries(point),
      bounds: point.bounds,
      label: labelOf(point, series, course, isFull, language),
    };
  });
}

/** All values have their label where there is room; else the last, the highest and the first come before the others. */
function labelOf(
  point: Point,
  series: Series,
  course: ReturnType<typeof courseOf>,
  isFull: boolean,
  { numbers, charts }: Language,
): ColumnLabel {
  if (!isKnown(point)) return { text: charts.none, role: 'muted' };
  const isLast = point === course?.last;
  const isTold = isFull || isLast || point === course?.peak || point === course?.first;
  const text = isTold ? numbers.label(point.value, series.column) : '';
  const rank = isLast ? 3 : point === course?.peak ? 2 : 1;
  return { text, role: isLast ? 'highlight' : 'ink', bold: true, rank, ...(isLast && { keep: 'must' }) };
}
