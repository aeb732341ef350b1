import { type KnownPoint, knownPoints, type Series } from '../figures/series.ts';
import { breaksSeries } from '../tables/status.ts';
import type { Bounds } from '../tables/table.ts';
import type { Language } from '../words/language.ts';
import type { Mark, Spot } from './mark.ts';
import type { End } from './marks/ends.ts';
import { intervals } from './marks/intervals.ts';
import { type At, band, dots, line } from './marks/line.ts';
import { texts } from './marks/text.ts';
import { runsOf } from './rows.ts';
import type { SeriesStyle } from './seriesStyle.ts';
import { namesOf } from './shown.ts';
import { courseOf } from './words.ts';

/** What charts draw of series over time. */

/** A value as a point of a picture. */
export function pointOf(point: KnownPoint): At {
  return { x: point.period.index, y: point.value, apart: breaksSeries(point) };
}

/** A line, with gaps where values are missing or must not be joined. */
export function seriesLine(series: Series, { role, width }: Omit<SeriesStyle, 'text'>, r?: number): Mark {
  const runs = runsOf(series).map((run) => run.map(pointOf));
  // Where figures come at intervals, a dot tells what was counted from what is only joined.
  return line(runs, { role, width, ...(series.table.gapped && { dots: 'all' }), ...(r && { r }) });
}

/** The intervals of a line: shading where it joins points, a stroke at a point that is joined to none. */
export function seriesBand(series: Series, { role }: Pick<SeriesStyle, 'role'>): Mark[] {
  if (!series.column.bounds) return [];
  const runs = runsOf(series).flatMap(boundedRuns);
  const lone = runs.flatMap((run) => (run.length === 1 ? run : []));
  const joined = runs.filter((run) => run.length > 1);
  const extents = joined.map((run) =>
    run.map(({ period, bounds }) => ({ x: period.index, low: bounds.lower, high: bounds.upper })),
  );
  const strokes = lone.map(({ period, bounds }) => ({ at: period.index, bounds }));
  return [band(extents, role, 0.18), intervals(strokes, 'y', role)];
}

type Bounded = KnownPoint & { readonly bounds: Bounds };

/** A point whose interval is not known parts what lies before it from what lies after it. */
function boundedRuns(run: readonly KnownPoint[]): Bounded[][] {
  const parts: Bounded[][] = [[]];
  for (const point of run) {
    if (point.bounds) parts.at(-1)?.push({ ...point, bounds: point.bounds });
    else parts.push([]);
  }
  return parts.filter(({ length }) => length > 0);
}

/** Names and last values. A lone series is named by the chart's own title. */
export function seriesEnds(
  series: readonly Series[],
  styleOf: (one: Series) => SeriesStyle,
  language: Language,
): End[] {
  const { label } = namesOf(series, language);
  return series.flatMap((one) => {
    const last = knownPoints(one).at(-1);
    if (!last) return [];
    const value = language.numbers.label(last.value, one.column);
    return [{ ...pointOf(last), name: series.length > 1 ? label(one) : '', value, role: styleOf(one).text }];
  });
}

/** The peak of a series since its last break, unless it is the end. */
export function seriesPeak(series: Series, style: SeriesStyle, { numbers }: Language): Mark[] {
  const course = courseOf(series);
  if (!course || course.peak.value === course.last.value) return [];
  const point = pointOf(course.peak);
  const text = numbers.label(course.peak.value, series.column);
  // Left of the first point are the values of the axis, with which a label would be mixed up.
  const isFirst = course.peak.period.index === series.points[0]?.period.index;
  const sides = isFirst ? (['above-right', 'right'] as const) : (['above', 'left', 'right'] as const);
  const label = { ...point, text, role: style.text, bold: true, rank: 5, sides };
  return [dots([point], style.role), texts([label])];
}

/** Where the values of a series are, for the script that shows them. */
export function seriesSpots(series: Series, { periods }: Language): Mark {
  return {
    y: knownPoints(series).map((point) => point.value),
    draw: ({ x, y, bottom }) => ({
      spots: series.points.map(({ period, value }): Spot => {
        return { row: periods.label(period), x: x(period.index), y: value === null ? bottom : y(value) };
      }),
    }),
  };
}
