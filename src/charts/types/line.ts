import { z } from 'zod';
import { knownPoints, type Series } from '../../figures/series.ts';
import { time } from '../axes/time.ts';
import { values } from '../axes/values.ts';
import { breakSpans } from '../breaks.ts';
import type { ChartContext, ChartProblem } from '../chart.ts';
import { unitProblems } from '../columnSet.ts';
import { ends } from '../marks/ends.ts';
import {
  type OverTime,
  overTime,
  peakOf,
  pickSeries,
  seriesEnd,
  seriesLine,
  spotsOf,
  tellOverTime,
} from '../overTime.ts';
import { drawPlot } from '../plot.ts';
import { areaAt, columnAt } from '../references.ts';
import { type SeriesStyle, seriesStyles } from '../seriesStyle.ts';
import {
  areaRef,
  areaRefs,
  columnRef,
  columnRefs,
  common,
  oneOrMoreColumns,
  periodRef,
} from '../settings.ts';
import { chartType, refuseIf } from '../type.ts';

const schema = z
  .strictObject({
    ...common,
    column: columnRef.optional(),
    columns: columnRefs.max(4).optional(),
    area: areaRef.optional(),
    areas: areaRefs.optional(),
    highlight: areaRef.optional(),
    from: periodRef.optional(),
    to: periodRef.optional(),
    zero: z.boolean().default(true),
  })
  .superRefine(oneOrMoreColumns);

type Settings = z.output<typeof schema>;

/** One column over time, for one or several areas; or several columns for one area. */
export const line = chartType({
  schema,
  fits: ({ ref, periods, isRate, hasNation }) =>
    periods < 3
      ? null
      : {
          score: 90,
          why: `${periods} periods: which way it went`,
          settings: { column: ref, ...(isRate && hasNation && { areas: ['area', 'nation'] }) },
        },
  draw(settings, context) {
    const { language } = context;
    const all = pick(settings, context);
    const { main, series, periods, breaks } = all;
    const start = language.charts.starts.line(main.column, language.places.the(main.area), periods[0]);
    const styles = seriesStyles(series.length, series.indexOf(main));
    const marks = [
      breakSpans(breaks, language),
      // The series that the chart is about lies on top of the others.
      ...series
        .toSorted((a, b) => Number(a === main) - Number(b === main))
        .map((one) => {
          return seriesLine(one, styles[series.indexOf(one)] as SeriesStyle);
        }),
      ...peakOf(main, styles[series.indexOf(main)] as SeriesStyle, language),
      ends(series.map((one, index) => seriesEnd(one, styles[index] as SeriesStyle, all, language))),
      spotsOf(main, language),
    ];
    const plot = { x: time(periods), y: values(main.column, { zero: settings.zero }), marks };
    return { ...tellOverTime(all, start, language), picture: (form) => drawPlot(plot, form) };
  },
});

function pick(settings: Settings, context: ChartContext): OverTime {
  const columns = (settings.columns ?? [settings.column ?? '']).map((ref) => columnAt(ref, context));
  const names = settings.areas ?? [settings.area ?? 'area'];
  const areas = [...new Set(names.map((name) => areaAt(name, context)))];
  const series = pickSeries(columns, areas, settings);
  refuseIf(problemsOf(series, settings));
  const highlight = settings.highlight ? areaAt(settings.highlight, context) : context.area;
  const found = settings.columns ? 0 : series.findIndex((one) => one.area.code === highlight.code);
  const main = series[Math.max(found, 0)] as Series;
  return overTime(series, main, settings.columns ? 'column' : 'area', context.language);
}

function problemsOf(series: readonly Series[], settings: Settings): ChartProblem[] {
  const problems = unitProblems(series.map(({ column }) => column));
  const key = settings.columns ? 'columns' : 'column';
  if (settings.columns && (settings.areas?.length ?? 0) > 1) {
    problems.push({ key: 'areas', what: 'several columns for several areas', expected: 'one area' });
  }
  const longest = Math.max(0, ...series.map((one) => knownPoints(one).length));
  if (longest < 2) {
    problems.push({
      key,
      what: `a line of ${longest === 1 ? 'one point' : 'no points'}: ${settings.column ?? settings.columns?.join(', ')}`,
      expected: 'at least two periods with values',
      mend: 'draw a number or a bar chart',
    });
  }
  return problems;
}
