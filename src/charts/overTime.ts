import { type KnownPoint, knownPoints, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Break } from '../tables/breaks.ts';
import type { Period } from '../tables/period.ts';
import { breaksSeries } from '../tables/status.ts';
import type { Language } from '../words/language.ts';
import { breakNotes, breakWords, shownBreaks } from './breaks.ts';
import { seriesTable } from './dataTable.ts';
import type { Frame, Mark } from './mark.ts';
import { dots } from './marks/dots.ts';
import type { End } from './marks/ends.ts';
import { type At, line } from './marks/line.ts';
import { texts } from './marks/text.ts';
import { seriesNotes } from './notes.ts';
import type { ColumnOf } from './references.ts';
import { periodsWithin, type Range, runsOf, seriesIn, trimmed } from './rows.ts';
import type { SeriesStyle } from './seriesStyle.ts';
import type { Sketch, Spot } from './type.ts';
import { courseOf, courseText, endsText, extremesText, inFull, type Wordings } from './words.ts';

/** Series of the same periods, and the one that a chart is about. */
export interface OverTime {
  readonly series: readonly Series[];
  readonly main: Series;
  readonly periods: readonly Period[];
  readonly breaks: readonly Break[];
  /** What distinguishes a series from the others, for a label. */
  name(series: Series): string;
  /** The same in a sentence. */
  inText(series: Series): string;
}

/**
 * Series of columns and areas, within a range, that have values. Periods before the first value of any and after the
 * last are left out.
 */
export function pickSeries(
  columns: readonly ColumnOf[],
  areas: readonly Area[],
  range: Range,
  least = 1,
): Series[] {
  const all = columns.flatMap((of) =>
    areas.map((area) => seriesIn(of, area, periodsWithin(of.table, range))),
  );
  return trimmed(all.filter((one) => knownPoints(one).length >= least));
}

/** @param by what distinguishes the series: their areas, or their columns */
export function overTime(
  series: readonly Series[],
  main: Series,
  by: 'area' | 'column',
  language: Language,
): OverTime {
  const periods = main.points.map((point) => point.period);
  const { charts, places } = language;
  return {
    ...{ series, main, periods },
    breaks: shownBreaks(main.table, periods),
    name: (one) => (by === 'column' ? one.column.title : one.area.name),
    inText: (one) => (by === 'column' ? charts.column(one.column) : places.the(one.area)),
  };
}

/** Alt text, description, data table and notes of series. @param start what the chart is, in a few words */
export function tellOverTime(all: OverTime, start: string, language: Language): Omit<Sketch, 'picture'> {
  const { series, main, breaks, periods, name, inText } = all;
  const { charts } = language;
  return {
    alt: altSentences(all, start, language),
    description: inFull([
      charts.sentences([charts.starts.series(main.column, periods[0])]),
      ...series.flatMap((one) => [
        charts.says(inText(one), courseText(one, language)),
        extremesText(one, language),
      ]),
      breakWords(breaks, language),
    ]),
    data: seriesTable(series, name, language),
    notes: [...breakNotes(breaks, language), ...seriesNotes(series, inText, language)],
    column: `${main.table.id}.${main.column.name}`,
  };
}

function altSentences(
  { series, main, breaks, inText }: OverTime,
  start: string,
  language: Language,
): Wordings[] {
  const { charts } = language;
  const others = series.filter((one) => one !== main);
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

/** A value over time as a point of a picture. */
export function pointOf(point: KnownPoint): At {
  return { x: point.period.index, y: point.value, apart: breaksSeries(point) };
}

/** A series as a line, with gaps where values are missing or must not be joined. */
export function seriesLine(series: Series, style: SeriesStyle, r?: number): Mark {
  const runs = runsOf(series).map((run) => run.map(pointOf));
  // Where figures come at intervals, a dot tells what was counted from what is only joined.
  const dots = series.table.gapped;
  return line(runs, { role: style.role, width: style.width, dots, ...(r && { r }) });
}

/** A lone series is named by the chart's own title, and has its value only. */
export function seriesEnd(one: Series, style: SeriesStyle, all: OverTime, { numbers }: Language): End {
  const last = knownPoints(one).at(-1);
  const name = all.series.length > 1 ? all.name(one) : '';
  const value = numbers.label(last?.value ?? 0, one.column);
  return { x: last?.period.index ?? 0, y: last?.value ?? 0, name, value, role: style.text };
}

/** The peak of a series since its last break, unless it is the end. */
export function peakOf(main: Series, style: SeriesStyle, { numbers }: Language) {
  const course = courseOf(main);
  if (!course || course.peak.value === course.last.value) return [];
  const point = pointOf(course.peak);
  const text = {
    ...point,
    text: numbers.label(course.peak.value, main.column),
    role: style.text,
    bold: true,
    rank: 5,
  };
  // Left of the first point are the values of the axis, with which a label would be mixed up.
  const isFirst = course.peak.period.index === main.points[0]?.period.index;
  const sides = isFirst ? (['above-right', 'right'] as const) : (['above', 'left', 'right'] as const);
  return [dots([point], style.role), texts([{ ...text, sides }])];
}

/** Where the values of a series are, for the script that shows them. */
export function spotsOf(series: Series, { periods }: Language): Mark {
  return {
    y: knownPoints(series).map((point) => point.value),
    draw: ({ x, y, bottom }: Frame) => ({
      spots: series.points.map(({ period, value }): Spot => {
        return { row: periods.label(period), x: x(period.index), y: value === null ? bottom : y(value) };
      }),
    }),
  };
}
