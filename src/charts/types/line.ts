import { z } from 'zod';
import type { Series } from '../../figures/series.ts';
import { annotationSettings, annotationsOf } from '../annotations.ts';
import { time } from '../axes/time.ts';
import { values } from '../axes/values.ts';
import { commonAxis } from '../commonAxis.ts';
import { indexed } from '../indexed.ts';
import { logProblems, scaleSetting } from '../logScale.ts';
import { ends } from '../marks/ends.ts';
import { seriesBand, seriesEnds, seriesLine, seriesPeak, seriesSpots } from '../overTime.ts';
import { periodAt } from '../references.ts';
import { seriesStyles } from '../seriesStyle.ts';
import {
  areaRef,
  areaRefs,
  columnOrColumns,
  columnRefs,
  common,
  oneOrMoreColumns,
  periodRef,
  range,
} from '../settings.ts';
import { show, shownOf } from '../shown.ts';
import { chartType } from '../type.ts';
import { refuseIf } from '../wants.ts';
import { tellCourses } from '../words.ts';

const schema = z
  .strictObject({
    ...{ ...common, ...columnOrColumns, ...range, ...annotationSettings },
    columns: columnRefs.max(4).optional(),
    areas: areaRefs.optional(),
    highlight: areaRef.optional(),
    zero: z.boolean().optional(),
    index: periodRef.optional(),
    scale: scaleSetting,
  })
  .superRefine(oneOrMoreColumns);

const WANTS = { chart: 'a line', periods: 2, mend: 'draw a number or a bar chart' };

/** One column over time, for one or several areas; or several columns for one area. */
export const line = chartType({
  schema,
  fits: ({ ref, periods, isRate, hasNation }) =>
    periods >= 3 && {
      score: 90,
      why: `${periods} periods: which way it went`,
      settings: { column: ref, ...(isRate && hasNation && { areas: ['area', 'nation'] }) },
    },
  draw(settings, context) {
    const { language } = context;
    const { charts, places, periods: words } = language;
    const log = settings.scale === 'log';
    const found = show(settings, WANTS, context);
    const [first] = found.series as [Series];
    const base = settings.index === undefined ? null : periodAt(settings.index, first.table);
    const series = base ? indexed(found.series, base) : found.series;
    const main = series[Math.max(0, found.main ? found.series.indexOf(found.main) : 0)] as Series;
    const shown = shownOf(series, main);
    if (log) refuseIf(logProblems(series, settings.lines));
    // What an index shows is the distance from 100.
    const { zero = base === null } = settings;
    const styleOf = seriesStyles(series, main);
    const written = annotationsOf(settings, main, shown, context);
    // The series that the chart is about lies on top of the others.
    const layered = series.toSorted((a, b) => Number(a === main) - Number(b === main));
    const start = charts.starts.line(main.column, places.the(main.area), shown.periods[0]);
    const opening = base ? charts.asIndex(start, words.label(base)) : start;
    return {
      shown,
      certainty: 'band',
      ...tellCourses(shown, opening, main, language),
      also: written.said,
      // Lines of other areas are read from their table: no index, and no columns of a set, is one of its columns.
      ...(!settings.columns && !base && !log && { common: commonAxis(shown, styleOf, zero, context) }),
      notes: [...(base ? [charts.notes.indexed(base)] : []), ...(log ? [charts.notes.logarithmic] : [])],
      picture: {
        x: time(shown.periods),
        y: values(main.column, { zero, log }),
        marks: [
          written.ground,
          ...layered.flatMap((one) => seriesBand(one, styleOf(one))),
          ...layered.map((one) => seriesLine(one, styleOf(one))),
          ...seriesPeak(main, styleOf(main), language),
          ...written.above,
          ends(seriesEnds(series, styleOf, language)),
          seriesSpots(main, language),
        ],
      },
    };
  },
});
