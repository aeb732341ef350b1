import { z } from 'zod';
import type { Series } from '../../figures/series.ts';
import type { Language } from '../../words/language.ts';
import { annotationSettings, annotationsOf } from '../annotations.ts';
import { time } from '../axes/time.ts';
import { values } from '../axes/values.ts';
import { breakSpans } from '../breaks.ts';
import { bandOf, certaintyNotes } from '../certainty.ts';
import type { ChartContext } from '../chart.ts';
import { commonAxis } from '../commonAxis.ts';
import { indexed } from '../indexed.ts';
import { logProblems, scaleSetting } from '../logScale.ts';
import type { Mark } from '../mark.ts';
import { ends } from '../marks/ends.ts';
import {
  type OverTime,
  overTime,
  peakOf,
  seriesEnd,
  seriesLine,
  spotsOf,
  tellOverTime,
} from '../overTime.ts';
import { drawPlot } from '../plot.ts';
import { periodAt } from '../references.ts';
import { mainSeries, overTimeSettings, seriesShown } from '../seriesShown.ts';
import { type SeriesStyle, seriesStyles } from '../seriesStyle.ts';
import { common, oneOrMoreColumns, periodRef } from '../settings.ts';
import { chartType, refuseIf } from '../type.ts';

const schema = z
  .strictObject({
    ...common,
    ...overTimeSettings,
    ...annotationSettings,
    zero: z.boolean().optional(),
    index: periodRef.optional(),
    scale: scaleSetting,
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
    const styles = seriesStyles(series.length, series.indexOf(main));
    const styleOf = (one: Series) => styles[series.indexOf(one)] as SeriesStyle;
    const written = annotationsOf(settings, { ...main, periods }, context);
    // The series that the chart is about lies on top of the others.
    const layered = series.toSorted((a, b) => Number(a === main) - Number(b === main));
    const marks: Mark[] = [
      breakSpans(breaks, language),
      ...written.below,
      ...layered.flatMap((one) => bandOf(one, styleOf(one).role)),
      ...layered.map((one) => seriesLine(one, styleOf(one))),
      ...peakOf(main, styleOf(main), language),
      ...written.above,
      ends(series.map((one) => seriesEnd(one, styleOf(one), all, language))),
      spotsOf(main, language),
    ];
    const log = settings.scale === 'log';
    // What an index shows is the distance from 100.
    const { zero = settings.index === undefined } = settings;
    const plot = { x: time(periods), y: values(main.column, { zero, log }), marks };
    const told = tellOverTime(all, startOf(settings, all, language), language);
    return {
      ...told,
      description: [told.description, ...written.said].join(' '),
      notes: [
        ...scaleNotes(settings, all, language),
        ...certaintyNotes(series, 'band', language),
        ...told.notes,
      ],
      picture: (form) => drawPlot(plot, form),
      ...(isOneUnit(settings) && { common: commonAxis(all, styles, zero, context) }),
    };
  },
});

/** Lines of other areas are read from their table: neither an index nor columns of a set are in one of its columns. */
function isOneUnit({ columns, index, scale }: Settings): boolean {
  return !columns && index === undefined && scale !== 'log';
}

function pick(settings: Settings, context: ChartContext): OverTime {
  const found = seriesShown(settings, 'a line', context);
  const base = settings.index === undefined ? null : periodAt(settings.index, (found[0] as Series).table);
  const shown = base ? indexed(found, base) : found;
  const also = (settings.lines ?? []).flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (settings.scale === 'log') refuseIf(logProblems(shown, also));
  const main = mainSeries(shown, settings, context);
  return overTime(shown, main, settings.columns ? 'column' : 'area', context.language);
}

function startOf(
  { index }: Settings,
  { main, periods }: OverTime,
  { charts, places, periods: words }: Language,
) {
  const start = charts.starts.line(main.column, places.the(main.area), periods[0]);
  return index === undefined ? start : charts.asIndex(start, words.label(periodAt(index, main.table)));
}

function scaleNotes({ index, scale }: Settings, { main }: OverTime, { charts }: Language): string[] {
  return [
    ...(index === undefined ? [] : [charts.notes.indexed(periodAt(index, main.table))]),
    ...(scale === 'log' ? [charts.notes.logarithmic] : []),
  ];
}
