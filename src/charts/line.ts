import { z } from 'zod';
import { knownPoints, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Language } from '../words/language.ts';
import { breakNotes, breakWords, shownBreaks } from './breaks.ts';
import type { ChartContext, ChartProblem } from './chart.ts';
import { unitProblems } from './columnSet.ts';
import { seriesTable } from './dataTable.ts';
import { drawLines, type Lines } from './linePlot.ts';
import { seriesNotes } from './notes.ts';
import { areaAt, columnAt } from './references.ts';
import { periodsWithin, seriesIn, trimmed } from './rows.ts';
import { seriesStyles } from './seriesStyle.ts';
import { areaRef, areaRefs, columnRef, columnRefs, common, oneOrMoreColumns, periodRef } from './settings.ts';
import { chartType, refuseIf } from './type.ts';
import { courseOf, courseText, endsText, extremesText, inFull, type Wordings } from './words.ts';

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
  draw(settings, context) {
    const lines = prepare(settings, context);
    const { series, main, breaks } = lines;
    const name = (one: Series) => lines.names[series.indexOf(one)] ?? '';
    const { language } = context;
    const { charts, places } = language;
    const inText = (one: Series) => (settings.columns ? charts.column(one.column) : places.the(one.area));
    return {
      alt: altSentences(lines, inText, language),
      description: describe(lines, inText, language),
      data: seriesTable(series, name, language),
      notes: [...breakNotes(breaks, language), ...seriesNotes(series, inText, language)],
      column: `${main.table.id}.${main.column.name}`,
      picture: (form) => drawLines(lines, form),
    };
  },
});

function prepare(settings: Settings, context: ChartContext): Lines {
  const series = pickSeries(settings, context);
  refuseIf(problemsOf(series, settings));
  const shown = series.filter((one) => knownPoints(one).length > 0);
  const highlight = settings.highlight ? areaAt(settings.highlight, context) : context.area;
  const found = settings.columns ? 0 : shown.findIndex((one) => one.area.code === highlight.code);
  const highlighted = Math.max(found, 0);
  const main = shown[highlighted] as Series;
  const periods = main.points.map((point) => point.period);
  return {
    series: shown,
    names: shown.map((one) => (settings.columns ? one.column.title : one.area.name)),
    styles: seriesStyles(shown.length, highlighted),
    main,
    periods,
    breaks: shownBreaks(main.table, periods),
    zero: settings.zero,
  };
}

/** Periods before the first value and after the last one of any series are not drawn. */
function pickSeries(settings: Settings, context: ChartContext): Series[] {
  const columns = (settings.columns ?? [settings.column ?? '']).map((ref) => columnAt(ref, context));
  const names = settings.areas ?? [settings.area ?? 'area'];
  const areas = [...new Set<Area>(names.map((name) => areaAt(name, context)))];
  const series = columns.flatMap((of) =>
    areas.map((area) => seriesIn(of, area, periodsWithin(of.table, settings))),
  );
  return trimmed(series);
}

function problemsOf(series: readonly Series[], settings: Settings): ChartProblem[] {
  const problems = unitProblems(series.map(({ column }) => column));
  const key = settings.columns ? 'columns' : 'column';
  if (settings.columns && (settings.areas?.length ?? 0) > 1) {
    problems.push({ key: 'areas', what: 'several columns for several areas', expected: 'one area' });
  }
  const longest = Math.max(...series.map((one) => knownPoints(one).length));
  if (longest < 2) {
    const ref = settings.column ?? settings.columns?.join(', ');
    problems.push({
      key,
      what: `a line of ${longest === 1 ? 'one point' : 'no points'}: ${ref}`,
      expected: 'at least two periods with values',
      mend: 'draw a number or a bar chart',
    });
  }
  return problems;
}

function altSentences(lines: Lines, inText: (one: Series) => string, language: Language): Wordings[] {
  const { main, series, breaks, periods } = lines;
  const { charts, places } = language;
  const others = series.filter((one) => one !== main);
  const isOwn = charts.column(main.column) === inText(main);
  const start = charts.starts.line(main.column, isOwn ? places.the(main.area) : inText(main), periods[0]);
  return [
    [charts.says(start, courseText(main, language)), charts.says(start, endsText(main, language))],
    [breakWords(breaks, language)],
    ...others.map((one) => [
      charts.says(inText(one), courseText(one, language)),
      charts.says(inText(one), endsText(one, language)),
      shortEnds(one, main, inText(one), language),
    ]),
  ];
}

/** The years need not be said again for a series that covers the same ones. */
function shortEnds(series: Series, main: Series, name: string, { charts }: Language): string {
  const [course, other] = [courseOf(series), courseOf(main)];
  if (!course || course.first.period !== other?.first.period || course.last.period !== other.last.period) {
    return '';
  }
  return charts.says(name, charts.courses.shortEnds(course));
}

function describe(lines: Lines, inText: (one: Series) => string, language: Language): string {
  const { series, main, breaks, periods } = lines;
  const { charts } = language;
  return inFull([
    charts.sentences([charts.starts.series(main.column, periods[0])]),
    ...series.flatMap((one) => [
      charts.says(inText(one), courseText(one, language)),
      extremesText(one, language),
    ]),
    breakWords(breaks, language),
  ]);
}
